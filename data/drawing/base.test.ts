import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { worldSize } from '../mercator'
import type { Position } from '../position'
import { drawBase, graticuleLines, graticuleStep } from './base'
import { drawableOf } from './draw'
import { projectionOf } from './frame'
import { byClass, elementsOf } from './sample'

const drawable = drawableOf('venezuela-2017')

const camera = fc.record({
  zoom: fc.integer({ min: 4, max: 36 }).map((half) => half / 2),
  center: fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -80, max: 80, noNaN: true }),
  ) as fc.Arbitrary<Position>,
})

describe('the graticule', () => {
  test('is of 2° on the overview and of .02° in a town', () => {
    expect([7, 9, 13].map(graticuleStep)).toEqual([2, 2, 0.02])
  })

  test('leaves room between two lines, unless it has no wider step', () => {
    for (let zoom = 3; zoom <= 18; zoom += 0.5) {
      expect((graticuleStep(zoom) * worldSize(zoom)) / 360).toBeGreaterThanOrEqual(85)
    }
  })

  test('stands on round degrees, inside the frame, where those degrees are', () => {
    fc.assert(
      fc.property(camera, (camera) => {
        const projection = projectionOf({ camera, width: 900, height: 600 })
        const step = graticuleStep(camera.zoom)
        const { meridians, parallels } = graticuleLines(projection)
        expect(meridians.length).toBeGreaterThan(0)
        for (const { lng, x } of meridians) {
          expect(Math.abs(lng / step - Math.round(lng / step))).toBeLessThan(1e-6)
          expect(Math.abs(x)).toBeLessThanOrEqual(450.1)
          expect(x).toBeCloseTo(projection.fromPosition([lng, 0])[0])
        }
        for (const { lat, y } of parallels) {
          expect(Math.abs(lat / step - Math.round(lat / step))).toBeLessThan(1e-6)
          expect(Math.abs(y)).toBeLessThanOrEqual(300.1)
        }
      }),
    )
  })
})

describe('the basemap', () => {
  const projection = projectionOf({ camera: { zoom: 7, center: [-67.2, 9.6] }, width: 900, height: 600 })

  test('has land, country and states, and the country’s shape only once', () => {
    const base = drawBase(drawable, projection, 'land-7')
    for (const name of ['land2', 'land', 'adm', 'ctry', 'grat']) expect(byClass(base, name)).toHaveLength(1)
    expect(elementsOf(base).filter(({ attributes }) => attributes.id === 'land-7')).toHaveLength(1)
    expect(byClass(base, 'ctry')[0]?.attributes.href).toBe('#land-7')
  })

  test('without an outline is a graticule', () => {
    expect(elementsOf(drawBase(null, projection, 'land')).map(({ attributes }) => attributes.class)).toEqual([
      'base',
      'grat',
    ])
  })

  test('in a town is marked by crosses', () => {
    const town = projectionOf({ camera: { zoom: 13, center: [-68, 10.2] }, width: 900, height: 600 })
    expect(byClass(drawBase(drawable, town, 'land'), 'cross')).toHaveLength(1)
  })

  test('is drawn anywhere in numbers', () => {
    fc.assert(
      fc.property(camera, (camera) => {
        const base = drawBase(drawable, projectionOf({ camera, width: 900, height: 600 }), 'land')
        for (const { attributes } of elementsOf(base)) expect(String(attributes.d)).not.toMatch(/NaN|Infinity/)
      }),
      { numRuns: 40 },
    )
  })
})
