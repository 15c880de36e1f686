import distance from '@turf/distance'
import { interval, minutesPerDay, parseDate } from './date'
import { isPointKind } from './precision'
import type { EventSummary, PlaceSummary } from './summary'

/** What neighbours are found in: events in list order, their places, and the zone of their times. */
export type Neighbourhood = {
  events: readonly EventSummary[]
  places: Readonly<Record<string, PlaceSummary>>
  utcOffset: string
}

/** How much later than another an event was, as finely as both are known; negative is earlier, 0 days the same day. */
export type Gap = { unit: 'minutes' | 'hours' | 'days'; by: number } | { unit: 'meanwhile' }

/** Another event, as an index, seen from one; `kilometres` is null where either is not on the map. */
export type Neighbour = { event: number; kilometres: number | null; gap: Gap }

/** What came before and after in an event's thread, and what else was near in place and time, the nearest first. */
export type Neighbours = { before: Neighbour | null; after: Neighbour | null; near: Neighbour[] }

/** How far “near” goes, and how many are told. */
export const reach = { kilometres: 30, days: 3, count: 5 }

/** An event's neighbours among all events; computed, for nobody can keep such a list up by hand. */
export function neighboursOf(data: Neighbourhood, event: number): Neighbours {
  const thread = data.events[event]?.properties.thread
  const isSameThread = (other: EventSummary) => other.properties.thread === thread
  const before = data.events.slice(0, event).findLastIndex(isSameThread)
  const after = data.events.findIndex((other, index) => index > event && isSameThread(other))
  const seen = (index: number) => (index < 0 ? null : neighbour(data, event, index))
  return { before: seen(before), after: seen(after), near: nearOnes(data, event, [event, before, after]) }
}

function neighbour(data: Neighbourhood, event: number, other: number): Neighbour {
  return { event: other, kilometres: kilometresBetween(data, event, other), gap: gapBetween(data, event, other) }
}

/** Nearness in place and time weighs the same: 10 of 30 km as much as one of three days. */
function nearOnes(data: Neighbourhood, event: number, told: readonly number[]): Neighbour[] {
  if (!isPlain(data, event)) return []
  const scored = data.events.flatMap((_, other) => {
    if (told.includes(other) || !isPlain(data, other)) return []
    const seen = neighbour(data, event, other)
    const days = Math.abs(gapInDays(seen.gap))
    const kilometres = seen.kilometres ?? Number.POSITIVE_INFINITY
    if (kilometres > reach.kilometres || days > reach.days) return []
    return [{ seen, score: kilometres / reach.kilometres + days / reach.days }]
  })
  scored.sort((a, b) => a.score - b.score || a.seen.event - b.seen.event)
  return scored.slice(0, reach.count).map(({ seen }) => seen)
}

/** Whether “within 30 km and three days” can be said of an event at all: its place and day are known well enough. */
function isPlain({ events, places, utcOffset }: Neighbourhood, index: number): boolean {
  const properties = events[index]?.properties
  const place = properties && places[properties.place]
  if (!place || !isPointKind(place.kind) || place.precision_m > reach.kilometres * 1_000) return false
  const { first, last } = daysOf(properties, utcOffset)
  return last - first <= reach.days
}

function kilometresBetween({ events, places }: Neighbourhood, one: number, other: number): number | null {
  const [a, b] = [events[one], events[other]]
  if (!a?.geometry || !b?.geometry) return null
  const arePoints = [a, b].every(({ properties }) => isPointKind(places[properties.place]?.kind ?? 'country'))
  return arePoints ? distance(a.geometry.coordinates, b.geometry.coordinates) : null
}

/** From one event to another: in minutes or hours where both hours are known, else in days. */
export function gapBetween(
  { events, utcOffset }: Pick<Neighbourhood, 'events' | 'utcOffset'>,
  one: number,
  other: number,
): Gap {
  const [a, b] = [events[one]?.properties, events[other]?.properties]
  if (!a || !b) return { unit: 'meanwhile' }
  const minutes = startOf(b, utcOffset) - startOf(a, utcOffset)
  const hasHours = [a, b].every(({ time_precision, start }) => isTimed(time_precision) && start.includes('T'))
  if (hasHours && Math.abs(minutes) < minutesPerDay) {
    const areExact = a.time_precision === 'exact' && b.time_precision === 'exact'
    if (areExact && Math.abs(minutes) < 60) return { unit: 'minutes', by: minutes }
    return { unit: 'hours', by: Math.round(minutes / 60) + 0 }
  }
  return gapOfDays(daysOf(a, utcOffset), daysOf(b, utcOffset))
}

type Properties = EventSummary['properties']
type Days = { first: number; last: number }

function isTimed(precision: Properties['time_precision']): boolean {
  return precision === 'exact' || precision === 'hour'
}

function startOf({ start }: Properties, utcOffset: string): number {
  return parseDate(start, utcOffset)?.from ?? Number.NaN
}

function daysOf({ start, end, time_precision }: Properties, utcOffset: string): Days {
  const { from, to } = interval(start, end, time_precision, utcOffset)
  return { first: Math.floor(from / minutesPerDay), last: Math.floor((to - 1) / minutesPerDay) }
}

function gapOfDays(a: Days, b: Days): Gap {
  if (b.first > a.last) return { unit: 'days', by: b.first - a.last }
  if (b.last < a.first) return { unit: 'days', by: b.last - a.first }
  const areSingle = a.first === a.last && b.first === b.last
  return areSingle ? { unit: 'days', by: 0 } : { unit: 'meanwhile' }
}

function gapInDays(gap: Gap): number {
  if (gap.unit === 'meanwhile') return 0
  if (gap.unit === 'days') return gap.by
  return gap.by / (gap.unit === 'hours' ? 24 : minutesPerDay)
}
