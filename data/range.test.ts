import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { parseRange } from './range'

describe('a Range header for a file of 1,000 bytes', () => {
  test.each([
    ['bytes=0-499', { start: 0, end: 499 }],
    ['bytes=500-', { start: 500, end: 999 }],
    ['bytes=-200', { start: 800, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['bytes=999-999', { start: 999, end: 999 }],
    ['bytes=0-99999999999999999999', { start: 0, end: 999 }],
    ['Bytes=0-0', { start: 0, end: 0 }],
    ['bytes=1000-', 'beyond'],
    ['bytes=1000-1001', 'beyond'],
    ['bytes=-0', 'beyond'],
    ['bytes=5-4', null],
    ['bytes=0-1,5-6', null],
    ['bytes=-', null],
    ['bytes=a-b', null],
    ['items=0-1', null],
    ['', null],
    [null, null],
  ])('%s', (header, expected) => {
    expect(parseRange(header, 1000)).toEqual(expected)
  })
})

test('nothing of an empty file can be had', () => {
  expect(parseRange('bytes=0-', 0)).toBe('beyond')
  expect(parseRange('bytes=-1', 0)).toBe('beyond')
})

test('a range lies within the file, whatever is asked', () => {
  const number = fc.oneof(fc.constant(''), fc.nat().map(String))
  fc.assert(
    fc.property(number, number, fc.nat(), (first, last, size) => {
      const range = parseRange(`bytes=${first}-${last}`, size)
      if (range === null || range === 'beyond') return
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeGreaterThanOrEqual(range.start)
      expect(range.end).toBeLessThan(size)
    }),
  )
})

test('any text is answered', () => {
  fc.assert(fc.property(fc.string(), fc.nat(), (header, size) => void parseRange(header, size)))
})
