import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { layoutStrip } from './strip'

const counts = fc.array(
  fc.record({ min: fc.nat(100_000), more: fc.option(fc.nat(500)) }).map(({ min, more }) => ({
    min,
    max: more === null ? null : min + more,
  })),
  { minLength: 1, maxLength: 12 },
)
const hours = fc.array(
  fc.nat(1439).map((min) => ({ min, max: min })),
  { minLength: 1, maxLength: 12 },
)

describe('a strip of dots', () => {
  test('every dot is inside, none hides another, and more means further right', () => {
    const cases = fc.oneof(
      fc.record({ figures: counts, unit: fc.constant('count' as const) }),
      fc.record({ figures: hours, unit: fc.constant('clock' as const) }),
    )
    fc.assert(
      fc.property(cases, fc.integer({ min: 120, max: 400 }), ({ figures, unit }, width) => {
        const strip = layoutStrip(figures, unit, width)
        if (!strip) throw new Error('There are figures.')
        strip.dots.forEach(({ x, y, tail, isOpen }, index) => {
          expect(x >= 0 && x <= width && y >= 3 && y <= strip.axis).toBe(true)
          expect(isOpen).toBe(figures[index]?.max === null)
          if (tail !== null) expect(tail >= x && tail <= width).toBe(true)
          strip.dots.slice(0, index).forEach((other, place) => {
            expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThan(5.5)
            if ((figures[place]?.min ?? 0) < (figures[index]?.min ?? 0)) expect(other.x <= x).toBe(true)
          })
        })
        expect(strip.spread.from <= strip.spread.to).toBe(true)
        expect(strip.ticks.length).toBeGreaterThan(1)
        const places = strip.ticks.map(({ x }) => x)
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }),
    )
  })

  test('one figure has an axis too; none has no strip', () => {
    expect(layoutStrip([{ min: 0, max: 0 }], 'count', 148)?.ticks.map(({ value }) => value)).toEqual([0, 1])
    expect(layoutStrip([], 'count', 148)).toBeNull()
  })

  test('three say 1 and two say 3', () => {
    const figures = [1, 3, 1, 3, 1].map((min) => ({ min, max: min }))
    const strip = layoutStrip(figures, 'count', 148)
    expect(strip?.ticks.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4])
    expect(new Set(strip?.dots.map(({ x }) => x)).size).toBe(2)
    expect(strip?.dots.map(({ y }) => y)).toEqual([21, 21, 13.5, 13.5, 6])
  })

  test('hours stand between whole hours', () => {
    const strip = layoutStrip(
      [230, 390].map((min) => ({ min, max: min })),
      'clock',
      148,
    )
    expect(strip?.ticks.map(({ value }) => value % 60)).toEqual(strip?.ticks.map(() => 0))
  })
})
