import type { EventType, SubEventType, Verification } from './acled'
import { roles, slugify } from './acled'
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
    facets?: EventFacets
  }
}

/** What the rarer filters ask of an event; sent only with a view that uses them. */
export type EventFacets = { actors: string[]; roles: string[]; sources: string[]; text: string }

/** A gazetteer entry in one language. */
export type PlaceSummary = {
  name: string
  kind: string
  admin1: string | null
  country: string
  precision_m: number
  position: Position
}

/** Summaries of all events, oldest first; equal starts keep the file's order. */
export function summarizeEvents(loaded: LoadedDataset, locale: Locale, withFacets: boolean): EventSummary[] {
  return [...loaded.events]
    .sort((a, b) => compare(a.properties.start, b.properties.start))
    .map((event) => summarizeEvent(event, locale, withFacets))
}

// As text: a date without an hour stands before the hours of its day, and no zone can move it.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function summarizeEvent({ id, geometry, properties }: EventFeature, locale: Locale, withFacets: boolean): EventSummary {
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
      ...(withFacets && { facets: facetsOf(properties) }),
    },
  }
}

function facetsOf(properties: EventFeature['properties']): EventFacets {
  const { actors, sources, title, summary } = properties
  return {
    actors: actors.map(({ name }) => slugify(name.en)),
    roles: actors.map(({ role }) => roles.find(({ name }) => name === role)?.slug ?? ''),
    sources,
    text: [title.en, title.es, summary.en, summary.es, ...actors.flatMap(({ name }) => [name.en, name.es])].join(' '),
  }
}

/** The places that the dataset's events name, in one language, by id. */
export function summarizePlaces(loaded: LoadedDataset, locale: Locale): Record<string, PlaceSummary> {
  const used = new Set(loaded.events.map(({ properties }) => properties.place))
  return Object.fromEntries(
    [...used].flatMap((id) => {
      const place = loaded.places.get(id)
      return place ? [[id, summarizePlace(place, locale)]] : []
    }),
  )
}

function summarizePlace({ geometry, properties }: PlaceFeature, locale: Locale): PlaceSummary {
  const { name, kind, admin1, country, precision_m } = properties
  return { name: name[locale], kind, admin1, country, precision_m, position: geometry.coordinates as Position }
}
