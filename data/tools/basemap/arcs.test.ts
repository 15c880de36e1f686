import fc from 'fast-check'
import { expect, test } from 'vitest'

import { decodeArc } from '@/data/basemap'
import type { Position } from '@/data/position'

import { encodeArc, isInside, signedArea } from './arcs'

const square: Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
]

test('a position comes back within half a step', () => {
  const position = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -85, max: 85, noNaN: true }),
  )
  fc.assert(
    fc.property(position, ([lng, lat]) => {
      const [found] = decodeArc(encodeArc([[lng, lat]], 0.002), 0.002)
      expect(Math.abs((found?.[0] ?? 999) - lng)).toBeLessThan(0.00101)
      expect(Math.abs((found?.[1] ?? 999) - lat)).toBeLessThan(0.00101)
    }),
  )
})

test('positions that fall together are one', () => {
  expect(
    encodeArc(
      [
        [1, 1],
        [1.0001, 1],
        [1.1, 1],
      ],
      0.01,
    ),
  ).toEqual([100, 100, 10, 0])
})

test('the sign of an area tells the direction', () => {
  expect(signedArea(square)).toBe(16)
  expect(signedArea(square.toReversed())).toBe(-16)
})

test('a hole is outside', () => {
  const hole = square.map(([lng, lat]): Position => [1 + lng / 4, 1 + lat / 4])
  expect(isInside([3, 3], [square, hole])).toBe(true)
  expect(isInside([1.5, 1.5], [square, hole])).toBe(false)
  expect(isInside([5, 1], [square, hole])).toBe(false)
})
