import { expect, test } from 'vitest'

import { nearest } from './nearest'

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
