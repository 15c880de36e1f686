import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { formatRange } from './figure'
import { locales } from './locale'

const count = fc.option(fc.nat({ max: 2_000_000 }), { nil: null })
const figure = fc.record({ min: count, max: count, best: count }).map(({ min, max, best }) => {
  const isReversed = min !== null && max !== null && min > max
  return isReversed ? { min: max, max: min, best } : { min, max, best }
})
const locale = fc.constantFrom(...locales)

/** The numbers that a reader sees. */
function readNumbers(text: string): number[] {
  return [...text.matchAll(/\d[\d.,]*/g)].map(([number]) => Number(number.replace(/[.,]/g, '')))
}

describe('a figure', () => {
  test.each([
    [{ min: 2, max: 2, best: 2 }, '2'],
    [{ min: 1, max: 3, best: null }, '1–3'],
    [{ min: 1, max: 3, best: 2 }, '1–3'],
    [{ min: 17, max: null, best: 17 }, '17+'],
    [{ min: null, max: 15, best: null }, 'up to 15'],
    [{ min: null, max: null, best: 4 }, '4'],
    [{ min: 0, max: 0, best: 0 }, '0'],
    [{ min: null, max: 0, best: null }, '0'],
    [{ min: 0, max: 2, best: null }, '0–2'],
    [{ min: 12_500, max: 20_000 }, '12,500–20,000'],
    [{ min: null, max: null, best: null }, null],
    [{ min: null, max: null }, null],
  ])('%j is written %s', (range, text) => {
    expect(formatRange(range, 'en')).toBe(text)
  })

  test('is written with the signs and words of the language', () => {
    expect(formatRange({ min: null, max: 15 }, 'es')).toBe('hasta 15')
    expect(formatRange({ min: 12_500, max: null }, 'es')).toBe('12.500+')
  })

  test('shows exactly the numbers that were given', () => {
    fc.assert(
      fc.property(figure, locale, ({ min, max, best }, language) => {
        const text = formatRange({ min, max, best }, language)
        const ends = [...new Set([min, max])].filter((end) => end !== null)
        const shown = ends.length > 0 ? ends : [best].filter((end) => end !== null)
        expect(readNumbers(text ?? '')).toEqual(shown)
        expect(text === null).toBe(shown.length === 0)
      }),
    )
  })

  test('an unknown number is never a 0', () => {
    fc.assert(
      fc.property(figure, locale, (range, language) => {
        fc.pre(![range.min, range.max, range.best].includes(0))
        expect(readNumbers(formatRange(range, language) ?? '')).not.toContain(0)
      }),
    )
  })
})
