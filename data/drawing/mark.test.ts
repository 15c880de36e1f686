import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { eventTypes, verifications } from '../acled'
import { ringRadius } from '../engine/cluster'
import { formatCount, markDefinitions, markId, ring } from './mark'
import { byClass, elementsOf, textOf } from './sample'

const counts = fc
  .array(fc.oneof(fc.constant(0), fc.nat({ max: 6 }), fc.nat({ max: 5_000 })), { minLength: 6, maxLength: 6 })
  .filter((all) => all.some((count) => count > 0))

function total(all: readonly number[]): number {
  return all.reduce((sum, count) => sum + count, 0)
}

/** Where a segment begins and ends, in degrees clockwise from twelve. */
function anglesOf(d: unknown): [from: number, to: number] {
  const numbers = (String(d).match(/-?[\d.]+/g) ?? []).map(Number)
  const angle = (x = 0, y = 0) => ((Math.atan2(x, -y) * 180) / Math.PI + 360) % 360
  return [angle(numbers[0], numbers[1]), angle(numbers.at(-2), numbers.at(-1))]
}

const tolerance = 2 // degrees that rounding to a tenth of a pixel and half the gap may cost
const gap = 1.6 // pixels

describe('a ring', () => {
  test('has a segment for each type that is there, in the types’ order', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const classes = ring(all, total(all)).flatMap((node) =>
          byClass(node, 'seg').map((segment) => segment.attributes.class),
        )
        expect(classes).toEqual(eventTypes.flatMap(({ slug }, type) => (all[type] ? [`seg t-${slug}`] : [])))
      }),
    )
  })

  test('is filled by its segments, none narrower than 12.6°', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const segments = ring(all, total(all)).flatMap((node) => byClass(node, 'seg'))
        fc.pre(segments.length > 1)
        const radius = ringRadius(total(all)) * 0.86 // about the middle of its line
        const between = (gap / radius) * (180 / Math.PI)
        let last = 0
        for (const { attributes } of segments) {
          const [from, to] = anglesOf(attributes.d)
          expect(Math.abs(from - last - (last === 0 ? between / 2 : between))).toBeLessThan(tolerance)
          expect(to - from + between).toBeGreaterThan(12.6 - tolerance)
          last = to
        }
        expect(360 - last).toBeLessThan(between / 2 + tolerance)
      }),
    )
  })

  test('of one type is a whole circle', () => {
    const segments = ring([0, 0, 3, 0, 0, 0], 3).flatMap((node) => byClass(node, 'seg'))
    expect(segments.map(({ tag }) => tag)).toEqual(['circle'])
  })

  test('keeps the least width of a type that only just has it', () => {
    const [, battles] = ring([4, 1, 1, 1, 1, 100], 108)
    const [from, to] = anglesOf(battles?.attributes.d)
    const radius = ringRadius(108) - 4.5
    expect(to - from + (gap / radius) * (180 / Math.PI)).toBeGreaterThan(12.4)
  })

  test('has its count in the middle', () => {
    expect(ring([0, 0, 0, 0, 22, 0], 22).map(textOf).join('')).toBe('22')
  })
})

test.each([
  [2, '2'],
  [9_999, '9999'],
  [10_000, '10k'],
  [12_345, '12k'],
])('%d events are counted as %s', (count, text) => {
  expect(formatCount(count)).toBe(text)
})

test('every type has a mark for each certainty, each with an id of its own', () => {
  const ids = elementsOf(markDefinitions()).flatMap(({ attributes }) => attributes.id ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  for (const { slug } of eventTypes) {
    expect(ids).toEqual(
      expect.arrayContaining([`glow-${slug}`, ...verifications.map((status) => markId(slug, status))]),
    )
  }
  expect(ids).toContain('glow-ring')
})

test('shape and fill tell the marks apart without colour', () => {
  const marks = markDefinitions().children.flatMap((child) =>
    typeof child === 'string' || child.tag !== 'g' ? [] : child,
  )
  const drawings = marks.map((mark) => JSON.stringify(mark.children))
  expect(new Set(drawings).size).toBe(eventTypes.length * verifications.length)
})
