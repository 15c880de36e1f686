import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { atlosPrecision, formatPosition, geoPrecision, isPointKind, positionDigits } from './precision'

test.each([
  [0, 1, 'Exact', 5],
  [1, 1, 'Exact', 5],
  [100, 1, 'Exact', 5],
  [150, 1, 'Vicinity', 4],
  [1_500, 1, 'Vicinity', 3],
  [2_000, 1, 'Vicinity', 3],
  [2_001, 2, 'Locality', 3],
  [25_000, 2, 'Locality', 2],
  [25_001, 3, 'Locality', 2],
  [2_000_000, 3, 'Locality', 1],
] as const)('%d m is ACLED %d, Atlos %s, written with %d decimals', (metres, acled, atlos, digits) => {
  expect(geoPrecision(metres)).toBe(acled)
  expect(atlosPrecision(metres)).toBe(atlos)
  expect(positionDigits(metres)).toBe(digits)
})

test('only countries and states are drawn as areas', () => {
  expect(['country', 'state', 'city', 'parish', 'site', 'military_base'].filter(isPointKind)).toEqual([
    'city',
    'parish',
    'site',
    'military_base',
  ])
})

describe('a position', () => {
  test('is written latitude first, with a true minus, as exactly as its radius justifies', () => {
    expect(formatPosition([-68.017, 10.236], 1_500)).toBe('10.236, −68.017')
    expect(formatPosition([-68.017_312_3, 10.236_049], 50)).toBe('10.23605, −68.01731')
    expect(formatPosition([-66.9, 10.5], 2_000_000)).toBe('10.5, −66.9')
  })

  test('written down stays well within its radius', () => {
    const degree = 111_320
    const lat = fc.double({ min: -90, max: 90, noNaN: true })
    fc.assert(
      fc.property(lat, fc.integer({ min: 10, max: 100_000 }), (latitude, metres) => {
        const written = Number(formatPosition([0, latitude], metres).split(',')[0]?.replace('−', '-'))
        expect(Math.abs(written - latitude) * degree).toBeLessThan(metres / 10)
      }),
    )
  })
})
