import { expect, test } from 'vitest'

import { fold, nearest } from './nearest'

test('accents, case and punctuation do not tell names apart', () => {
  expect(fold('  Av. “Bolívar”, NORTE ')).toBe('av bolivar norte')
  expect(fold('Ñuñoa')).toBe('nunoa')
})

test.each([
  ['confirmd', 'confirmed'],
  ['fuerte-paramcay', 'fuerte-paramacay'],
  ['Paramacay', 'fuerte-paramacay'],
  ['zzzzzz', undefined],
  ['', undefined],
])('nearest to “%s” is %s', (word, expected) => {
  expect(nearest(word, ['reported', 'confirmed', 'fuerte-paramacay'])[0]).toBe(expected)
})

test('several come in order of likeness', () => {
  expect(nearest('valencia', ['palencia', 'valencias centro', 'valencia'], 2)).toEqual(['valencia', 'palencia'])
})
