import { describe, expect, test } from 'vitest'

import type { EventFeature, LoadedDataset } from '../event'
import { loadDataset } from '../load'
import { defaultView } from '../view'
import { bboxOf } from './bboxOf'
import { csvChunks } from './csv'
import { exportFeature, knownMoment, roundPosition } from './feature'
import { kmlChunks } from './kml'
import { localize } from './localize'
import { updatedOf } from './updated'
import { escapeXml } from './xml'

const loaded = loadDataset('venezuela-2017')

function eventOf(id: string): EventFeature {
  const event = loaded.events.find((candidate) => candidate.id === id)
  if (!event) throw new Error(`No event ${id}`)
  return event
}

describe('an event that leaves', () => {
  const feature = exportFeature(loaded, eventOf('paramacay-combate'), 'es')

  test('is in one language, and all of it is there', () => {
    expect(JSON.stringify(feature)).not.toMatch(/"(?:en|es)":/)
    expect(feature.properties.claims).toHaveLength(eventOf('paramacay-combate').properties.claims.length)
    expect(feature.properties.claims[0]?.statement).toBe(
      eventOf('paramacay-combate').properties.claims[0]?.statement.es,
    )
  })

  test('names place, actors and sources, and says how precise the place is', () => {
    expect(feature.properties).toMatchObject({ admin1: 'Carabobo', country: 'VE', geo_precision: 1 })
    expect(feature.properties.actors[0]).toMatchObject({ id: expect.stringMatching(/^[a-z0-9-]+$/) })
    expect(feature.properties.sources[0]?.publisher).toEqual(expect.any(String))
  })

  test.each([
    [{}, [null, null, null]],
    [{ killed: { min: 1, max: 2, best: 2, claims: [] } }, [2, 1, 2]],
    [{ killed: { min: 3, max: 3, best: null, claims: [] } }, [3, 3, 3]],
    [{ killed: { min: 1, max: null, best: null, claims: [] } }, [null, 1, null]],
    [{ killed: { min: 0, max: 0, best: 0, claims: [] } }, [0, 0, 0]],
  ])('has as fatalities what %j says', (casualties, [fatalities, fatalities_min, fatalities_max]) => {
    const event = eventOf('paramacay-combate')
    const changed = { ...event, properties: { ...event.properties, casualties } }
    expect(exportFeature(loaded, changed, 'en').properties).toMatchObject({
      fatalities,
      fatalities_min,
      fatalities_max,
    })
  })

  test.each([
    ['2017-08-06T05:00:00-04:00', 'exact', '2017-08-06', '05:00'],
    ['2017-08-07T02:00:00Z', 'hour', '2017-08-06', '22:00'],
    ['2017-08-06T05:00:00-04:00', 'part_of_day', '2017-08-06', null],
    ['2017-08-07T02:00:00Z', 'day', '2017-08-06', null],
    ['2017-08-06', 'exact', '2017-08-06', null],
    ['2017-08-06', 'month', '2017-08', null],
    ['2017-08', 'month', '2017-08', null],
    ['2017-08', 'year', '2017', null],
  ] as const)('of %s known to the %s, %s and %s are told', (text, precision, date, time) => {
    expect(knownMoment(text, precision, '-04:00')).toEqual({ date, time })
  })

  test('tells the part of the day where that is all one knows of the hour', () => {
    const event = loaded.events.find(
      ({ properties: { start, time_precision } }) => time_precision === 'part_of_day' && start.includes('T'),
    )
    expect(exportFeature(loaded, event as EventFeature, 'en').properties).toMatchObject({
      start_time: null,
      part_of_day: expect.stringMatching(/^(?:dawn|morning|afternoon|night)$/),
    })
  })
})

test('a position has at most seven decimals, and no negative zero', () => {
  expect(roundPosition([-68.017_123_456_789, -0.000_000_01])).toEqual([-68.0171235, 0])
})

describe('a box around positions', () => {
  test.each([
    [[], null],
    [[[1, 2]], [1, 2, 1, 2]],
    [
      [
        [-68, 10],
        [6, -23],
      ],
      [-68, -23, 6, 10],
    ],
    [
      [
        [178, -18],
        [-179, -17],
        [-178, -16],
      ],
      [178, -18, -178, -16],
    ],
  ])('of %j is %j', (positions, box) => {
    expect(bboxOf(positions)).toEqual(box)
  })
})

test('a text in all languages becomes one of them, at any depth; other objects stay', () => {
  const value = { title: { en: 'a', es: 'b' }, list: [{ by: { en: 'c', es: 'd' }, n: null }], code: { en: 'only' } }
  expect(localize(value, 'es')).toEqual({ title: 'b', list: [{ by: 'd', n: null }], code: { en: 'only' } })
})

describe('hostile text', () => {
  const hostile = '<script>alert(1)</script>&\u0000\ud800]]>"\''
  const event = eventOf('paramacay-combate')
  const title = { en: hostile, es: hostile }
  const changed: LoadedDataset = {
    ...loaded,
    events: [{ ...event, properties: { ...event.properties, title: { en: '=1+1', es: '' }, summary: title } }],
  }
  const asked = { loaded: changed, locale: 'en', view: defaultView, origin: 'https://example.org' } as const

  test('is escaped in XML, and what XML cannot hold is left out', () => {
    expect(escapeXml(hostile)).toBe('&lt;script&gt;alert(1)&lt;/script&gt;&amp;]]&gt;&quot;&#39;')
  })

  test('is text in a KML description even for globes that read it as HTML', () => {
    expect([...kmlChunks(asked)].join('')).toContain('&amp;lt;script&amp;gt;')
  })

  test('is no formula in CSV', () => {
    expect([...csvChunks(asked)].join('')).toContain(",'=1+1,")
  })
})

test.each([
  ['2026', '2026-01-01T00:00:00-04:00'],
  ['2026-03', '2026-03-01T00:00:00-04:00'],
  ['2026-03-04', '2026-03-04T00:00:00-04:00'],
  ['2026-03-04T05:06Z', '2026-03-04T05:06:00Z'],
  ['2026-03-04T05:06:07-03:00', '2026-03-04T05:06:07-03:00'],
])('a correction of %s is told as %s', (date, told) => {
  const event = eventOf('paramacay-combate')
  const revisions = [
    { date: '2025', note: { en: 'a', es: 'b' } },
    { date, note: { en: 'a', es: 'b' } },
  ]
  expect(updatedOf(loaded, { properties: { ...event.properties, revisions } })).toBe(told)
})
