import type { View } from './view'

/** What a list can be sorted by: time, distance from the near filter's point, or how well searched words match. */
export const orders = ['time', 'distance', 'relevance'] as const

export type Order = (typeof orders)[number]

type Sorting = Pick<View, 'near' | 'q' | 'sort'>

/** The orders that mean something in a view; time always does. */
export function ordersOf({ near, q }: Sorting): Order[] {
  return orders.filter((order) => (order === 'distance' ? near !== null : order === 'relevance' ? q !== '' : true))
}

/** The order of a view that asks for none: by distance from a point, else by relevance to words, else by time. */
export function suitedOrder(view: Sorting): Order {
  const possible = ordersOf(view)
  return possible.includes('distance') ? 'distance' : (possible.at(-1) ?? 'time')
}

/** The order of a view's list; one that has lost its meaning falls back. */
export function orderOf(view: Sorting): Order {
  return view.sort !== null && ordersOf(view).includes(view.sort) ? view.sort : suitedOrder(view)
}

/** What orders other than time go by: kilometres per event, and events from the best match on. */
export type Ranks = { kilometres: ArrayLike<number> | null; found: readonly number[] | null }

/** Events, which come in order of time, in another; equals stay in order of time, what has no rank comes last. */
export function sortEvents(events: readonly number[], order: Order, { kilometres, found }: Ranks): readonly number[] {
  if (order === 'distance' && kilometres) return sortBy(events, (event) => kilometres[event])
  if (order === 'relevance' && found) {
    const places = new Map(found.map((event, place) => [event, place]))
    return sortBy(events, (event) => places.get(event))
  }
  return events
}

function sortBy(events: readonly number[], rank: (event: number) => number | undefined): number[] {
  const ranked = events.map((event, place) => ({ event, place, rank: finite(rank(event)) }))
  return ranked.sort((a, b) => (a.rank === b.rank ? a.place - b.place : a.rank - b.rank)).map(({ event }) => event)
}

function finite(rank: number | undefined): number {
  return rank === undefined || Number.isNaN(rank) ? Number.POSITIVE_INFINITY : rank
}
