import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { JsonError, lineAndColumn, scanJson } from './json'

describe('scanJson', () => {
  test('accepts what JSON.parse accepts, whatever its layout', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const node = scanJson(` ${text}\n`)
        expect([node.start, node.end]).toEqual([1, text.length + 1])
      }),
    )
  })

  test('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0019.e-+ tn\n\tañ\u0001\u0085') }), (text) => {
        expect(accepts(scanJson, text)).toBe(accepts(JSON.parse, text))
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['{"a": 1,}', 8],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ["{'a': 1}", 1],
    ['{"a": 01}', 6],
    ['"line\nbreak"', 0],
    ['', 0],
    ['[1] 2', 4],
  ])('says where %j goes wrong', (text, offset) => {
    expect(() => scanJson(text)).toThrow(expect.objectContaining({ offset }))
  })

  test('keeps every one of equal keys', () => {
    const node = scanJson('{"a": 1, "a": 2}')
    expect(node.kind === 'object' && node.members.map(({ key, start }) => [key, start])).toEqual([
      ['a', 1],
      ['a', 9],
    ])
  })

  test('survives nesting that would exhaust the stack', () => {
    expect(() => scanJson('['.repeat(100_000))).toThrow(JsonError)
  })
})

test('lines and columns count from one', () => {
  expect(lineAndColumn('ab\ncd', 0)).toEqual({ line: 1, column: 1 })
  expect(lineAndColumn('ab\ncd', 4)).toEqual({ line: 2, column: 2 })
})

function accepts(read: (text: string) => unknown, text: string): boolean {
  try {
    read(text)
    return true
  } catch {
    return false
  }
}
