import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  daysInMonth,
  filterInterval,
  formatInterval,
  formatLocal,
  interval,
  minutesPerDay,
  offsetMinutes,
  overlaps,
  parseDate,
  sortKey,
} from './date'
import type { TimePrecision } from './event'

const caracas = '-04:00'
const year = fc.integer({ min: 0, max: 9999 })

/** Spells an interval out as `first minute … last minute`. */
function spell({ from, to }: { from: number; to: number }): string {
  return `${formatLocal(from, 'minute')} … ${formatLocal(to - 1, 'minute')}`
}

describe('a written date', () => {
  test.each([
    ['2017', 'year', '2017-01-01T00:00 … 2017-12-31T23:59'],
    ['2017-12', 'month', '2017-12-01T00:00 … 2017-12-31T23:59'],
    ['2016-02', 'month', '2016-02-01T00:00 … 2016-02-29T23:59'],
    ['2017-08-06', 'day', '2017-08-06T00:00 … 2017-08-06T23:59'],
    ['2017-12-31', 'day', '2017-12-31T00:00 … 2017-12-31T23:59'],
    ['2017-08-06T05:00', 'minute', '2017-08-06T05:00 … 2017-08-06T05:00'],
    ['2017-08-06T05:00:59-04:00', 'minute', '2017-08-06T05:00 … 2017-08-06T05:00'],
    ['2017-08-06T02:00Z', 'minute', '2017-08-05T22:00 … 2017-08-05T22:00'],
    ['2016-12-31T22:15+14:00', 'minute', '2016-12-31T04:15 … 2016-12-31T04:15'],
    ['2017-01-01T12:00+05:30', 'minute', '2017-01-01T02:30 … 2017-01-01T02:30'],
  ])('%s covers a %s', (text, unit, span) => {
    const date = parseDate(text, caracas)
    expect(date?.unit).toBe(unit)
    expect(date && spell(date)).toBe(span)
  })

  test.each([
    '2017-02-29',
    '1900-02-29',
    '2017-13',
    '2017-00-01',
    '2017-04-31',
    '2017-08-06T24:00',
    '2017-08-06T12:60',
    '2017-08-06T12:00:61',
    '2017-08-06T12:00+24:00',
    '2017-8-6',
    '17',
    '02017',
    '2017-08-06 05:00',
    '2017-08-06T05',
    '2017-08-06Z',
    'yesterday',
    '',
    '2017\n',
  ])('%j does not exist', (text) => {
    expect(parseDate(text, caracas)).toBeNull()
  })

  test('exists exactly if it is read', () => {
    const part = fc.integer({ min: 0, max: 40 }).map((number) => String(number).padStart(2, '0'))
    fc.assert(
      fc.property(year, part, part, (y, month, day) => {
        const text = `${String(y).padStart(4, '0')}-${month}-${day}`
        const exists = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1
        const real = exists && Number(day) <= daysInMonth(y, Number(month))
        const oracle = Date.parse(`${text}T00:00Z`) / 60_000
        expect(parseDate(text)?.from).toBe(real ? oracle : undefined)
      }),
    )
  })

  test('comes back from its minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_035_000_000, max: 4_000_000_000 }), (minute) => {
        expect(parseDate(formatLocal(minute, 'minute'))?.from).toBe(minute)
        expect(parseDate(formatLocal(minute, 'day'))?.from).toBe(Math.floor(minute / minutesPerDay) * minutesPerDay)
      }),
    )
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, offset) => void parseDate(text, offset)))
  })

  test('an offset is read whole or not at all', () => {
    expect(['Z', '-04:00', '+05:30', '+14:00', '4', '-4:00', '+05:60', ''].map(offsetMinutes)).toEqual([
      0,
      -240,
      330,
      840,
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ])
  })
})

