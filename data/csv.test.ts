import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type CsvCell, formatCsv } from './csv'

/** A reader as RFC 4180 describes it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && row.length === 0) break
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

describe('a table as CSV', () => {
  test('lines end with CRLF, quotes are doubled, null is empty', () => {
    expect(formatCsv([['a', 'b, c', 'say "no"', null, -68.017]])).toBe('a,"b, c","say ""no""",,-68.017\r\n')
  })

  test.each(['=1+1', '+58 241', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])(
    '%j is no formula any more',
    (text) => {
      expect(readCsv(formatCsv([[text]]))).toEqual([[`'${text}`]])
    },
  )

  test('any text comes back, and none of it begins like a formula', () => {
    const cell: fc.Arbitrary<CsvCell> = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=cmd|x', 'a\r\nb', '"'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const read = readCsv(formatCsv(rows))
        expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length))
        read.forEach((row, line) => {
          row.forEach((text, column) => {
            expect(text).not.toMatch(/^[=+\-@\t\r\n]/)
            const asked = String(rows[line]?.[column])
            expect([asked, `'${asked}`]).toContain(text)
          })
        })
      }),
    )
  })
})
