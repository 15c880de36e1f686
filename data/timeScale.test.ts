import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatLocal, type Interval, minutesPerDay, parseDate } from './date'
import { columnsOf, explorerData } from './explorer'
import { loadDataset } from './load'
import { messages } from './messages'
import { describePeriod, describeTick } from './time/describe'
import { ceilTo, floorTo, moveBy, snapTo, unitIndex, unitStart } from './time/unit'
import {
  endAt,
  extentOf,
  makeScale,
  panWindow,
  showMoment,
  ticksOf,
  timeUnits,
  toMinutes,
  toPixels,
  unitOf,
  windowAt,
  windowFor,
  zoomWindow,
} from './timeScale'

const unit = fc.constantFrom(...timeUnits)
const minute = fc.integer({ min: -100_000_000, max: 100_000_000 })
const at = Float64Array.from(columnsOf(explorerData(loadDataset('venezuela-2017'), 'en')).at)
const dataset = extentOf(at)
if (!dataset) throw new Error('The dataset has no events.')

function span(from: string, to: string): Interval {
  return { from: parseDate(from)?.from ?? 0, to: parseDate(to)?.to ?? 0 }
}

function spell({ from, to }: Interval): string {
  return `${formatLocal(from, 'day')} … ${formatLocal(to - 1, 'day')}`
}

const window = fc
  .record({ from: minute, hours: fc.integer({ min: 6, max: 200_000 }) })
  .map(({ from, hours }) => ({ from: floorTo(from, 'hour'), to: floorTo(from, 'hour') + hours * 60 }))

describe('units of time', () => {
  test('follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(minute, unit, (minutes, of) => {
        const index = unitIndex(minutes, of)
        expect(unitStart(index, of)).toBeLessThanOrEqual(minutes)
        expect(unitStart(index + 1, of)).toBeGreaterThan(minutes)
        expect(unitIndex(unitStart(index, of), of)).toBe(index)
      }),
    )
  })

  test('a moment snaps to the nearest edge, and edges stay', () => {
    fc.assert(
      fc.property(minute, unit, (minutes, of) => {
        const snapped = snapTo(minutes, of)
        const nearest = Math.min(minutes - floorTo(minutes, of), ceilTo(minutes, of) - minutes)
        expect(Math.abs(snapped - minutes)).toBe(nearest)
        expect(snapTo(snapped, of)).toBe(snapped)
      }),
    )
  })

  test('a step there and back is none', () => {
    fc.assert(
      fc.property(minute, fc.integer({ min: -500, max: 500 }), unit, (minutes, count, of) => {
        const edge = floorTo(minutes, of)
        expect(moveBy(moveBy(edge, count, of), -count, of)).toBe(edge)
      }),
    )
  })

  test('grow with the stretch that is shown', () => {
    const lengths = [1, 4, 5, 154, 400, 401, 6 * 365, 6 * 365 + 1]
    expect(lengths.map((days) => unitOf({ from: 0, to: days * minutesPerDay }))).toEqual([
      'hour',
      'hour',
      'day',
      'day',
      'day',
      'month',
      'month',
      'year',
    ])
  })
})

describe('what the timeline shows', () => {
  test('of the dataset: its main part, and what is far off beyond a break', () => {
    expect(spell(dataset.all)).toBe('2017-03-28 … 2026-02-28')
    expect(spell(dataset.main)).toBe('2017-03-24 … 2017-09-02')
  })

  test('nothing of no events', () => {
    expect(extentOf(new Float64Array())).toBeNull()
  })

  test('leaves at most a tenth of the events out at each end', () => {
    fc.assert(
      fc.property(fc.array(minute, { minLength: 1 }), (minutes) => {
        const extent = extentOf(Float64Array.from(minutes))
        if (!extent) throw new Error('No extent.')
        const outside = minutes.filter((each) => each < extent.main.from || each >= extent.main.to)
        expect(outside.length).toBeLessThanOrEqual(2 * Math.floor(minutes.length / 10))
        for (const each of minutes) expect(each >= extent.all.from && each < extent.all.to).toBe(true)
      }),
    )
  })

  test.each([
    ['no period', null, '2017-03-24 … 2017-09-02'],
    ['most of it', span('2017-04-01', '2017-08-31'), '2017-03-24 … 2017-09-02'],
    ['a day: that day, hour by hour', span('2017-08-06', '2017-08-06'), '2017-08-06 … 2017-08-06'],
    ['some days: with room around', span('2017-08-04', '2017-08-07'), '2017-07-27 … 2017-08-15'],
    ['years', span('2018', '2026'), '2017-11-02 … 2026-04-29'],
    ['an open end', { from: parseDate('2017-08-01')?.from ?? 0, to: Infinity }, '2017-05-27 … 2017-09-02'],
    ['a period without events', span('1999', '1999'), '2017-03-24 … 2017-09-02'],
  ])('for %s', (_, period, expected) => {
    expect(spell(windowFor(period, dataset))).toBe(expected)
  })

  test('each unit has a window, whatever the events', () => {
    fc.assert(
      fc.property(fc.array(minute, { minLength: 1 }), unit, (minutes, of) => {
        const extent = extentOf(Float64Array.from(minutes))
        if (!extent) return
        const shown = windowAt(of, minutes[0] ?? 0, extent)
        const isAll = unitOf(extent.all) === 'year' && of === 'year'
        if (!isAll) expect([of, unitOf(shown)]).toEqual([of, of])
      }),
    )
  })

  test('zooming in and out stays in bounds, and what is pointed at stays', () => {
    fc.assert(
      fc.property(
        window,
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 1 }),
        (w, factor, share) => {
          const near = { from: dataset.main.from, to: dataset.main.from + (w.to - w.from) }
          const moment = near.from + (share || 0) * (near.to - near.from)
          const zoomed = zoomWindow(near, factor, moment, dataset)
          expect(zoomed.to - zoomed.from).toBeGreaterThanOrEqual(360)
          expect(zoomed.from % 60).toBe(0)
          expect(zoomed.to % 60).toBe(0)
          const moved = panWindow(zoomed, 1e12, dataset)
          expect(moved.from).toBeLessThan(dataset.all.to)
        },
      ),
    )
  })

  test('a moment is brought in sight, and no further', () => {
    const shown = { from: 0, to: 1000 }
    expect(showMoment(shown, 500)).toBe(shown)
    expect(showMoment(shown, -60)).toEqual({ from: -60, to: 940 })
    expect(showMoment(shown, 1200)).toEqual({ from: 200, to: 1200 })
  })
})

