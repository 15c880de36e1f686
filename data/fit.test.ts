import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { projectionOf } from './drawing/frame'
import { cameraForRadius, fitCamera } from './fit'
import { metresPerPixel } from './mercator'
import type { Position } from './position'

const positions = fc.array(
  fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -85, max: 85, noNaN: true }),
  ) as fc.Arbitrary<Position>,
  { minLength: 1, maxLength: 20 },
)
const side = fc.integer({ min: 1_100, max: 2_400 }) // pixels; zoom 2 shows the world in 1,024

describe('the camera that fits', () => {
  test('has all positions in its window, at half zoom steps, and no closer than a street', () => {
    fc.assert(
      fc.property(positions, side, side, (all, width, height) => {
        const camera = fitCamera(all, width, height)
        if (!camera) throw new Error('no camera')
        const { fromPosition, isVisible } = projectionOf({ camera, width, height })
        for (const position of all) expect(isVisible(fromPosition(position), 1e-6)).toBe(true)
        expect((camera.zoom * 2) % 1).toBe(0)
        expect(camera.zoom).toBeLessThanOrEqual(16)
      }),
    )
  })

  test('comes as near as that allows', () => {
    const camera = fitCamera(
      [
        [-68.2, 10.1],
        [-67.8, 10.3],
      ],
      1_000,
      800,
    )
    expect(camera).toEqual({ zoom: 11, center: [expect.closeTo(-68, 9), expect.closeTo(10.2, 3)] })
  })

  test('stands over a single position', () => {
    const center = [expect.closeTo(-68, 9), expect.closeTo(10, 9)]
    expect(fitCamera([[-68, 10]], 800, 600)).toEqual({ zoom: 16, center })
  })

  test('is none where there is nothing to show', () => {
    expect(fitCamera([], 800, 600)).toBeNull()
  })
})

describe('the camera for one place', () => {
  test('makes its circle a good part of the map', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -70, max: 70, noNaN: true }),
        fc.integer({ min: 300, max: 300_000 }),
        (lat, metres) => {
          const { zoom } = cameraForRadius([0, lat], metres, '7/9.6/-67.2')
          fc.pre(zoom > 4 && zoom < 15)
          const radius = metres / metresPerPixel(lat, zoom)
          expect(radius).toBeGreaterThan(50)
          expect(radius).toBeLessThan(103)
        },
      ),
    )
  })

  test('keeps streets in sight of an exact place, and the country of a wide one', () => {
    expect(cameraForRadius([-68, 10], 1, '7/9.6/-67.2').zoom).toBe(15)
    expect(cameraForRadius([-68, 10], 2_000_000, '7/9.6/-67.2').zoom).toBe(4)
  })

  test('is the dataset’s own where the event has no point', () => {
    expect(cameraForRadius(null, 500, '7/9.6/-67.2')).toEqual({ zoom: 7, center: [-67.2, 9.6] })
  })
})
