import fc from 'fast-check'
import { expect, test } from 'vitest'

import { projectionOf } from './drawing/frame'
import { toWorld } from './mercator'
import type { Position } from './position'
import { isInSight, sightOf } from './sight'

const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })
const position = fc.tuple(degrees(180), degrees(85)) as fc.Arbitrary<Position>

test('in sight is what is drawn inside the window', () => {
  const window = fc.record({ width: fc.integer({ min: 1, max: 3_000 }), height: fc.integer({ min: 1, max: 3_000 }) })
  fc.assert(
    fc.property(position, fc.integer({ min: 0, max: 18 }), window, position, (center, zoom, { width, height }, at) => {
      const projection = projectionOf({ camera: { zoom, center }, width, height })
      const pixels = projection.fromPosition(at)
      const edges = [width / 2, height / 2]
      fc.pre(pixels.every((pixel, axis) => Math.abs(Math.abs(pixel) - (edges[axis] ?? 0)) > 1e-3))
      expect(isInSight(sightOf({ zoom, center }, width, height), ...toWorld(at))).toBe(projection.isVisible(pixels, 0))
    }),
  )
})

test('what is not on the map is not in sight', () => {
  expect(isInSight(sightOf({ zoom: 0, center: [0, 0] }, 9_999, 9_999), Number.NaN, Number.NaN)).toBe(false)
})
