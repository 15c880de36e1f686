import { expect, test } from 'vitest'

import { cutBeyond, joinRing, unwrapArc, type Weighted } from './antimeridian'

const arc = (...positions: [number, number][]): Weighted[] => positions.map(([lng, lat]) => [lng, lat, 1])
const positions = (line: Weighted[] | null | undefined) => line?.map(([lng, lat]) => [lng, lat])

test('longitudes run on over 180° instead of jumping back', () => {
  expect(positions(unwrapArc(arc([178, 1], [-179, 2], [-178, 3])))).toEqual([
    [178, 1],
    [181, 2],
    [182, 3],
  ])
})

test('land that lies mostly in the east stays there', () => {
  expect(positions(unwrapArc(arc([-179, 1], [179, 2], [170, 3], [160, 4])))?.[0]).toEqual([181, 1])
})

test('arcs of a ring begin where the one before ended', () => {
  const arcs = [arc([170, 0], [182, 1]), arc([-178, 1], [170, 0])]
  joinRing([0, 1], arcs)
  expect(arcs[1]?.[0]?.[0]).toBe(182)
})

test('Antarctica is led back along the map’s end', () => {
  const closed = unwrapArc(arc([-180, -84], [-60, -70], [60, -68], [170, -75], [-180, -84]))
  expect(positions(closed)?.slice(-4)).toEqual([
    [180, -84],
    [180, -86],
    [-180, -86],
    [-180, -84],
  ])
})

test('what lies beyond 180° is drawn again where the map begins', () => {
  const ring = arc([170, 0], [190, 0], [190, 10], [170, 10], [170, 0])
  expect(positions(cutBeyond(ring))).toEqual([
    [-180, 0],
    [-170, 0],
    [-170, 10],
    [-180, 10],
    [-180, 0],
  ])
  expect(cutBeyond(arc([0, 0], [1, 0], [1, 1], [0, 0]))).toBeNull()
})
