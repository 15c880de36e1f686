import distance from '@turf/distance'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { fromWorld, maxLatitude, metresPerPixel, toWorld, worldSize } from './mercator'
import type { Position } from './position'

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -maxLatitude, max: maxLatitude, noNaN: true }),
) as fc.Arbitrary<Position>

test('the world is a square around 0/0, its north at the top', () => {
  expect(toWorld([0, 0])).toEqual([0.5, 0.5])
  const [west, north] = toWorld([-180, maxLatitude])
  expect([west, north]).toEqual([0, expect.closeTo(0, 9)])
  const [east, south] = toWorld([180, -maxLatitude])
  expect([east, south]).toEqual([1, expect.closeTo(1, 9)])
})

// tile numbers as OpenStreetMap's wiki and its tile server give them
test.each<[string, Position, number, [number, number]]>([
  ['Berlin', [13.37771, 52.51628], 16, [35_203, 21_493]],
  ['Valencia, Venezuela', [-68.0, 10.18], 10, [318, 482]],
  ['Sydney', [151.21, -33.86], 8, [235, 153]],
])('%s lies in its tile', (_, at, zoom, tile) => {
  expect(toWorld(at).map((fraction) => Math.floor(fraction * 2 ** zoom))).toEqual(tile)
})

test('there and back again', () => {
  fc.assert(
    fc.property(position, ([lng, lat]) => {
      const [backLng, backLat] = fromWorld(...toWorld([lng, lat]))
      expect(backLng).toBeCloseTo(lng, 9)
      expect(backLat).toBeCloseTo(lat, 9)
    }),
  )
})

test('what lies beyond the square stands at its edge', () => {
  expect(toWorld([10, 90])).toEqual(toWorld([10, maxLatitude]))
  expect(toWorld([10, -90])).toEqual(toWorld([10, -maxLatitude]))
})

test('a zoom doubles the world', () => {
  expect(worldSize(0)).toBe(256)
  expect(worldSize(7)).toBe(256 * 128)
  expect(worldSize(0.5)).toBeCloseTo(362.04, 2)
})

test('a pixel of the equator at zoom 0 is 156 km, half of that at 60°', () => {
  expect(metresPerPixel(0, 0)).toBeCloseTo(156_368, 0)
  expect(metresPerPixel(60, 0)).toBeCloseTo(156_368 / 2, 0)
  expect(metresPerPixel(0, 10)).toBeCloseTo(156_368 / 1_024, 2)
})

test('pixels agree with distances on the ground', () => {
  fc.assert(
    fc.property(position, fc.integer({ min: 8, max: 18 }), ([lng, lat], zoom) => {
      fc.pre(Math.abs(lat) < 80)
      const [x, y] = toWorld([lng, lat])
      const pixel = 1 / worldSize(zoom)
      const metres = distance(fromWorld(x - pixel, y), fromWorld(x + pixel, y)) * 1_000
      expect(metres / 2 / metresPerPixel(lat, zoom)).toBeCloseTo(1, 4)
    }),
  )
})
