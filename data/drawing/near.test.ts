import distance from '@turf/distance'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { failures, matching } from '../engine/filter'
import { sampleData } from '../engine/sample'
import type { Position } from '../position'
import { sightOf } from '../sight'
import { parseView } from '../view'
import { projectionOf } from './frame'
import { handlePosition } from './near'
import { byClass, sampleScene, textOf } from './sample'
import { drawOverlay, marksOf } from './scene'

const fort: Position = [-68.017, 10.236]
const camera = { zoom: 12, center: fort }
const size = { width: 1_000, height: 700 }
const projection = projectionOf({ camera, ...size })
const around = sampleData([
  { at: fort, metres: 1_500, place: 'fort' },
  { at: [-68, 10.2], metres: 100 },
  { at: [-67.6, 10.24], metres: 100 },
])

function draw(query: string, isDragged = false) {
  const scene = { ...sampleScene(around, parseView(query).view), isDragged }
  return { scene, overlay: drawOverlay(scene, projection, null) }
}

describe('a radius', () => {
  test('is drawn to scale: each point of its edge is that far away', () => {
    const { overlay } = draw('near=10.236/-68.017/5')
    const [area] = byClass(overlay, 'near-area')
    const points = String(area?.attributes.d).slice(1, -1).split('L')
    const [x, y] = projection.fromPosition(handlePosition({ center: fort, radius: 5 }))
    const [middle] = projection.fromPosition(fort)
    expect(points.length).toBeGreaterThan(48)
    for (const point of points) {
      const [px = 0, py = 0] = point.split(' ').map(Number)
      expect(Math.hypot(px, py)).toBeCloseTo(x - middle, 0)
    }
    expect(Math.abs(y)).toBeLessThan(1)
  })

  test('has its handle on the edge, and says how long it is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 2_000, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        (radius, lat) => {
          expect(distance(handlePosition({ center: [-68, lat], radius }), [-68, lat])).toBeCloseTo(radius, 4)
        },
      ),
    )
    const [radius] = byClass(draw('near=10.236/-68.017/2.5').overlay, 'near-radius')
    expect(radius && textOf(radius).replace('\u00a0', ' ')).toBe('2.5 km')
  })

  test('is not there without the filter', () => {
    const { overlay } = draw('type=battles')
    expect([...byClass(overlay, 'near-area'), ...byClass(overlay, 'near-radius')]).toEqual([])
  })

  test('shows what it leaves out as dots while it is dragged, and only then', () => {
    const [dots] = byClass(draw('near=10.236/-68.017/5', true).overlay, 'left-out')
    expect(String(dots?.attributes.d).split('M')).toHaveLength(2)
    expect(byClass(draw('near=10.236/-68.017/5').overlay, 'left-out')).toEqual([])
  })
})

describe('only what the map shows', () => {
  const everywhere = sampleData(
    Array.from({ length: 60 }, (_, index) => ({
      at: [-68.2 + (index % 12) * 0.033, 10.1 + Math.floor(index / 12) * 0.05] as Position,
    })),
  )

  test('the marks in sight hold exactly the listed events, at any camera', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 14 }), fc.double({ min: -68.2, max: -67.8, noNaN: true }), (zoom, lng) => {
        const center: Position = [lng, 10.2]
        const plain = sampleScene(everywhere, { see: true })
        const failed = failures(
          plain.columns,
          parseView('see').view,
          sightOf({ zoom, center }, size.width, size.height),
        )
        const { marks } = marksOf({ ...plain, failed }, zoom)
        const { fromWorld, isVisible } = projectionOf({ camera: { zoom, center }, ...size })
        const inSight = marks.filter(({ cluster }) => isVisible(fromWorld(cluster.x, cluster.y), 1e-6))
        const members = inSight.flatMap(({ members }) => members).sort((a, b) => a - b)
        expect(members).toEqual(matching(failed))
        expect(marks.flatMap((mark) => mark.members)).toHaveLength(everywhere.events.length)
      }),
    )
  })
})