describe('the scale', () => {
  const margins = { edge: 20, before: 90, after: 100 }

  test('a moment comes back from its pixel', () => {
    fc.assert(
      fc.property(
        window,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        fc.boolean(),
        (w, share, before, after) => {
          const scale = makeScale(w, 900, margins, { before, after })
          const moment = w.from + share * (w.to - w.from)
          expect(toMinutes(scale, toPixels(scale, moment))).toBeCloseTo(moment, 2)
        },
      ),
    )
  })

  test('an end is open beyond the axis, unless events that are not drawn lie there', () => {
    const shown = span('2017-04-01', '2017-08-31')
    const wide = makeScale(shown, 900, margins, { before: false, after: true })
    expect(endAt(wide, 10, 'from')).toBe(Number.NEGATIVE_INFINITY)
    expect(endAt(wide, 895, 'to')).toBe(Number.POSITIVE_INFINITY)
    const narrow = makeScale(shown, 300, { edge: 12, before: 0, after: 0 }, { before: false, after: true })
    expect(endAt(narrow, 299, 'to')).toBe(shown.to)
    expect(toPixels(wide, Number.POSITIVE_INFINITY)).toBeGreaterThan(toPixels(wide, shown.to + 1))
  })

  test('has no more marks than asked for, in order', () => {
    fc.assert(
      fc.property(window, fc.integer({ min: 1, max: 20 }), (w, most) => {
        const ticks = ticksOf(w, most)
        expect(ticks.length).toBeLessThanOrEqual(most * 1.6 + 2) // months and steps of days are not all alike
        ticks.forEach((tick, index) => {
          expect(tick.at >= w.from && tick.at < w.to).toBe(true)
          expect(tick.at).toBeGreaterThan(ticks[index - 1]?.at ?? Number.NEGATIVE_INFINITY)
        })
      }),
    )
  })
})

describe('in words', () => {
  test.each([
    ['2017-04-01', '2017-08-31', '1 April to 31 August 2017', '1 de abril al 31 de agosto de 2017'],
    ['2017-08-06', '2017-08-06', 'Sunday 6 August 2017', 'domingo 6 de agosto de 2017'],
    ['2017-08-04', '2017-08-07', '4 to 7 August 2017', '4 al 7 de agosto de 2017'],
  ])('%s to %s', (from, to, english, spanish) => {
    expect(describePeriod(span(from, to), messages.en)).toBe(english)
    expect(describePeriod(span(from, to), messages.es)).toBe(spanish)
  })

  test('hours end where the next begins', () => {
    const hours = { from: parseDate('2017-08-06T03:00')?.from ?? 0, to: parseDate('2017-08-06T06:00')?.from ?? 0 }
    expect(describePeriod(hours, messages.en)).toBe('Sunday 6 August 2017, 3 to 6 a.m.')
  })

  test('open ends', () => {
    const { from, to } = span('2017-08-06', '2017-08-06')
    expect(describePeriod({ from, to: Infinity }, messages.en)).toBe('since Sunday 6 August 2017')
    expect(describePeriod({ from: -Infinity, to }, messages.en)).toBe('until Sunday 6 August 2017')
    expect(describePeriod({ from: -Infinity, to: Infinity }, messages.en)).toBeNull()
  })

  test('of the axis', () => {
    const tick = (text: string, of: 'hour' | 'day' | 'month' | 'year', isFirst = false) =>
      describeTick({ at: parseDate(text)?.from ?? 0, unit: of }, isFirst, true, messages.en)
    expect([
      tick('2017-08-06T00:00', 'hour'),
      tick('2017-08-06T03:00', 'hour'),
      tick('2017-08-06T12:00', 'hour'),
      tick('2017-08-06', 'day'),
      tick('2017-04', 'month', true),
      tick('2017-05', 'month'),
      tick('2018-01', 'month'),
      tick('2018', 'year'),
    ]).toEqual(['midnight', '3 a.m.', 'noon', '6 Aug', 'April 2017', 'May', 'January 2018', '2018'])
  })
})
