import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Point } from './frame'
import { distanceTo } from './sample'
import { simplify } from './simplify'

const point = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }))

test('every point is near the line that is left, and its ends stay', () => {
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 2, maxLength: 60 }),
      fc.double({ min: 0, max: 40 }),
      (points, tolerance) => {
        const line = simplify(points, tolerance)
        expect([line[0], line.at(-1)]).toEqual([points[0], points.at(-1)])
        for (const each of points) expect(distanceTo(line, each)).toBeLessThanOrEqual(tolerance + 1e-9)
      },
    ),
  )
})

test('what lies on a straight line goes, a corner and a way back stay', () => {
  const straight: Point[] = [[0, 0], [3, 0], [9, 0], [9, 4], [9, 9]] // biome-ignore format: a line
  expect(simplify(straight, 0.7)).toEqual([straight[0], straight[2], straight[4]])
  const spit: Point[] = [[0, 0], [30, 0], [0, 0]] // biome-ignore format: a line
  expect(simplify(spit, 0.7)).toEqual(spit)
})

test('there and nowhere', () => {
  expect(simplify([[1, 2]], 1)).toEqual([[1, 2]])
  expect(simplify([], 1)).toEqual([])
})
