import circle from '@turf/circle'
import destination from '@turf/destination'
import distance from '@turf/distance'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { sampleData } from './engine/sample'
import { columnsOf } from './explorer'
import {
  countNear,
  distancesFrom,
  nearnessOf,
  nearnessTo,
  radiusLimits,
  readRadius,
  roundUp,
  snapRadius,
  startRadius,
  stepRadius,
} from './near'
import type { Position } from './position'

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
) as fc.Arbitrary<Position>

const center: Position = [-68.017, 10.236]

function columnsAt(places: readonly { at: Position | null; metres?: number }[]) {
  return columnsOf(sampleData(places))
}

/** A place so many km from the centre. */
function away(kilometres: number, bearing = 70): Position {
  return destination(center, kilometres, bearing).geometry.coordinates as Position
}

describe('distances', () => {
  test('are turf’s, to a centimetre or a billionth', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 20 }), position, (places, from) => {
        const measured = distancesFrom(columnsAt(places.map((at) => ({ at }))), from)
        places.forEach((place, index) => {
          const expected = distance(place, from)
          expect(Math.abs((measured[index] ?? 0) - expected)).toBeLessThan(Math.max(1e-5, expected * 1e-6))
        })
      }),
    )
  })

  test('are exact where places are close, and 0 at the place itself', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 50, noNaN: true }), fc.integer({ min: 0, max: 359 }), (km, bearing) => {
        const [near] = distancesFrom(columnsAt([{ at: away(km, bearing) }]), center)
        expect(near).toBeCloseTo(km, 6)
      }),
    )
    expect(distancesFrom(columnsAt([{ at: center }]), center)[0]).toBeCloseTo(0, 6)
  })

  test('are none where an event is not on the map', () => {
    expect(distancesFrom(columnsAt([{ at: null }, { at: center }]), center)[0]).toBeNaN()
  })

  test('follow the centre', () => {
    const columns = columnsAt([{ at: center }])
    expect(distancesFrom(columns, away(3))[0]).toBeCloseTo(3, 6)
    expect(distancesFrom(columns, away(4))[0]).toBeCloseTo(4, 6)
    expect(distancesFrom(columns, center)).toBe(distancesFrom(columns, [...center]))
  })
})

describe('an event’s circle and that of the radius', () => {
  const kilometres = fc.double({ min: 0, max: 500, noNaN: true })

  test('surely within means that no point of the event’s circle lies outside, outside that none lies within', () => {
    const place = fc.record({ km: fc.double({ min: 0, max: 60, noNaN: true }), bearing: fc.integer({ max: 359 }) })
    const metres = fc.integer({ min: 100, max: 40_000 })
    fc.assert(
      fc.property(place, metres, fc.double({ min: 1, max: 60, noNaN: true }), ({ km, bearing }, precision, radius) => {
        const at = away(km, bearing)
        const rim = (circle(at, precision / 1_000, { steps: 48 }).geometry.coordinates[0] ?? []) as Position[]
        const inside = rim.filter((point) => distance(point, center) <= radius)
        const nearness = nearnessOf(distance(at, center), precision, radius)
        if (nearness === 'outside') expect(inside).toEqual([])
        if (nearness === 'surely') {
          const furthest = Math.max(...rim.map((point) => distance(point, center)))
          expect(furthest).toBeLessThanOrEqual(radius + 1e-6)
        }
      }),
    )
  })

  test('a larger radius never loses an event, a worse precision never makes one sure', () => {
    const rank = { outside: 0, perhaps: 1, surely: 2 }
    fc.assert(
      fc.property(kilometres, kilometres, kilometres, kilometres, (km, spread, radius, more) => {
        const now = nearnessOf(km, spread * 1_000, radius)
        expect(rank[nearnessOf(km, spread * 1_000, radius + more)]).toBeGreaterThanOrEqual(rank[now])
        if (now !== 'surely') expect(nearnessOf(km, (spread + more) * 1_000, radius)).not.toBe('surely')
      }),
    )
  })

  test('touching from outside is perhaps, from inside surely', () => {
    expect(nearnessOf(7, 2_000, 5)).toBe('perhaps')
    expect(nearnessOf(3, 2_000, 5)).toBe('surely')
    expect(nearnessOf(7.001, 2_000, 5)).toBe('outside')
    expect(nearnessOf(3.001, 2_000, 5)).toBe('perhaps')
    expect(nearnessOf(Number.NaN, 100, 20_000)).toBe('outside')
  })

  test('are counted apart', () => {
    const columns = columnsAt([
      { at: center, metres: 100 },
      { at: away(4), metres: 9_000 },
      { at: away(4), metres: 500 },
      { at: away(30), metres: 500 },
      { at: null },
    ])
    const nearness = nearnessTo(columns, { center, radius: 5 })
    expect(countNear([0, 1, 2, 3, 4], nearness)).toEqual({ surely: 2, perhaps: 1 })
    expect(countNear([1, 3], nearness)).toEqual({ surely: 0, perhaps: 1 })
  })
})

describe('radii', () => {
  test.each([
    [100, 5],
    [1_500, 5],
    [2_500, 5],
    [9_000, 20],
    [25_000, 50],
  ])('around a place known to %d m one looks %d km far', (precision, radius) => {
    expect(startRadius(precision)).toBe(radius)
  })

  test('are rounded up to 1, 2 or 5', () => {
    expect([0.3, 1, 1.1, 4, 5, 6, 99, 100].map(roundUp)).toEqual([0.5, 1, 2, 5, 5, 10, 100, 100])
  })

  test.each([
    ['5', 5],
    ['2,5', 2.5],
    [' .75 ', 0.75],
    ['12.', 12],
    ['0', null],
    ['', null],
    ['.', null],
    ['5 km', null],
    ['-3', null],
    ['1e3', null],
    ['20001', null],
  ])('typed as “%s” are %s', (text, radius) => {
    expect(readRadius(text)).toBe(radius)
  })

  test('are dragged to two digits within limits', () => {
    expect([0, 0.04, 0.123, 5.44, 123, 9_999].map(snapRadius)).toEqual([0.1, 0.1, 0.12, 5.4, 120, 2_000])
  })

  test('step by half a digit', () => {
    expect([5, 9.5, 10, 95, 0.1].map((radius) => stepRadius(radius, 1))).toEqual([5.5, 10, 15, 100, 0.15])
    expect([5, 10, 1, 0.1, 5.2].map((radius) => stepRadius(radius, -1))).toEqual([4.5, 9.5, 0.95, 0.1, 5])
    expect(stepRadius(5, 10)).toBe(10)
    expect(stepRadius(10, -10)).toBe(5)
  })

  test('come back after as many steps down as up', () => {
    const grid = fc
      .integer({ min: -1, max: 2 })
      .chain((decade) =>
        fc.integer({ min: 2, max: 19 }).map((halves) => Number((halves * 0.5 * 10 ** decade).toPrecision(2))),
      )
    fc.assert(
      fc.property(grid, fc.integer({ min: 1, max: 10 }), (radius, steps) => {
        const up = stepRadius(radius, steps)
        fc.pre(up < radiusLimits.max)
        expect(up).toBeGreaterThan(radius)
        expect(stepRadius(up, -steps)).toBe(radius)
      }),
    )
  })
})
