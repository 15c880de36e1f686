import { eventTypes, type Verification } from '../acled'
import type { ExplorerData } from '../explorer'
import type { BBox, Position } from '../position'
import type { EventSummary, PlaceSummary } from '../summary'

/** What a test or benchmark says of one event; the rest is filled in. Events of one `place` share the first's radius. */
export type SampleEvent = {
  at: Position | null
  type?: number
  metres?: number
  place?: string
  kind?: string
  title?: string
  start?: string
  verification?: Verification
}

/** An explorer's data of made-up events, in the order given; each has a place of its own unless it names one. */
export function sampleData(samples: readonly SampleEvent[], region: BBox = [-180, -90, 180, 90]): ExplorerData {
  const places: Record<string, PlaceSummary> = {}
  const events = samples.map((sample, index) => {
    const place = sample.place ?? `place-${index}`
    places[place] ??= toPlace(place, sample)
    return toEvent(`event-${index}`, place, sample)
  })
  return {
    id: 'sample',
    locale: 'en',
    title: 'Sample',
    camera: '2/0/0',
    region,
    utcOffset: '-04:00',
    timezone: 'Caracas time',
    credit: 'Nobody, CC0',
    views: [],
    threads: [{ id: 'thread', name: 'Thread' }],
    stories: [],
    notes: [],
    questions: 0,
    events,
    places,
    areas: {},
    given: null,
  }
}

function toEvent(id: string, place: string, sample: SampleEvent): EventSummary {
  const { at, type = 0, title = id, start = '2017-08-06', verification = 'confirmed' } = sample
  const { name, subTypes } = eventTypes[type] ?? eventTypes[0]
  return {
    type: 'Feature',
    id,
    geometry: at && { type: 'Point', coordinates: at },
    properties: {
      title,
      start,
      end: null,
      time_precision: 'day',
      place,
      event_type: name,
      sub_event_type: subTypes[0],
      verification,
      thread: 'thread',
      killed: null,
    },
  }
}

function toPlace(name: string, { at, metres = 100, kind = 'site' }: SampleEvent): PlaceSummary {
  return { name, kind, areas: [], country: 'VE', precision_m: metres, position: at ?? [0, 0] }
}

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
