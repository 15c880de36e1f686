import { eventTypes, slugify, verifications } from '../acled'
import { filterInterval } from '../date'
import { type LazyKey, lazyValue } from '../given'
import { nearnessTo } from '../near'
import { isInSight, type Sight } from '../sight'
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
  'see',
] as const

export type FilterKey = (typeof filterKeys)[number]

/** The bit of what matches everything else but lies outside of the map's window. */
export const seeBit = 1 << filterKeys.indexOf('see')

/** Whether event `i` fails one filter. */
type Fails = (event: number) => boolean

/**
 * One pass over the events: for each the set of filters that it fails, a bit per `filterKeys`; 0 means that it matches.
 * A facet that does not count against itself asks for the events whose only bit is its own. `sight` is what the map's
 * window shows; without a window, as on a server, `see` leaves nothing out.
 */
export function failures(columns: Columns, view: View, sight: Sight | null = null): Uint16Array {
  const tests = filterKeys.map((key) => makeTest[key](columns, view, sight))
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
  return view.see || filterKeys.some((key) => makeTest[key](columns, view, null) !== null)
}

/** A test per filter, or null where the view does not use it. */
const makeTest: Record<FilterKey, (columns: Columns, view: View, sight: Sight | null) => Fails | null> = {
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
  actor: (columns, view) => failsLazy(columns, view, 'actor', () => failsList(columns.lazy?.actors, view.actor)),
  role: (columns, view) => failsLazy(columns, view, 'role', () => failsList(columns.lazy?.roles, view.role)),
  place({ place, areas }, view) {
    if (view.place.length === 0) return null
    const ok = place.values.map((id, code) => [id, ...(areas[code] ?? [])].some((name) => view.place.includes(name)))
    return (event) => !ok[place.codes[event] ?? 0]
  },
  thread: ({ thread }, view) => failsCode(thread, view.thread),
  source: (columns, view) => failsLazy(columns, view, 'source', () => failsList(columns.lazy?.sources, view.source)),
  status({ verification }, view) {
    if (view.status.length === 0) return null
    const wanted = allowed(verifications, view.status)
    return (event) => !wanted[verification[event] ?? 0]
  },
  precision({ precision }, view) {
    const worst = view.precision
    return worst === null ? null : (event) => !((precision[event] ?? Number.NaN) <= worst)
  },
  near(columns, { near }) {
    const nearness = near && nearnessTo(columns, near)
    return nearness && ((event) => nearness(event) === 'outside')
  },
  q: (columns, view) => failsLazy(columns, view, 'q', () => failsOthers(columns.lazy?.find(view.q)?.events)),
  see: ({ x, y }, { see }, sight) =>
    see && sight ? (event) => !isInSight(sight, x[event] ?? Number.NaN, y[event] ?? Number.NaN) : null,
}

/**
 * A filter whose columns come late: until they are here the server's answer to the same value counts, and without one
 * the filter leaves nothing out; `needsLazy` then says so.
 */
function failsLazy(columns: Columns, view: View, key: LazyKey, test: () => Fails | null): Fails | null {
  const value = lazyValue(view, key)
  if (value === '') return null
  const answer = columns.given?.answers[key]
  return test() ?? failsOthers(answer?.value === value ? answer.events : undefined)
}

function failsOthers(events: readonly number[] | undefined): Fails | null {
  const passing = new Set(events)
  return events ? (event) => !passing.has(event) : null
}

function allowed(values: readonly string[], wanted: readonly string[]): boolean[] {
  return values.map((value) => wanted.includes(value))
}

function failsCode({ codes, values }: Coded, wanted: readonly string[]): Fails | null {
  if (wanted.length === 0) return null
  const ok = allowed(values, wanted)
  return (event) => !ok[codes[event] ?? 0]
}

function failsList(lists: CodedLists | undefined, wanted: readonly string[]): Fails | null {
  if (!lists) return null
  const { starts, codes, values } = lists
  const ok = allowed(values, wanted)
  return (event) => {
    for (let i = starts[event] ?? 0; i < (starts[event + 1] ?? 0); i++) if (ok[codes[i] ?? 0]) return false
    return true
  }
}

/** As `facetCounts`, of a column of lists: an event counts once for each of its values. */
export function listCounts(failed: Uint16Array, key: FilterKey, { starts, codes, values }: CodedLists): number[] {
  const others = ~(1 << filterKeys.indexOf(key))
  const counts = new Array<number>(values.length).fill(0)
  const lastEvent = new Int32Array(values.length).fill(-1) // that was counted for the value
  for (let event = 0; event < failed.length; event++) {
    if (((failed[event] ?? 0) & others) !== 0) continue
    for (let i = starts[event] ?? 0; i < (starts[event + 1] ?? 0); i++) {
      const code = codes[i] ?? 0
      if (lastEvent[code] === event) continue
      lastEvent[code] = event
      counts[code] = (counts[code] ?? 0) + 1
    }
  }
  return counts
}

/**
 * Where nothing matches: the fewest filters without which events would, and how many; of several such sets the one that
 * leaves most. Null without events. An event would match without just those filters that it fails, so nothing is tried.
 */
export function leastToDrop(failed: Uint16Array): { keys: FilterKey[]; left: number } | null {
  const counts = new Map<number, number>()
  for (const bits of failed) counts.set(bits, (counts.get(bits) ?? 0) + 1)
  const ways = [...counts].map(([bits, left]) => ({ keys: filterKeys.filter((_, bit) => bits & (1 << bit)), left }))
  return ways.sort((a, b) => a.keys.length - b.keys.length || b.left - a.left)[0] ?? null
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
