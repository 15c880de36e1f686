import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventTypes, verifications } from './acled'
import { filterInterval, parseDate } from './date'
import { timePrecisions } from './engine/columns'
import { failures, matching } from './engine/filter'
import type { TimePrecision } from './event'
import { columnsOf, explorerData } from './explorer'
import { countBins, fateOf, stackBlocks, sum, total } from './histogram'
import { hoursOf, packLanes } from './hourLanes'
import { loadDataset } from './load'
import { floorTo } from './time/unit'
import { timeUnits, unitOf } from './timeScale'
import { defaultView, parseView, type View } from './view'

const data = explorerData(loadDataset('venezuela-2017'), 'en')
const plain = columnsOf(data)

/** The dataset's columns with times and precisions made up, so that months and years come up too. */
const columns = fc
  .array(
    fc.record({
      at: fc.integer({ min: 24_000_000, max: 30_000_000 }),
      length: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 20_000 })),
      timing: fc.integer({ min: 0, max: timePrecisions.length - 1 }),
    }),
    { minLength: plain.length, maxLength: plain.length },
  )
  .map((times) => ({
    ...plain,
    at: Float64Array.from(times, ({ at }) => at),
    from: Float64Array.from(times, ({ at, timing }) => floorTo(at, unitOfTiming(timing))),
    to: Float64Array.from(times, ({ at, length }) => at + length),
    timing: Uint8Array.from(times, ({ timing }) => timing),
  }))

function unitOfTiming(timing: number) {
  const name = timePrecisions[timing]
  return name === 'year' || name === 'month' ? name : name === 'exact' || name === 'hour' ? 'hour' : 'day'
}

const view: fc.Arbitrary<View> = fc
  .record({
    type: fc.subarray(eventTypes.map(({ slug }) => slug as string)),
    status: fc.subarray([...verifications]),
    span: fc.option(
      fc
        .tuple(fc.integer({ min: 0, max: 160 }), fc.integer({ min: 0, max: 60 }))
        .map(([start, days]) => [dayAfter(start), dayAfter(start + days)] as const),
    ),
  })
  .map(({ type, status, span }) => ({ ...defaultView, type, status, from: span?.[0] ?? null, to: span?.[1] ?? null }))

function dayAfter(days: number): string {
  return new Date(Date.UTC(2017, 2, 20 + days)).toISOString().slice(0, 10)
}

const window = fc
  .record({
    from: fc.integer({ min: 24_700_000, max: 25_100_000 }),
    hours: fc.oneof(
      fc.integer({ min: 6, max: 96 }),
      fc.integer({ min: 97, max: 9_000 }),
      fc.integer({ min: 9_001, max: 90_000 }),
    ),
  })
  .map(({ from, hours }) => ({ from: floorTo(from, 'hour'), to: floorTo(from, 'hour') + hours * 60 }))

function viewOf(query: string): View {
  return parseView(query).view
}

function windowOf(text: string) {
  const [from = '', to = ''] = text.split('/')
  const span = filterInterval(from, to)
  if (!span) throw new Error(text)
  return span
}

describe('the histogram', () => {
  test.each([
    ['the dataset', fc.constant(plain)],
    ['any times', columns],
  ])('its sum is the number of events that match, of %s', (_, any) => {
    fc.assert(
      fc.property(any, view, window, (of, filters, shown) => {
        const failed = failures(of, filters)
        const { bins, before, after, wide } = countBins(of, failed, shown)
        const wideShown = wide.filter((event) => failed[event] === 0).length
        const all = [...bins, before, after].map((tally) => total(tally.shown)).reduce((a, b) => a + b, wideShown)
        expect(all).toBe(matching(failed).length)
      }),
      { numRuns: 300 },
    )
  })

  test('what only the period leaves out stays, and nothing else', () => {
    fc.assert(
      fc.property(columns, view, window, (of, filters, shown) => {
        const failed = failures(of, filters)
        const { bins, before, after, wide } = countBins(of, failed, shown)
        const drawn = [...bins, before, after].map(sum).reduce((a, b) => a + b, wide.length)
        expect(drawn).toBe(matching(failures(of, { ...filters, from: null, to: null })).length)
      }),
    )
  })

  test('each event of the bins has one block, in the bin of its time; none stand on one another', () => {
    fc.assert(
      fc.property(columns, view, window, (of, filters, shown) => {
        const failed = failures(of, filters)
        const histogram = countBins(of, failed, shown)
        const blocks = stackBlocks(of, failed, histogram)
        expect(blocks.length).toBe(histogram.bins.reduce((all, bin) => all + sum(bin), 0))
        expect(new Set(blocks.map(({ event }) => event)).size).toBe(blocks.length)
        expect(new Set(blocks.map(({ bin, level }) => `${bin}/${level}`)).size).toBe(blocks.length)
        for (const { event, bin, level, fate } of blocks) {
          const place = histogram.bins[bin]
          const at = of.at[event] ?? 0
          expect(fate).toBe(fateOf(failed[event]))
          expect(level).toBeLessThan(place ? sum(place) : 0)
          expect(at < (place?.to ?? 0)).toBe(true)
          if (at >= shown.from) expect(at).toBeGreaterThanOrEqual(place?.from ?? 0)
        }
      }),
    )
  })

  test('in every zoom an event stands once: in a bin, as a span, before or after', () => {
    for (const [index, zoom] of ['2010/2026', '2017/2019', '2017-03/2017-09', '2017-08-06/2017-08-06'].entries()) {
      const shown = windowOf(zoom)
      const failed = failures(plain, defaultView)
      const { unit, bins, before, after, wide } = countBins(plain, failed, shown)
      expect(unit).toBe(timeUnits[index])
      expect([...bins, before, after].map(sum).reduce((a, b) => a + b, wide.length)).toBe(plain.length)
    }
  })

  test('bins follow each other and cover the window', () => {
    fc.assert(
      fc.property(window, (shown) => {
        const { bins, unit } = countBins(plain, failures(plain, defaultView), shown)
        expect(unit).toBe(unitOf(shown))
        expect(bins[0]?.from).toBe(floorTo(shown.from, unit))
        expect(bins.at(-1)?.to).toBeGreaterThanOrEqual(shown.to)
        bins.forEach(({ from }, index) => {
          if (index > 0) expect(from).toBe(bins[index - 1]?.to)
        })
      }),
    )
  })

  test('of the main months: the fullest day, and five later up to 2026', () => {
    const { top, bins, before, after } = countBins(
      plain,
      failures(plain, defaultView),
      windowOf('2017-03-24/2017-09-02'),
    )
    expect(top).toBe(13)
    expect(bins.find((bin) => sum(bin) === top)?.from).toBe(parseDate('2017-08-06')?.from)
    expect([sum(before), sum(after)]).toEqual([0, 5])
    expect(after.last).toBe(parseDate('2026-02-28')?.from)
  })

  test('is pale outside the period', () => {
    const failed = failures(plain, viewOf('from=2017-08-04&to=2017-08-07'))
    const { bins, after } = countBins(plain, failed, windowOf('2017-03-24/2017-09-02'))
    expect(bins.reduce((all, { shown }) => all + total(shown), 0)).toBe(23)
    expect(total(after.muted)).toBe(5)
  })
})

