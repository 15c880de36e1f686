import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { fold, keepRanges } from './text'

const any = fc.string({ unit: 'grapheme' })

describe('folding', () => {
  test.each([
    ['Rectoría', 'rectoria'],
    ['¿Guardia  Nacional?', 'guardia nacional'],
    ['Av. Bolívar (Norte) – Nº 5', 'av bolivar norte nº 5'],
    ['NIÑO niño nin\u0303o', 'nino nino nino'],
    ['CORPOELEC/PDVSA', 'corpoelec pdvsa'],
    ['d’Ivoire', 'd ivoire'],
    ['İstanbul Ångström', 'istanbul angstrom'],
    ['Йод 6-го', 'иод 6 го'],
    ['हिन्दी', 'हिन्दी'],
    ['…!? “”', ''],
    ['', ''],
  ])('%j is compared as %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('is settled after one time, and trimmed', () => {
    fc.assert(
      fc.property(any, (text) => {
        const folded = fold(text)
        expect(fold(folded)).toBe(folded)
        expect(folded).not.toMatch(/^ | $|\s{2}|\p{P}/u)
      }),
      { numRuns: 1000 },
    )
  })

  test('case and accents of the Spanish alphabet make no difference', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789 ') })
    const accent = fc.constantFrom('', '\u0301', '\u0303', '\u0308')
    fc.assert(
      fc.property(plain, accent, (text, mark) => {
        const decorated = text.replace(/[a-z]/g, (letter) => letter + mark).toUpperCase()
        expect(fold(decorated)).toBe(fold(text))
        expect(fold(decorated.normalize('NFC'))).toBe(fold(text))
      }),
    )
  })

  test('survives halves of characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void fold(`${text}\ud800`)))
  })
})

test('a range stays on one line, other dashes may break', () => {
  expect(keepRanges('4–7 August – and 1–2–3')).toBe('4\u2060–\u20607 August – and 1\u2060–\u20602\u2060–\u20603')
})
