import destination from '@turf/destination'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { clusterEvents, clusterRadius } from '../engine/cluster'
import { type SampleEvent, sampleData } from '../engine/sample'
import { metresPerPixel } from '../mercator'
import type { Position } from '../position'
import { projectionOf } from './frame'
import { drawHalos, geodesicPath } from './halo'
import type { SvgNode } from './node'
import { byClass, elementsOf, sampleScene } from './sample'
import { drawOverlay } from './scene'

const center: Position = [-68, 10]

function projectionAt(zoom: number) {
  return projectionOf({ camera: { zoom, center }, width: 1_000, height: 1_000 })
}

/** The halos of events, what makes them and where. */
function halosOf(samples: readonly SampleEvent[], zoom: number): SvgNode[] {
  const { columns, failed } = sampleScene(sampleData(samples))
  const { clusters, clusterOf } = clusterEvents(columns, failed, zoom)
  return elementsOf(drawHalos(columns, clusters, clusterOf, projectionAt(zoom))).slice(1)
}

describe('a halo', () => {
  test('is an edge where it clears its mark, a glow where that hides a kilometre or more, else nothing', () => {
    const metres = fc.oneof(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 200_000 }))
    const zoom = fc.integer({ min: 4, max: 34 }).map((half) => half / 2)
    fc.assert(
      fc.property(metres, zoom, fc.integer({ min: 1, max: 9 }), (metres, zoom, count) => {
        const halos = halosOf(
          Array.from({ length: count }, () => ({ at: center, metres, place: 'town' })),
          zoom,
        )
        const radius = metres / metresPerPixel(center[1], zoom)
        const mark = clusterRadius(count)
        const expected = radius >= mark + 4 ? ['halo t-battles'] : metres >= 1_000 ? ['glow'] : []
        expect(halos.map(({ attributes }) => attributes.class)).toEqual(expected)
      }),
    )
  })

  test('has the radius that its place has on the ground', () => {
    const [halo] = halosOf([{ at: center, metres: 1_500 }], 13)
    expect(halo?.attributes).toMatchObject({ cx: 0, cy: 0 })
    expect(halo?.attributes.r).toBeCloseTo(1_500 / metresPerPixel(10, 13), 1)
  })

  test('glows nine pixels beyond a mark, eight beyond a ring, and as faintly as that needs', () => {
    const [one] = halosOf([{ at: center, metres: 1_500, type: 4 }], 6)
    expect(one?.attributes).toMatchObject({ r: 18, fill: 'url(#glow-protests)' })
    const ring = halosOf(
      [
        { at: center, metres: 1_500 },
        { at: center, metres: 2_500 },
      ],
      6,
    )
    expect(ring.map(({ attributes }) => [attributes.r, attributes.fill])).toEqual([
      [Math.round((clusterRadius(2) + 8) * 10) / 10, 'url(#glow-ring)'],
    ])
  })

  test('is one per place, without a type’s colour where types differ', () => {
    const at = (type: number) => ({ at: center, metres: 1_500, place: 'town', type })
    const classes = (samples: SampleEvent[]) => halosOf(samples, 14).map(({ attributes }) => attributes.class)
    expect(classes([at(4), at(4)])).toEqual(['halo t-protests'])
    expect(classes([at(4), at(3), at(4)])).toEqual(['halo t-mixed'])
  })

  test('of an event that a filter leaves out is left out', () => {
    const { columns } = sampleScene(sampleData([{ at: center, metres: 1_500 }]))
    const { clusters, clusterOf } = clusterEvents(columns, Uint16Array.of(1), 14)
    expect(drawHalos(columns, clusters, clusterOf, projectionAt(14)).children).toEqual([])
  })
})

test('a wide circle is as far on the ground in every direction', () => {
  const projection = projectionAt(7)
  const path = geodesicPath(center, 200_000, projection)
  const points = (path.match(/-?[\d.]+ -?[\d.]+/g) ?? []).map((pair) => pair.split(' ').map(Number))
  for (const bearing of [0, 90, 180, -90]) {
    const [x, y] = projection.fromPosition(destination(center, 200, bearing).geometry.coordinates as Position)
    expect(Math.min(...points.map(([px = 0, py = 0]) => Math.hypot(px - x, py - y)))).toBeLessThan(0.2)
  }
})

describe('the selected event’s halo', () => {
  const data = sampleData([
    { at: center, metres: 50 },
    { at: center, metres: 1_500 },
  ])
  const overlay = (event: string, zoom: number) => drawOverlay(sampleScene(data, { event }), projectionAt(zoom), null)

  test('is always there, to scale', () => {
    fc.assert(
      fc.property(fc.constantFrom('event-0', 'event-1'), fc.integer({ min: 3, max: 18 }), (event, zoom) => {
        const [halo] = byClass(overlay(event, zoom), 'sel')
        const numbers = (String(halo?.attributes.d).match(/-?[\d.]+/g) ?? []).map(Number)
        const radius = (event === 'event-0' ? 50 : 1_500) / metresPerPixel(10, zoom)
        expect(Math.max(...numbers)).toBeCloseTo(radius, -Math.log10(0.4 + radius / 500))
      }),
    )
  })

  test('says its radius in words', () => {
    expect(JSON.stringify(overlay('event-1', 14))).toContain('within 1.5 km')
    expect(byClass(overlay('event-1', 14), 'radius')).toHaveLength(1)
    expect(byClass(overlay('event-1', 5), 'radius')).toHaveLength(0)
  })
})