describe('hours', () => {
  const day = windowOf('2017-08-06/2017-08-06')
  const hours = hoursOf(data.events, plain, failures(plain, defaultView), day, data.utcOffset)
  const markOf = (id: string) => hours.timed.find(({ event }) => data.events[event]?.id === id)
  const clock = (minutes = Number.NaN) => (minutes - day.from) / 60

  test('of the day of the raid: seven with an hour or part of the day, six without', () => {
    expect([hours.timed.length, hours.unknown.length]).toEqual([7, 6])
  })

  test.each([
    ['paramacay-combate', 'hour', 5, 8, 30],
    ['paramacay-video-caguaripano', 'exact', 4 + 59 / 60, 4 + 59 / 60, 0],
    ['paramacay-ingreso-parque-armas', 'part', 0, 5, 70],
    ['protestas-la-granja-av-universidad', 'part', 5, 12, 70],
    ['incendio-banco-av-bolivar-norte', 'part', 12, 19, 70],
  ])('%s is drawn as %s', (id, kind, from, to, fade) => {
    const mark = markOf(id)
    expect([mark?.kind, clock(mark?.from), clock(mark?.to), mark?.fade]).toEqual([kind, from, to, fade])
  })

  test('every event of the day is there once', () => {
    fc.assert(
      fc.property(view, fc.integer({ min: 0, max: 180 }), (filters, days) => {
        const from = (parseDate('2017-03-20')?.from ?? 0) + days * 1440
        const failed = failures(plain, filters)
        const { timed, unknown } = hoursOf(data.events, plain, failed, { from, to: from + 1440 }, data.utcOffset)
        const events = [...timed.map(({ event }) => event), ...unknown]
        expect(new Set(events).size).toBe(events.length)
        for (const event of events) expect(fateOf(failed[event])).not.toBe('gone')
        const starting = plain.at.reduce<number[]>((all, at, event) => {
          if (at >= from && at < from + 1440 && fateOf(failed[event]) !== 'gone') all.push(event)
          return all
        }, [])
        for (const event of starting) expect(events).toContain(event)
      }),
    )
  })

  test('an hour that only sorts is never shown', () => {
    const known: TimePrecision[] = ['exact', 'hour', 'part_of_day']
    for (const { event } of hours.timed) {
      const { start, time_precision } = data.events[event]?.properties ?? {}
      expect(start).toContain('T')
      expect(known).toContain(time_precision)
    }
  })
})

describe('lanes', () => {
  test('no two marks of a lane touch', () => {
    const rooms = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 200 })).map(([left, width]) => ({
        left,
        right: left + width,
      })),
    )
    fc.assert(
      fc.property(rooms, fc.integer({ min: 1, max: 6 }), (unsorted, lanes) => {
        const sorted = unsorted.toSorted((a, b) => a.left - b.left)
        const found = packLanes(sorted, lanes, 6)
        sorted.forEach((room, index) => {
          const next = sorted.findIndex(
            (_, other) => other > index && found[other] === found[index] && found[index] !== -1,
          )
          if (next >= 0) expect(sorted[next]?.left).toBeGreaterThanOrEqual(room.right + 6)
        })
      }),
    )
  })
})
