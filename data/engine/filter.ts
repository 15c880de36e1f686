import distance from '@turf/distance'
import { eventTypes, slugify, verifications } from '../acled'
import { filterInterval } from '../date'
import { fromWorld } from '../mercator'
import { fold } from '../text'
import type { View } from '../view'
import type { Coded, CodedLists, Columns } from './columns'

/** The filters, in the order of their bits in `failures`. */
export const filterKeys = [
  'when',
  'type',
  'actor',
  'role',
  'place',
  'thread',
  'source',
  'status',
  'precision',
  'near',
  'q',
] as const

export type FilterKey = (typeof filterKeys)[number]

/** Whether event `i` fails one filter. */
type Fails = (event: number) => boolean

/**
 * One pass over the events: for each the set of filters that it fails, a bit per `filterKeys`; 0 means that it matches.
 * A facet that does not count against itself asks for the events whose only bit is its own.
 */
export function failures(columns: Columns, view: View): Uint16Array {
  const tests = filterKeys.map((key) => makeTest[key](columns, view))
  const result = new Uint16Array(columns.length)
  for (const [bit, fails] of tests.entries()) {
    if (!fails) continue
    for (let event = 0; event < result.length; event++) {
      if (fails(event)) result[event] = (result[event] ?? 0) | (1 << bit)
    }
  }
  return result
}

/** The events that match, as indices in list order. */
export function matching(failed: Uint16Array): number[] {
  const matches: number[] = []
  for (let event = 0; event < failed.length; event++) if (failed[event] === 0) matches.push(event)
  return matches
}

/** Whether the view leaves any event out. */
export function isFiltered(columns: Columns, view: View): boolean {
  return filterKeys.some((key) => makeTest[key](columns, view) !== null)
}

/** A test per filter, or null where the view does not use it. */
const makeTest: Record<FilterKey, (columns: Columns, view: View) => Fails | null> = {
  when({ from, to }, view) {
    const span = filterInterval(view.from, view.to)
    return span && ((event) => (from[event] ?? 0) >= span.to || (to[event] ?? 0) <= span.from)
  },
  type({ type, subType }, view) {
    if (view.type.length === 0) return null
    const types = eventTypes.map(({ slug }) => view.type.includes(slug))
    const subTypes = allowed(subType.values.map(slugify), view.type)
    return (event) => !types[type[event] ?? 0] && !subTypes[subType.codes[event] ?? 0]
  },
  actor: ({ actors }, view) => failsList(actors, view.actor),
  role: ({ roles }, view) => failsList(roles, view.role),
  place: ({ place }, view) => failsCode(place, view.place),
  thread: ({ thread }, view) => failsCode(thread, view.thread),
  source: ({ sources }, view) => failsList(sources, view.source),
  status({ verification }, view) {
    if (view.status.length === 0) return null
    const wanted = allowed(verifications, view.status)
    return (event) => !wanted[verification[event] ?? 0]
  },
  precision({ precision }, view) {
    const worst = view.precision
    return worst === null ? null : (event) => !((precision[event] ?? Number.NaN) <= worst)
  },
  near({ x, y }, view) {
    const near = view.near
    if (!near) return null
    // An unlocated event has NaN here, and NaN is within nothing.
    return (event) => {
      const [px, py] = [x[event] ?? Number.NaN, y[event] ?? Number.NaN]
      return Number.isNaN(px) || distance(fromWorld(px, py), near.center) > near.radius
    }
  },
  q({ text }, view) {
    const words = fold(view.q).split(' ').filter(Boolean)
    if (words.length === 0) return null
    return (event) => {
      const folded = ` ${fold(text[event] ?? '')}`
      return !words.every((word) => folded.includes(` ${word}`))
    }
  },
}

function allowed(values: readonly string[], wanted: readonly string[]): boolean[] {
  return values.map((value) => wanted.includes(value))
}

function failsCode({ codes, values }: Coded, wanted: readonly string[]): Fails | null {
  if (wanted.length === 0) return null
  const ok = allowed(values, wanted)
  return (event) => !ok[codes[event] ?? 0]
}

function failsList({ starts, codes, values }: CodedLists, wanted: readonly string[]): Fails | null {
  if (wanted.length === 0) return null
  const ok = allowed(values, wanted)
  return (event) => {
    for (let i = starts[event] ?? 0; i < (starts[event + 1] ?? 0); i++) if (ok[codes[i] ?? 0]) return false
    return true
  }
}

/**
 * How many events each choice of a filter would leave, were it the only one of its kind: events that fail nothing else
 * are counted by their code in `column`.
 */
export function facetCounts(failed: Uint16Array, key: FilterKey, column: ArrayLike<number>, values: number): number[] {
  const others = ~(1 << filterKeys.indexOf(key))
  const counts = new Array<number>(values).fill(0)
  for (let event = 0; event < failed.length; event++) {
    const value = column[event] ?? 0
    if (((failed[event] ?? 0) & others) === 0) counts[value] = (counts[value] ?? 0) + 1
  }
  return counts
}
