import { describe, expect, test } from 'vitest'

import {
  describeCluster,
  describeKilled,
  describeMark,
  describeRadius,
  describeTimeNote,
  describeWhen,
  describeWhere,
} from './describe'
import type { TimePrecision } from './event'
import { explorerData } from './explorer'
import { loadDataset } from './load'
import { locales } from './locale'
import { messages } from './messages'
import type { EventSummary } from './summary'

const { en, es } = messages
const loaded = loadDataset('venezuela-2017')
const both = locales.map((locale) => explorerData(loaded, locale))

function whens(start: string, end: string | null, time_precision: TimePrecision): string[] {
  const when = { start, end, time_precision }
  return (['short', 'long'] as const).flatMap((style) =>
    [en, es].map((words) => describeWhen(when, '-04:00', words, style).replaceAll('\u00a0', ' ')),
  )
}

/** Local times of 6 August 2017 as an event has them. */
const at = (hour: string, day = '06') => `2017-08-${day}T${hour}:00-04:00`

describe('when', () => {
  // biome-ignore format: one case in three lines
  test.each<[string, string | null, TimePrecision, string[]]>([
    [at('05:00'), at('08:00'), 'hour', [
      '6 Aug, about 5 to 8 a.m.', '6 ago, de 5 a 8 a. m., aprox.',
      'Sunday 6 August 2017, about 5 to 8 a.m.', 'domingo 6 de agosto de 2017, de 5 a 8 a. m., aprox.']],
    [at('11:00'), at('13:30'), 'hour', [
      '6 Aug, about 11 a.m. to 1:30 p.m.', '6 ago, de 11 a. m. a 1:30 p. m., aprox.',
      'Sunday 6 August 2017, about 11 a.m. to 1:30 p.m.', 'domingo 6 de agosto de 2017, de 11 a. m. a 1:30 p. m., aprox.']],
    [at('13:00'), null, 'hour', [
      '6 Aug, about 1 p.m.', '6 ago, hacia la 1 p. m.',
      'Sunday 6 August 2017, about 1 p.m.', 'domingo 6 de agosto de 2017, hacia la 1 p. m.']],
    [at('12:00'), null, 'hour', [
      '6 Aug, about 12 p.m.', '6 ago, hacia las 12 p. m.',
      'Sunday 6 August 2017, about 12 p.m.', 'domingo 6 de agosto de 2017, hacia las 12 p. m.']],
    [at('04:59'), null, 'exact', [
      '6 Aug, 4:59 a.m.', '6 ago, 4:59 a. m.',
      'Sunday 6 August 2017, 4:59 a.m.', 'domingo 6 de agosto de 2017, 4:59 a. m.']],
    ['2017-08-06T12:30:00Z', null, 'exact', [
      '6 Aug, 8:30 a.m.', '6 ago, 8:30 a. m.',
      'Sunday 6 August 2017, 8:30 a.m.', 'domingo 6 de agosto de 2017, 8:30 a. m.']],
    [at('03:00'), null, 'part_of_day', [
      '6 Aug, before dawn', '6 ago, de madrugada',
      'Sunday 6 August 2017, before dawn', 'domingo 6 de agosto de 2017, de madrugada']],
    [at('05:00'), at('08:00'), 'day', [
      '6 Aug', '6 ago', 'Sunday 6 August 2017', 'domingo 6 de agosto de 2017']],
    [at('06:00'), at('06:00', '07'), 'exact', [
      '6 Aug, 6 a.m., to 7 Aug, 6 a.m.', '6 ago, 6 a. m., al 7 ago, 6 a. m.',
      '6 August, 6 a.m., to 7 August 2017, 6 a.m.', '6 de agosto, 6 a. m., al 7 de agosto de 2017, 6 a. m.']],
    [at('20:00'), '2017-08-07', 'part_of_day', [
      '6 Aug, at night, to 7 Aug', '6 ago, por la noche, al 7 ago',
      '6 August, at night, to 7 August 2017', '6 de agosto, por la noche, al 7 de agosto de 2017']],
    ['2017-08-04', '2017-08-07', 'day', [
      '4 to 7 Aug', '4 al 7 ago', '4 to 7 August 2017', '4 al 7 de agosto de 2017']],
    ['2017-07-30', '2017-08-02', 'day', [
      '30 Jul to 2 Aug', '30 jul al 2 ago', '30 July to 2 August 2017', '30 de julio al 2 de agosto de 2017']],
    ['2017-12-31', '2018-01-01', 'day', [
      '31 Dec 2017 to 1 Jan 2018', '31 dic 2017 al 1 ene 2018',
      '31 December 2017 to 1 January 2018', '31 de diciembre de 2017 al 1 de enero de 2018']],
    ['2017-08-06', '2017-08-06', 'day', [
      '6 Aug', '6 ago', 'Sunday 6 August 2017', 'domingo 6 de agosto de 2017']],
    ['2017-08', null, 'month', ['August 2017', 'agosto de 2017', 'August 2017', 'agosto de 2017']],
    ['2017-06', '2017-08', 'month', [
      'June 2017 to August 2017', 'junio de 2017 a agosto de 2017',
      'June 2017 to August 2017', 'junio de 2017 a agosto de 2017']],
    ['2017', null, 'year', ['2017', '2017', '2017', '2017']],
    ['2017', '2018', 'year', ['2017 to 2018', '2017 a 2018', '2017 to 2018', '2017 a 2018']],
  ])('%s to %s, precise to the %s', (start, end, precision, expected) => {
    expect(whens(start, end, precision)).toEqual(expected)
  })

  test('comes with a note where hours are rough', () => {
    const note = (start: string, time_precision: TimePrecision, words = en) =>
      describeTimeNote({ start, end: null, time_precision }, words)
    expect(note(at('05:00'), 'hour')).toBe('Hours are approximate.')
    expect(note(at('05:00'), 'hour', es)).toBe('Las horas son aproximadas.')
    expect(note(at('05:00'), 'part_of_day')).toBe('Only the part of the day is known.')
    expect(note(at('05:00'), 'exact')).toBeNull()
    expect(note('2017-08-06', 'hour')).toBeNull()
  })
})

