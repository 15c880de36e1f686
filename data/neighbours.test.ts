import distance from '@turf/distance'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { describeAway, describeGap, describeNeighbour } from './describeNeighbour'
import { sampleData } from './engine/sample'
import { explorerData } from './explorer'
import { loadDataset } from './load'
import { messages } from './messages'
import { gapBetween, type Neighbourhood, neighboursOf, reach } from './neighbours'
import type { EventSummary } from './summary'

const data = explorerData(loadDataset('venezuela-2017'), 'en')
const anEvent = fc.nat({ max: data.events.length - 1 })

type When = Pick<EventSummary['properties'], 'start' | 'time_precision'> & { end?: string }

/** Events at these times, all at one place. */
function eventsAt(...times: When[]): Neighbourhood {
  const sample = sampleData(times.map(({ start }) => ({ at: [-68, 10], start, place: 'town' })))
  const events = sample.events.map((event, index) => {
    const { time_precision = 'day', end = null } = times[index] ?? {}
    return { ...event, properties: { ...event.properties, time_precision, end } }
  })
  return { ...sample, events }
}

const inWords = (one: When, other: When, locale: 'en' | 'es' = 'en') =>
  describeGap(gapBetween(eventsAt(one, other), 0, 1), messages[locale])

const day = (start: string, end?: string): When => ({ start, time_precision: 'day', ...(end && { end }) })
const hour = (start: string): When => ({ start: `2017-08-${start}-04:00`, time_precision: 'hour' })
const exact = (start: string): When => ({ start: `2017-08-${start}-04:00`, time_precision: 'exact' })

describe('the time between two events', () => {
  test.each<[When, When, string]>([
    [day('2017-08-06'), day('2017-08-06'), 'the same day'],
    [day('2017-08-06'), day('2017-08-07'), '1 day later'],
    [day('2017-08-06'), day('2017-08-03'), '3 days earlier'],
    [day('2017-08-06'), day('2018-02-10'), 'about 6 months later'],
    [day('2017-08-06'), day('2026-02-10'), 'about 9 years later'],
    [day('2017-08-06'), day('2017-08-04', '2017-08-07'), 'meanwhile'],
    [day('2017-08-04', '2017-08-05'), day('2017-08-07', '2017-08-09'), '2 days later'],
    [hour('06T05:00'), hour('06T08:00'), '3 hours later'],
    [hour('06T05:00'), hour('06T05:00'), 'about the same time'],
    [hour('06T23:00'), hour('07T04:00'), '5 hours later'],
    [hour('06T05:00'), hour('07T06:00'), '1 day later'],
    [exact('06T05:00'), exact('06T04:36'), '24 minutes earlier'],
    [exact('06T05:00'), hour('06T04:00'), '1 hour earlier'],
    [exact('06T05:00'), day('2017-08-06'), 'the same day'],
    [exact('06T05:00'), { start: '2017-08-07T15:00-04:00', time_precision: 'part_of_day' }, '1 day later'],
    [{ start: '2017-08', time_precision: 'month' }, day('2017-08-06'), 'meanwhile'],
  ])('%o, then %o: %s', (one, other, words) => {
    expect(inWords(one, other)).toBe(words)
  })

  test('is told in Spanish as well', () => {
    expect(inWords(day('2017-08-06'), day('2017-08-07'), 'es')).toBe('1 día después')
    expect(inWords(hour('06T08:00'), hour('06T05:00'), 'es')).toBe('3 horas antes')
  })

  test('is the opposite seen from the other', () => {
    fc.assert(
      fc.property(anEvent, anEvent, (one, other) => {
        const [there, back] = [gapBetween(data, one, other), gapBetween(data, other, one)]
        expect(back.unit).toBe(there.unit)
        if (there.unit !== 'meanwhile' && back.unit !== 'meanwhile') expect(back.by + there.by).toBe(0)
      }),
    )
  })
})

describe('neighbours', () => {
  test('before and after are the next ones of the same thread', () => {
    fc.assert(
      fc.property(anEvent, (event) => {
        const { before, after } = neighboursOf(data, event)
        const thread = data.events.flatMap(({ properties }, index) =>
          properties.thread === data.events[event]?.properties.thread ? [index] : [],
        )
        const place = thread.indexOf(event)
        expect(before?.event).toBe(thread[place - 1])
        expect(after?.event).toBe(thread[place + 1])
      }),
    )
  })

  test('near are at most five others within reach, on the map, as far as told', () => {
    fc.assert(
      fc.property(anEvent, (event) => {
        const { near } = neighboursOf(data, event)
        expect(near.length).toBeLessThanOrEqual(reach.count)
        expect(near.map((seen) => seen.event)).not.toContain(event)
        for (const { event: other, kilometres, gap } of near) {
          const [a, b] = [data.events[event]?.geometry, data.events[other]?.geometry]
          expect(kilometres).toBe(a && b && distance(a.coordinates, b.coordinates))
          expect(kilometres).toBeLessThanOrEqual(reach.kilometres)
          if (gap.unit === 'days') expect(Math.abs(gap.by)).toBeLessThanOrEqual(reach.days)
        }
      }),
    )
  })

  test('nobody nearer in both place and time is left out', () => {
    const spots = sampleData([
      { at: [-68, 10], start: '2017-08-06' },
      { at: [-68.01, 10], start: '2017-08-06' },
      { at: [-68.2, 10], start: '2017-08-08' },
      { at: [-68, 10], start: '2017-08-10' },
      { at: [-68.3, 10], start: '2017-08-06' },
      { at: [-68, 10], start: '2017-08-06', metres: 40_000 },
      { at: null, start: '2017-08-06', kind: 'country' },
    ])
    const { before, after, near } = neighboursOf(spots, 0)
    expect([before, after?.event]).toEqual([null, 1]) // and so it is not told twice
    expect(near.map(({ event }) => event)).toEqual([2])
  })

  test('an event known to a month, or of weeks, is near in time to none', () => {
    const events = eventsAt(
      { start: '2017-08', time_precision: 'month' },
      day('2017-08-06'),
      day('2017-07-01', '2017-08-30'),
    )
    expect([0, 1, 2].map((event) => neighboursOf(events, event).near)).toEqual([[], [], []])
  })

  test('a country-wide event has its thread, but no distance', () => {
    const wide = data.events.findIndex(({ geometry }) => geometry === null)
    const { before, near } = neighboursOf(data, wide)
    expect(before?.kilometres).toBeNull()
    expect(near).toEqual([])
    expect(before && describeNeighbour(before, messages.en)).not.toContain('away')
  })
})

test('distances from here are told no finer than places are known', () => {
  const away = [0, 0.02, 0.123, 0.9961, 3.25, 41.7].map((km) => describeAway(km, messages.en).replaceAll('\u00a0', ' '))
  expect(away).toEqual(['same place', 'same place', '120 m away', '1 km away', '3.3 km away', '42 km away'])
})