describe('the span of an event', () => {
  test.each<[string, string | null, TimePrecision, string]>([
    ['2017-08-06T04:59:00-04:00', null, 'exact', '2017-08-06T04:59 … 2017-08-06T04:59'],
    ['2017-07-20T06:00:00-04:00', '2017-07-21T06:00:00-04:00', 'exact', '2017-07-20T06:00 … 2017-07-21T06:00'],
    ['2017-08-06T05:00:00-04:00', null, 'hour', '2017-08-06T04:30 … 2017-08-06T05:29'],
    ['2017-08-06T05:00:00-04:00', '2017-08-06T08:00:00-04:00', 'hour', '2017-08-06T04:30 … 2017-08-06T08:29'],
    ['2017-04-01T00:20:00-04:00', '2017-04-01', 'hour', '2017-03-31T23:50 … 2017-04-01T23:59'],
    ['2017-12-31T23:45:00-04:00', null, 'hour', '2017-12-31T23:15 … 2018-01-01T00:14'],
    ['2017-08-06T03:50:00-04:00', '2017-08-06T05:00:00-04:00', 'part_of_day', '2017-08-06T00:00 … 2017-08-06T23:59'],
    ['2017-08-07T21:00:00-04:00', '2017-08-08', 'part_of_day', '2017-08-07T00:00 … 2017-08-08T23:59'],
    ['2017-08-28', null, 'part_of_day', '2017-08-28T00:00 … 2017-08-28T23:59'],
    ['2017-08-06', null, 'day', '2017-08-06T00:00 … 2017-08-06T23:59'],
    ['2017-12-31', null, 'day', '2017-12-31T00:00 … 2017-12-31T23:59'],
    ['2017-05-02', '2017-05-05', 'day', '2017-05-02T00:00 … 2017-05-05T23:59'],
    ['2017-08-06T22:30:00-04:00', null, 'day', '2017-08-06T00:00 … 2017-08-06T23:59'],
    ['2017-08-07T02:00:00Z', null, 'day', '2017-08-06T00:00 … 2017-08-06T23:59'],
    ['2017-02', null, 'month', '2017-02-01T00:00 … 2017-02-28T23:59'],
    ['2017-02-11', '2017-03', 'month', '2017-02-01T00:00 … 2017-03-31T23:59'],
    ['2017', null, 'month', '2017-01-01T00:00 … 2017-12-31T23:59'],
    ['2017', null, 'year', '2017-01-01T00:00 … 2017-12-31T23:59'],
    ['2017-08-06', null, 'year', '2017-01-01T00:00 … 2017-12-31T23:59'],
    ['2017', null, 'exact', '2017-01-01T00:00 … 2017-12-31T23:59'],
    ['2017-08-06', '2017-08-01', 'day', '2017-08-06T00:00 … 2017-08-06T23:59'],
  ])('%s to %s by the %s', (start, end, precision, span) => {
    expect(spell(interval(start, end, precision, caracas))).toBe(span)
  })

  test('holds its own start, is never empty and never shrinks as less is known', () => {
    const precisions = ['exact', 'hour', 'part_of_day', 'day', 'month', 'year'] as const
    fc.assert(
      fc.property(fc.integer({ min: -500_000_000, max: 1_000_000_000 }), fc.nat({ max: 99_999 }), (start, length) => {
        const [first, last] = [formatLocal(start, 'minute'), formatLocal(start + length, 'minute')]
        const spans = precisions.map((precision) => interval(first, last, precision, caracas))
        for (const { from, to } of spans) {
          expect(from).toBeLessThanOrEqual(start)
          expect(to).toBeGreaterThan(start)
        }
        // An hour may reach past midnight; from then on each span holds the one before.
        for (const [index, span] of spans.entries()) {
          const wider = spans[index + 1]
          if (!wider || index === 1) continue
          expect(wider.from).toBeLessThanOrEqual(span.from)
          expect(wider.to).toBeGreaterThanOrEqual(span.to)
        }
      }),
    )
  })

  test('an hour that is a sorting aid sorts, and does nothing else', () => {
    const early = { start: '2017-08-06T03:50:00-04:00' }
    const late = { start: '2017-08-06T15:00:00-04:00' }
    expect(sortKey(early, caracas)).toBeLessThan(sortKey(late, caracas))
    expect(sortKey({ start: '2017-08-06' }, caracas)).toBeLessThan(sortKey(early, caracas))
    expect(interval(early.start, null, 'part_of_day', caracas)).toEqual(
      interval(late.start, null, 'part_of_day', caracas),
    )
  })

  test('a date that is none is said, with its cure', () => {
    expect(() => interval('6 August', null, 'day', caracas)).toThrow(/“6 August”.*Write 2017/)
    expect(() => interval('2017-08-06', null, 'day', 'Caracas')).toThrow(/at Caracas/)
  })
})

describe('the view’s from and to', () => {
  test.each([
    ['2017-08-04', '2017-08-07', '2017-08-04T00:00 … 2017-08-07T23:59'],
    ['2017-08', '2017-08', '2017-08-01T00:00 … 2017-08-31T23:59'],
    ['2017', '2018-02', '2017-01-01T00:00 … 2018-02-28T23:59'],
    ['2017-08-06T05:00', '2017-08-06T08:00', '2017-08-06T05:00 … 2017-08-06T08:00'],
  ])('%s to %s has both ends in it', (from, to, span) => {
    const bounds = filterInterval(from, to)
    expect(bounds && spell(bounds)).toBe(span)
  })

  test('an end left out is open, both are no filter', () => {
    expect(filterInterval(null, null)).toBeNull()
    expect(filterInterval('1970-01-02', null)).toEqual({ from: minutesPerDay, to: Number.POSITIVE_INFINITY })
    expect(filterInterval(null, '1970-01-02')).toEqual({ from: Number.NEGATIVE_INFINITY, to: 2 * minutesPerDay })
    expect(formatInterval({ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY })).toEqual({
      from: null,
      to: null,
    })
  })

  test('are written back, by days where both ends fall on midnight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000_000 }), fc.integer({ min: 1, max: 9_999 }), (from, length) => {
        for (const unit of [1, minutesPerDay]) {
          const span = { from: Math.floor(from / unit) * unit, to: (Math.floor(from / unit) + length) * unit }
          const { from: first, to: last } = formatInterval(span)
          expect(filterInterval(first, last)).toEqual(span)
        }
      }),
    )
    expect(formatInterval({ from: 0, to: minutesPerDay })).toEqual({ from: '1970-01-01', to: '1970-01-01' })
    expect(formatInterval({ from: 0, to: 60 })).toEqual({ from: '1970-01-01T00:00', to: '1970-01-01T00:59' })
  })

  test('an event across midnight belongs to both days, one that ends at midnight to the first', () => {
    const night = interval('2017-08-06T23:45:00-04:00', null, 'hour', caracas)
    const evening = interval('2017-08-06T23:30:00-04:00', null, 'hour', caracas)
    const [sunday, monday] = [filterInterval('2017-08-06', '2017-08-06'), filterInterval('2017-08-07', '2017-08-07')]
    if (!sunday || !monday) throw new Error('both are dates')
    expect([overlaps(night, sunday), overlaps(night, monday)]).toEqual([true, true])
    expect([overlaps(evening, sunday), overlaps(evening, monday)]).toEqual([true, false])
  })
})
