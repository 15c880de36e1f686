import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { cameraOf, defaultView, formatCamera, formatView, parseCamera, parseView, type View, withCamera } from '../view'
import { sameCamera } from './camera'

const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })

function viewOf(query: string): View {
  return parseView(query).view
}

describe('a camera', () => {
  test('its address is within half a pixel, and settled', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 38 }), degrees(180), degrees(85.0511), (steps, lng, lat) => {
        const address = formatCamera({ zoom: steps / 2, center: [lng, lat] })
        const parsed = parseCamera(address)
        expect(parsed && formatCamera(parsed)).toBe(address)
        const [lng2, lat2] = parsed?.center ?? [Number.NaN, Number.NaN]
        const pixelsPerDegree = (256 * 2 ** (steps / 2)) / 360
        expect(Math.abs(lng2 - lng) * pixelsPerDegree).toBeLessThanOrEqual(0.5)
        const stretch = Math.cos((lat * Math.PI) / 180)
        expect((Math.abs(lat2 - lat) * pixelsPerDegree) / stretch).toBeLessThanOrEqual(0.5)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    [{ zoom: 13, center: [-68.017, 10.236] as [number, number] }, '13/10.2360/-68.0170'],
    [{ zoom: 16, center: [-66.91571234, 10.5056] as [number, number] }, '16/10.5056/-66.91571'],
    [{ zoom: 12.26, center: [0, -0.00001] as [number, number] }, '12.5/0.0000/0.0000'],
    [{ zoom: 22, center: [190, 89] as [number, number] }, '19/85.0511/-170.0000'],
    [{ zoom: -1, center: [-541, -90] as [number, number] }, '0/-85.0511/179.0000'],
  ])('%j is written %s', (value, address) => {
    expect(formatCamera(value)).toBe(address)
  })

  test('counts as the same when its address is', () => {
    const here = { zoom: 13, center: [-68.017, 10.236] as [number, number] }
    expect(sameCamera(here, { zoom: 13.1, center: [-68.01701, 10.23601] })).toBe(true)
    expect(sameCamera(here, { ...here, zoom: 14 })).toBe(false)
    expect([sameCamera(null, null), sameCamera(null, here)]).toEqual([true, false])
  })

  test('of the dataset is the default and is not written', () => {
    const dataset = { camera: '7/9.6000/-67.2000' }
    const home = { zoom: 7, center: [-67.2, 9.6] as [number, number] }
    expect(cameraOf(defaultView, dataset)).toEqual(home)
    expect(formatView(withCamera(viewOf('map=9/1/1&q=x'), home, dataset))).toBe('q=x')
    expect(formatView(withCamera(defaultView, { ...home, zoom: 8 }, dataset))).toBe('map=8/9.6000/-67.2000')
  })
})
