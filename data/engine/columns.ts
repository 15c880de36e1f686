import { eventTypes, typeIndex, verifications } from '../acled'
import { interval, sortKey } from '../date'
import type { TimePrecision } from '../event'
import type { Given } from '../given'
import { toWorld } from '../mercator'
import type { EventSummary, PlaceSummary } from '../summary'
import type { LazyColumns } from './lazy'

/** Indices into a column's values, as narrow as those allow. */
type Codes = Uint16Array | Uint32Array

/** A text column: each event's code is an index into `values`. */
export type Coded = { codes: Codes; values: string[] }

/** A column of lists: event `i` has the codes from `starts[i]` up to `starts[i + 1]`. */
export type CodedLists = { starts: Uint32Array; codes: Codes; values: string[] }

/**
 * A dataset as typed columns, one entry per event, in the order of the list.
 * `x`, `y`: fractions of the web map's world, NaN where an event is not on the map.
 * `from`, `to`: local minutes since 1970, half-open; `at`: the first minute as written, an hour that only sorts included.
 * `timing`: an index into `timePrecisions`. `precision`: metres.
 */
export type Columns = {
  length: number
  x: Float64Array
  y: Float64Array
  from: Float64Array
  to: Float64Array
  at: Float64Array
  timing: Uint8Array
  type: Uint8Array
  verification: Uint8Array
  precision: Float64Array
  subType: Coded
  place: Coded
  thread: Coded
  /** for each of `place.values` the slugs of the areas that it lies in */
  areas: readonly (readonly string[])[]
  /** null until they are loaded */
  lazy: LazyColumns | null
  /** what the server answered in their place */
  given: Given | null
}

/** How well a time is known, from the best, in the order that `timing` counts. */
export const timePrecisions: readonly TimePrecision[] = ['exact', 'hour', 'part_of_day', 'day', 'month', 'year']

/** Columns of summaries; `utcOffset` as in the dataset, `-04:00`. */
export function makeColumns(
  events: readonly EventSummary[],
  places: Readonly<Record<string, PlaceSummary>>,
  utcOffset: string,
): Columns {
  const positions = events.map(({ geometry }) => (geometry ? toWorld(geometry.coordinates) : null))
  const spans = events.map(({ properties: { start, end, time_precision } }) =>
    interval(start, end, time_precision, utcOffset),
  )
  const place = encode(events.map(({ properties }) => properties.place))
  return {
    length: events.length,
    x: Float64Array.from(positions, (position) => position?.[0] ?? Number.NaN),
    y: Float64Array.from(positions, (position) => position?.[1] ?? Number.NaN),
    from: Float64Array.from(spans, ({ from }) => from),
    to: Float64Array.from(spans, ({ to }) => to),
    at: Float64Array.from(events, ({ properties }) => sortKey(properties, utcOffset)),
    timing: Uint8Array.from(events, ({ properties }) => timePrecisions.indexOf(properties.time_precision)),
    type: Uint8Array.from(events, ({ properties }) => typeIndex(properties.event_type)),
    verification: Uint8Array.from(events, ({ properties }) => verifications.indexOf(properties.verification)),
    precision: Float64Array.from(events, ({ properties }) => places[properties.place]?.precision_m ?? Number.NaN),
    subType: encode(events.map(({ properties }) => properties.sub_event_type)),
    place,
    thread: encode(events.map(({ properties }) => properties.thread)),
    areas: place.values.map((id) => places[id]?.areas ?? []),
    lazy: null,
    given: null,
  }
}

function encode(texts: readonly string[]): Coded {
  const { starts: _, ...coded } = encodeLists(texts.map((text) => [text]))
  return coded
}

/** A column of lists of texts. */
export function encodeLists(lists: readonly (readonly string[])[]): CodedLists {
  const indices = new Map<string, number>()
  const starts = new Uint32Array(lists.length + 1)
  const codes: number[] = []
  lists.forEach((list, event) => {
    for (const text of list) {
      if (!indices.has(text)) indices.set(text, indices.size)
      codes.push(indices.get(text) ?? 0)
    }
    starts[event + 1] = codes.length
  })
  const Narrowest = indices.size <= 2 ** 16 ? Uint16Array : Uint32Array
  return { starts, codes: Narrowest.from(codes), values: [...indices.keys()] }
}

/** How many event types there are: the length of a cluster's counts. */
export const typeCount = eventTypes.length
