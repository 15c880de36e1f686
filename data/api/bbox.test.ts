import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { BBox } from '../position'
import { isInBox, parseBBox } from './bbox'

const none = [
  ...['', '1,2,3', '1,2,3,4,5', '1,2,3,4,5,6,7', '1,2,3,x', '1,2,,4', '181,0,182,1', '0,-91,1,1', '0,5,1,4'],
  ...['0x1,0,2,3', '1,2,9,3,4,5'],
]

describe('a box', () => {
  test.each([
    ['-68.1,10.1,-67.9,10.3', [-68.1, 10.1, -67.9, 10.3]],
    [' 1 , 2 , 3 , 4 ', [1, 2, 3, 4]],
    ['1,2,-5,3,4,9000', [1, 2, 3, 4]],
    ['177,-65,-177,70', [177, -65, -177, 70]],
    ['1e1,0,2E+1,5', [10, 0, 20, 5]],
    ['0,0,0,0', [0, 0, 0, 0]],
  ])('%s is read', (text, box) => {
    expect(parseBBox(text)).toEqual(box)
  })

  test.each(none)('%j is none', (text) => {
    expect(parseBBox(text)).toBeNull()
  })

  test('has what lies on its edge, and everything that has no point', () => {
    const box: BBox = [-68.1, 10.1, -67.9, 10.3]
    expect(isInBox([-68.1, 10.3], box)).toBe(true)
    expect(isInBox([-68.2, 10.2], box)).toBe(false)
    expect(isInBox(null, box)).toBe(true)
  })

  test('across 180° has both sides of it, and the meridian by either name', () => {
    const box: BBox = [177, -65, -177, 70]
    expect([178, 180, -180, -178].map((lng) => isInBox([lng, 0], box))).toEqual([true, true, true, true])
    expect([176, 0, -176].map((lng) => isInBox([lng, 0], box))).toEqual([false, false, false])
    expect(isInBox([-180, 0], [170, -10, 180, 10])).toBe(true)
  })

  test('that reaches a pole has it, whatever its longitudes', () => {
    expect(isInBox([120, 90], [-10, 80, 10, 90])).toBe(true)
    expect(isInBox([120, 89], [-10, 80, 10, 90])).toBe(false)
  })

  test('of the whole Earth has every position', () => {
    const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })
    fc.assert(fc.property(fc.tuple(degrees(180), degrees(90)), (at) => isInBox(at, [-180, -90, 180, 90])))
  })
})
