import { eventTypes, typeIndex, verifications } from '../acled'
import { interval } from '../date'
import { toWorld } from '../mercator'
import type { EventSummary, PlaceSummary } from '../summary'

/** Indices into a column's values, as narrow as those allow. */
type Codes = Uint16Array | Uint32Array

/** A text column: each event's code is an index into `values`. */
export type Coded = { codes: Codes; values: string[] }

/** A column of lists: event `i` has the codes from `starts[i]` up to `starts[i + 1]`. */
export type CodedLists = { starts: Uint32Array; codes: Codes; values: string[] }

/**
 * A dataset as typed columns, one entry per event, in the order of the list.
 * `x`, `y`: fractions of the web map's world, NaN where an event is not on the map.
 * `from`, `to`: local minutes since 1970, half-open. `precision`: metres.
 */
export type Columns = {
  length: number
  x: Float64Array
  y: Float64Array
  from: Float64Array
  to: Float64Array
  type: Uint8Array
  verification: Uint8Array
  precision: Float64Array
  subType: Coded
  place: Coded
  thread: Coded
  actors: CodedLists
  roles: CodedLists
  sources: CodedLists
  text: string[]
}

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
  return {
    length: events.length,
    x: Float64Array.from(positions, (position) => position?.[0] ?? Number.NaN),
    y: Float64Array.from(positions, (position) => position?.[1] ?? Number.NaN),
    from: Float64Array.from(spans, ({ from }) => from),
    to: Float64Array.from(spans, ({ to }) => to),
    type: Uint8Array.from(events, ({ properties }) => typeIndex(properties.event_type)),
    verification: Uint8Array.from(events, ({ properties }) => verifications.indexOf(properties.verification)),
    precision: Float64Array.from(events, ({ properties }) => places[properties.place]?.precision_m ?? Number.NaN),
    subType: encode(events.map(({ properties }) => properties.sub_event_type)),
    place: encode(events.map(({ properties }) => properties.place)),
    thread: encode(events.map(({ properties }) => properties.thread)),
    actors: encodeLists(events.map(({ properties }) => properties.facets?.actors ?? [])),
    roles: encodeLists(events.map(({ properties }) => properties.facets?.roles ?? [])),
    sources: encodeLists(events.map(({ properties }) => properties.facets?.sources ?? [])),
    text: events.map(({ properties }) => properties.facets?.text ?? properties.title),
  }
}

function encode(texts: readonly string[]): Coded {
  const { starts: _, ...coded } = encodeLists(texts.map((text) => [text]))
  return coded
}

function encodeLists(lists: readonly (readonly string[])[]): CodedLists {
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
