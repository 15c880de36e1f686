import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readMeasure } from './font'

const fonts = join(process.cwd(), 'node_modules/@expo-google-fonts')
const measure = readMeasure(readFileSync(join(fonts, 'public-sans/400Regular/PublicSans_400Regular.ttf')))

test('letters are as wide as the font says', () => {
  expect(measure('W')).toBeGreaterThan(2 * measure('i'))
  expect(measure('á')).toBe(measure('a'))
  expect(measure('…')).toBeGreaterThan(measure('.'))
  expect(measure('')).toBe(0)
})

test('a letter that the font lacks is as wide as its size', () => {
  expect(measure('語')).toBe(1)
  expect(measure('😀')).toBe(1)
})

test('a text is as wide as its parts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(measure(a + b)).toBeCloseTo(measure(a) + measure(b), 9)
    }),
  )
})

test('what is no font is refused', () => {
  expect(() => readMeasure(new Uint8Array(64))).toThrow('it is no TrueType font')
})