test.each([
  [150, '150 m', '150 m'],
  [999, '999 m', '999 m'],
  [1_000, '1 km', '1 km'],
  [1_500, '1.5 km', '1,5 km'],
  [9_960, '10 km', '10 km'],
  [25_000, '25 km', '25 km'],
])('a radius of %d m is %s, in Spanish %s', (metres, english, spanish) => {
  expect([describeRadius(metres, en), describeRadius(metres, es)]).toEqual([english, spanish])
})

test('where says how well that is known, or that it is the whole country or state', () => {
  const place = {
    name: 'Fort Paramacay',
    kind: 'military_base',
    country: 'VE',
    precision_m: 1_500,
    position: [0, 0] as [number, number],
  }
  expect(describeWhere(place, en)).toBe('Fort Paramacay, within 1.5 km')
  expect(describeWhere(place, es)).toBe('Fort Paramacay, a menos de 1,5 km')
  expect(describeWhere({ ...place, kind: 'country' }, en)).toBe('The whole country')
  expect(describeWhere({ ...place, name: 'Táchira', kind: 'state' }, es)).toBe('Táchira, todo el estado')
})

test.each([
  [{ min: 1, max: 3, best: 2 }, '1–3 killed', '1–3 muertos'],
  [{ min: 1, max: 1, best: 1 }, '1 killed', '1 muerto'],
  [{ min: 1, max: null, best: null }, '1+ killed', '1+ muertos'],
  [{ min: null, max: 1, best: null }, 'up to 1 killed', 'hasta 1 muerto'],
  [{ min: null, max: 15, best: null }, 'up to 15 killed', 'hasta 15 muertos'],
  [{ min: 11, max: 11, best: 11 }, '11 killed', '11 muertos'],
  [{ min: null, max: null, best: null }, null, null],
  [null, null, null],
])('%j killed', (killed, english, spanish) => {
  const event = { properties: { killed } } as EventSummary
  expect([describeKilled(event, en), describeKilled(event, es)]).toEqual([english, spanish])
})

test('a mark and a ring have names that say what they show', () => {
  const [event] = both[0]?.events.filter(({ id }) => id === 'paramacay-combate') ?? []
  const place = event && both[0]?.places[event.properties.place]
  if (!event || !place) throw new Error('The dataset lost its main event.')
  const { title } = event.properties
  const when = describeWhen(event.properties, '-04:00', en, 'long')
  expect(describeMark(event, place, '-04:00', en)).toBe(`${title}, battle, disputed, ${when}, within 1.5 km`)
  const ring = { x: 0, y: 0, count: 3, counts: [1, 0, 0, 0, 2, 0], first: 0, oneSpot: false }
  expect(describeCluster(ring, 'Valencia', en)).toBe('3 events near Valencia: 1 battle, 2 protests')
  expect(describeCluster(ring, 'Valencia', es)).toBe('3 eventos cerca de Valencia: 1 combate, 2 protestas')
  expect(describeCluster({ ...ring, oneSpot: true }, 'Fort', en)).toBe('3 events, Fort: 1 battle, 2 protests')
})

test.each(both)('no event of the dataset is described with a gap or an hour that nobody knows ($locale)', (data) => {
  const words = messages[data.locale]
  for (const event of data.events) {
    const place = data.places[event.properties.place]
    if (!place) throw new Error(`${event.id} has no place`)
    const whens = (['short', 'long'] as const).map((style) => describeWhen(event.properties, '-04:00', words, style))
    const texts = [
      ...whens,
      describeWhere(place, words),
      describeMark(event, place, '-04:00', words),
      describeKilled(event, words) ?? '-',
    ]
    for (const text of texts) expect(text).not.toMatch(/undefined|null|NaN|Infinity| {2}|^\s*$|, ,|[≤→]/)
    const isHourKnown = ['exact', 'hour'].includes(event.properties.time_precision)
    if (!isHourKnown) expect(whens.join(' ')).not.toMatch(/\d:\d\d|[ap]\.\s?m\./)
  }
})
