import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { fromWorld, worldSize } from '../mercator'
import type { Position } from '../position'
import { type Point, projectionOf } from './frame'
import { linePath, ringPath, toWorldLine } from './path'
import { distanceTo } from './sample'

const frame = { camera: { zoom: 8, center: [-68, 10] as Position }, width: 800, height: 600 }
const projection = projectionOf(frame)
const margin = 16

/** Pixels from the middle → a position there. */
function at([x, y]: Point): Position {
  const size = worldSize(frame.camera.zoom)
  const [cx, cy] = [-68 / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + (10 * Math.PI) / 360)) / (2 * Math.PI)]
  return fromWorld(cx + x / size, cy + y / size)
}

/** The points of a path, in pixels. */
function pointsOf(path: string): Point[] {
  return path
    .split('M')
    .slice(1)
    .flatMap((part) => {
      const numbers = (part.match(/-?\d+/g) ?? []).map(Number)
      let [x, y] = [0, 0]
      return Array.from({ length: numbers.length / 2 }, (_, index): Point => {
        ;[x, y] = [x + (numbers[2 * index] ?? 0), y + (numbers[2 * index + 1] ?? 0)]
        return [x, y]
      })
    })
}

const point = fc.tuple(fc.integer({ min: -2_000, max: 2_000 }), fc.integer({ min: -2_000, max: 2_000 }))
const line = fc.array(point, { minLength: 2, maxLength: 30 })

describe('paths', () => {
  test('stay within the frame and its margin', () => {
    fc.assert(
      fc.property(line, fc.boolean(), (points, isRing) => {
        const world = [toWorldLine((isRing ? [...points, ...points.slice(0, 1)] : points).map(at))]
        for (const [x, y] of pointsOf(isRing ? ringPath(world, projection) : linePath(world, projection))) {
          expect(Math.abs(x)).toBeLessThanOrEqual(frame.width / 2 + margin + 1)
          expect(Math.abs(y)).toBeLessThanOrEqual(frame.height / 2 + margin + 1)
        }
      }),
    )
  })

  test('inside the frame pass all of the line’s points within two pixels', () => {
    const inside = fc.tuple(fc.integer({ min: -390, max: 390 }), fc.integer({ min: -290, max: 290 }))
    fc.assert(
      fc.property(fc.array(inside, { minLength: 2, maxLength: 40 }), (points) => {
        fc.pre(!isNear(points[0] as Point, points.at(-1)))
        const drawn = pointsOf(linePath([toWorldLine(points.map(at))], projection))
        for (const each of points) expect(distanceTo(drawn, each)).toBeLessThan(2.5)
      }),
    )
  })

  test('of a ring are closed, of a line are not', () => {
    const square: Point[] = [
      [-100, -100],
      [100, -100],
      [100, 100],
      [-100, 100],
      [-100, -100],
    ]
    const world = [toWorldLine(square.map(at))]
    expect(ringPath(world, projection)).toBe('M-100-100l200 0 0 200-200 0z')
    expect(linePath(world, projection)).toBe('M-100-100l200 0 0 200-200 0 0-200')
  })

  test('of a ring around the frame fill it', () => {
    const around: Point[] = [
      [-3_000, -3_000],
      [3_000, -3_000],
      [3_000, 3_000],
      [-3_000, 3_000],
      [-3_000, -3_000],
    ]
    const corners = pointsOf(ringPath([toWorldLine(around.map(at))], projection)).map(([x, y]) => [
      Math.abs(x),
      Math.abs(y),
    ])
    expect(corners).toEqual([
      [416, 316],
      [416, 316],
      [416, 316],
      [416, 316],
    ])
  })

  test('are empty for what is elsewhere or smaller than a pixel', () => {
    const tiny: Point[] = [
      [0, 0],
      [0.4, 0],
      [0.4, 0.4],
      [0, 0],
    ]
    const far: Point[] = [
      [900, 0],
      [950, 0],
      [950, 50],
      [900, 0],
    ]
    expect(
      ringPath(
        [tiny, far].map((ring) => toWorldLine(ring.map(at))),
        projection,
      ),
    ).toBe('')
  })
})

function isNear([x, y]: Point, other: Point | undefined): boolean {
  return !other || Math.abs(x - other[0]) + Math.abs(y - other[1]) < 2
}
