import type { EventType, SubEventType, Verification } from './acled'
import { areasOf } from './area'
import type { EventFeature, LoadedDataset, PlaceFeature, TimePrecision } from './event'
import type { Locale } from './locale'
import type { Position } from './position'

/** A range of people; `null` where no source gives a figure, never 0. */
export type Figure = { min: number | null; max: number | null; best: number | null }

/** An event cut down to what list, map and counts need, in one language; still a GeoJSON Feature. */
export type EventSummary = {
  type: 'Feature'
  id: string
  geometry: { type: 'Point'; coordinates: Position } | null
  properties: {
    title: string
    start: string
    end: string | null
    time_precision: TimePrecision
    place: string
    event_type: EventType
    sub_event_type: SubEventType
    verification: Verification
    thread: string
    killed: Figure | null
  }
}

/** A gazetteer entry in one language; `areas`: slugs of the states and municipalities that it lies in. */
export type PlaceSummary = {
  name: string
  kind: string
  areas: string[]
  country: string
  precision_m: number
  position: Position
}

/** Summaries of all events, oldest first; equal starts keep the file's order. */
export function summarizeEvents(loaded: LoadedDataset, locale: Locale): EventSummary[] {
  return [...loaded.events]
    .sort((a, b) => compare(a.properties.start, b.properties.start))
    .map((event) => summarizeEvent(event, locale))
}

// As text: a date without an hour stands before the hours of its day, and no zone can move it.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function summarizeEvent({ id, geometry, properties }: EventFeature, locale: Locale): EventSummary {
  const { start, end, time_precision, place, event_type, sub_event_type, verification, thread } = properties
  const killed = properties.casualties.killed
  return {
    type: 'Feature',
    id,
    geometry: geometry as EventSummary['geometry'],
    properties: {
      title: properties.title[locale],
      start,
      end,
      time_precision,
      place,
      event_type,
      sub_event_type,
      verification,
      thread,
      killed: killed ? { min: killed.min, max: killed.max, best: killed.best } : null,
    },
  }
}

/** The places that the dataset's events name, in one language, by id. */
export function summarizePlaces(loaded: LoadedDataset, locale: Locale): Record<string, PlaceSummary> {
  const used = new Set(loaded.events.map(({ properties }) => properties.place))
  const { of } = areasOf(loaded.places)
  return Object.fromEntries(
    [...used].flatMap((id) => {
      const place = loaded.places.get(id)
      return place ? [[id, summarizePlace(place, of.get(id) ?? [], locale)]] : []
    }),
  )
}

function summarizePlace({ geometry, properties }: PlaceFeature, areas: string[], locale: Locale): PlaceSummary {
  const { name, kind, country, precision_m } = properties
  return { name: name[locale], kind, areas, country, precision_m, position: geometry.coordinates as Position }
}
