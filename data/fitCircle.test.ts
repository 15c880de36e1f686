import destination from '@turf/destination'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { projectionOf } from './drawing/frame'
import { cameraForCircle, suggestRadius } from './fitCircle'
import type { Position } from './position'

const size = [360, 300] as const
const center = fc.tuple(
  fc.double({ min: -170, max: 170, noNaN: true }),
  fc.double({ min: -60, max: 60, noNaN: true }),
) as fc.Arbitrary<Position>

test('a circle is wholly in sight, and not tiny, after the camera has gone where it must', () => {
  const radius = fc.constantFrom(0.5, 1, 5, 20, 100, 500)
  fc.assert(
    fc.property(center, center, radius, fc.integer({ min: 2, max: 18 }), (at, middle, kilometres, zoom) => {
      const before = { zoom, center: middle }
      const camera = cameraForCircle({ center: at, radius: kilometres }, before, ...size) ?? before
      const { fromPosition } = projectionOf({ camera, width: size[0], height: size[1] })
      const [x, y] = fromPosition(at)
      for (const bearing of [0, 45, 90, 135, 180, 225, 270, 315]) {
        const [px, py] = fromPosition(destination(at, kilometres, bearing).geometry.coordinates as Position)
        expect(Math.abs(px)).toBeLessThanOrEqual(size[0] / 2)
        expect(Math.abs(py)).toBeLessThanOrEqual(size[1] / 2)
        expect(Math.hypot(px - x, py - y)).toBeGreaterThan(20)
      }
      expect(cameraForCircle({ center: at, radius: kilometres }, camera, ...size)).toBeNull()
    }),
  )
})

test('a circle that only lies beside the window is moved to, at the same zoom', () => {
  const camera = cameraForCircle({ center: [-68, 10], radius: 5 }, { zoom: 11, center: [-67, 10] }, 1_000, 700)
  expect(camera).toEqual({ zoom: 11, center: [-68, 10] })
})

test.each([4, 7, 11, 13, 16])('at zoom %d a radius begins as a good part of the window', (zoom) => {
  const camera = { zoom, center: [-68, 10] as Position }
  expect(
    cameraForCircle({ center: [-68, 10], radius: suggestRadius(camera, 1_000, 700) }, camera, 1_000, 700),
  ).toBeNull()
})
