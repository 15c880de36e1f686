import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BrushPart, drawn, everything, moveBody, periodTexts, pressKey, putEnd } from './brush'
import { filterInterval, formatLocal, type Interval, parseDate } from './date'
import { floorTo, moveBy, snapTo, type TimeUnit } from './time/unit'
import { timeUnits } from './timeScale'

const unit = fc.constantFrom(...timeUnits)
const first = parseDate('2017-01-01')?.from ?? 0
const bounds = { from: first, to: parseDate('2026-12-31')?.to ?? 0 }
const moment = fc.integer({ min: bounds.from, max: bounds.to - 1 })

const brush: fc.Arbitrary<Interval> = fc
  .record({
    a: moment,
    b: moment,
    unit: fc.constantFrom<TimeUnit>('hour', 'day'),
    open: fc.constantFrom('', 'from', 'to'),
  })
  .map(({ a, b, unit: of, open }) => {
    const { from, to } = drawn(a, b, of)
    return {
      from: open === 'from' ? Number.NEGATIVE_INFINITY : from,
      to: open === 'to' ? Number.POSITIVE_INFINITY : to,
    }
  })

const part = fc.constantFrom<BrushPart>('from', 'to', 'body')
const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End')

function comesBack(original: Interval): void {
  const { from, to } = periodTexts(original)
  expect(filterInterval(from, to) ?? everything).toEqual(original)
}

function spell({ from, to }: Interval): string {
  return [from, to].map((end) => (Number.isFinite(end) ? formatLocal(end, 'minute') : 'open')).join(' … ')
}

const days = { from: parseDate('2017-08-04')?.from ?? 0, to: parseDate('2017-08-07')?.to ?? 0 }

describe('the brush', () => {
  test('comes back from the address, whatever moved it', () => {
    fc.assert(
      fc.property(brush, part, key, fc.boolean(), unit, moment, (start, which, pressed, isLarge, of, at) => {
        comesBack(start)
        const next = pressKey(start, which, pressed, isLarge, bounds, of) ?? start
        comesBack(next)
        if (which !== 'body') comesBack(putEnd(start, which, at, of))
        comesBack(moveBody(start, at - first, bounds, of))
        comesBack(drawn(at, first, of))
      }),
      { numRuns: 500 },
    )
  })

  test('is never empty', () => {
    fc.assert(
      fc.property(brush, fc.constantFrom<'from' | 'to'>('from', 'to'), moment, unit, (start, end, at, of) => {
        const { from, to } = putEnd(start, end, at, of)
        expect(from).toBeLessThan(to)
        expect(to - from).toBeGreaterThanOrEqual(60)
      }),
    )
  })

  test('an end stands on an edge of the unit, as near as it may', () => {
    fc.assert(
      fc.property(moment, unit, (at, of) => {
        expect(putEnd(everything, 'from', at, of).from).toBe(snapTo(at, of))
        expect(putEnd(everything, 'to', at, of).to).toBe(snapTo(at, of))
      }),
    )
  })

  test('as a whole keeps its length and its bounds', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 400 }), fc.integer({ min: -1e7, max: 1e7 }), (at, count, by) => {
        const start = { from: floorTo(at, 'day'), to: floorTo(at, 'day') + count * 1440 }
        const next = moveBody(start, by, { from: bounds.from - 1e6, to: bounds.to + 1e6 }, 'day')
        expect(next.to - next.from).toBe(start.to - start.from)
      }),
    )
  })

  test('drawn in either direction is the same', () => {
    fc.assert(fc.property(moment, moment, unit, (a, b, of) => void expect(drawn(a, b, of)).toEqual(drawn(b, a, of))))
  })

  test.each<[BrushPart, string, boolean, string]>([
    ['from', 'ArrowRight', false, '2017-08-05T00:00 … 2017-08-08T00:00'],
    ['from', 'ArrowLeft', true, '2017-07-25T00:00 … 2017-08-08T00:00'],
    ['from', 'PageDown', false, '2017-07-25T00:00 … 2017-08-08T00:00'],
    ['from', 'PageUp', false, '2017-08-07T00:00 … 2017-08-08T00:00'],
    ['from', 'Home', false, 'open … 2017-08-08T00:00'],
    ['from', 'End', false, '2017-08-07T00:00 … 2017-08-08T00:00'],
    ['to', 'ArrowRight', false, '2017-08-04T00:00 … 2017-08-09T00:00'],
    ['to', 'End', false, '2017-08-04T00:00 … open'],
    ['to', 'Home', false, '2017-08-04T00:00 … 2017-08-05T00:00'],
    ['body', 'ArrowRight', false, '2017-08-05T00:00 … 2017-08-09T00:00'],
    ['body', 'ArrowLeft', true, '2017-07-25T00:00 … 2017-07-29T00:00'],
    ['body', 'Home', false, '2017-01-01T00:00 … 2017-01-05T00:00'],
  ])('%s, %s, large %s', (which, pressed, isLarge, expected) => {
    const next = pressKey(days, which, pressed, isLarge, bounds, 'day')
    expect(next && spell(next)).toBe(expected)
  })

  test('an end opens beyond the bounds, and the first step back stands at them', () => {
    const atBound = { from: bounds.from, to: days.to }
    const open = pressKey(atBound, 'from', 'ArrowLeft', false, bounds, 'day')
    expect(open && spell(open)).toBe('open … 2017-08-08T00:00')
    expect(open && pressKey(open, 'from', 'ArrowRight', false, bounds, 'day')).toEqual(atBound)
    expect(pressKey(everything, 'to', 'ArrowRight', false, bounds, 'day')).toEqual(everything)
  })

  test('other keys are not its own', () => {
    expect(['Tab', 'Enter', 'a', 'Escape'].map((other) => pressKey(days, 'from', other, false, bounds, 'day'))).toEqual(
      [null, null, null, null],
    )
  })

  test('a month is a step in months', () => {
    const next = putEnd(everything, 'from', moveBy(first, 40, 'day'), 'month')
    expect(formatLocal(next.from, 'day')).toBe('2017-02-01')
  })
})
