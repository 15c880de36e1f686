import type { Interval } from './date'
import { type Columns, timePrecisions, typeCount } from './engine/columns'
import { filterKeys } from './engine/filter'
import { type TimeUnit, unitIndex, unitOf, unitStart } from './time/unit'

/** Events counted by type: those that match, and those that only the period leaves out. */
export type Tally = { shown: number[]; muted: number[] }

/** One bin of the axis and its events. */
export type Bin = Interval & Tally

/** Events before or after the window: when the first and the last is, and which, as far as they are few. */
export type Beyond = Tally & { first: number; last: number; events: number[] }

/**
 * The events of a window, as the timeline shows them: each stands in one bin, before or after the window, or, where its
 * time is known less well than a bin is long, in `wide` as the span it is. `wide` and `events` are indices in list order.
 */
export type Histogram = {
  unit: TimeUnit
  window: Interval
  bins: Bin[]
  before: Beyond
  after: Beyond
  wide: number[]
  /** The number of events in the fullest bin. */
  top: number
}

/** Whether an event is drawn at all, and whether only the period leaves it out. */
export type Fate = 'shown' | 'muted' | 'gone'

const whenBit = 1 << filterKeys.indexOf('when')
const month = timePrecisions.indexOf('month')
const partOfDay = timePrecisions.indexOf('part_of_day')

/** What the filters leave of an event, by its bits in `failures`. */
export function fateOf(failed: number | undefined): Fate {
  if (!failed) return 'shown'
  return failed === whenBit ? 'muted' : 'gone'
}

/** Counts the events of a window in one pass, in units that suit its length. */
export function countBins(columns: Columns, failed: Uint16Array, window: Interval): Histogram {
  const unit = unitOf(window)
  const bins = makeBins(window, unit)
  const [before, after] = [makeBeyond(), makeBeyond()]
  const wide: number[] = []
  for (let event = 0; event < columns.length; event++) {
    const fate = fateOf(failed[event])
    if (fate === 'gone') continue
    const at = columns.at[event] ?? 0
    const isWide = isWider(columns.timing[event] ?? 0, unit)
    const side = sideOf(columns, event, isWide, window)
    if (side === 'in' && isWide) wide.push(event)
    else if (side === 'in') add(bins[binOf(at, window, unit)], columns, event, fate)
    else addBeyond(side === 'before' ? before : after, columns, event, fate)
  }
  return { unit, window, bins, before, after, wide, top: Math.max(0, ...bins.map(sum)) }
}

/** Whether a time known so well is wider than one bin. */
function isWider(timing: number, unit: TimeUnit): boolean {
  if (unit === 'hour') return timing >= partOfDay
  return unit !== 'year' && timing >= (unit === 'day' ? month : month + 1)
}

// From hours on an event is there as long as it lasts; a block for days or more stands where the event began.
function sideOf(
  { at, from, to }: Columns,
  event: number,
  isWide: boolean,
  window: Interval,
): 'before' | 'in' | 'after' {
  const begin = at[event] ?? 0
  const start = isWide ? (from[event] ?? 0) : begin
  const end = isWide || unitOf(window) === 'hour' ? Math.max(to[event] ?? 0, begin + 1) : begin + 1
  if (start >= window.to) return 'after'
  return end <= window.from ? 'before' : 'in'
}

function binOf(at: number, window: Interval, unit: TimeUnit): number {
  return unitIndex(Math.max(at, window.from), unit) - unitIndex(window.from, unit)
}

function makeBins(window: Interval, unit: TimeUnit): Bin[] {
  const [first, last] = [unitIndex(window.from, unit), unitIndex(window.to - 1, unit)]
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    from: unitStart(first + index, unit),
    to: unitStart(first + index + 1, unit),
    ...makeTally(),
  }))
}

function makeTally(): Tally {
  return { shown: new Array(typeCount).fill(0), muted: new Array(typeCount).fill(0) }
}

function makeBeyond(): Beyond {
  return { ...makeTally(), first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY, events: [] }
}

function add(tally: Tally | undefined, { type }: Columns, event: number, fate: 'shown' | 'muted'): void {
  const counts = tally?.[fate]
  const code = type[event] ?? 0
  if (counts) counts[code] = (counts[code] ?? 0) + 1
}

const mostBeyond = 12 // events that may stand one by one beyond the axis

function addBeyond(beyond: Beyond, columns: Columns, event: number, fate: 'shown' | 'muted'): void {
  const at = columns.at[event] ?? 0
  add(beyond, columns, event, fate)
  beyond.first = Math.min(beyond.first, at)
  beyond.last = Math.max(beyond.last, at)
  if (beyond.events.length < mostBeyond) beyond.events.push(event)
}

/** One event's block: its bin, and how many stand below it. */
export type Block = { event: number; bin: number; level: number; fate: 'shown' | 'muted' }

/** The events of the bins one by one, stacked in the order of types, those outside the period on top. */
export function stackBlocks(columns: Columns, failed: Uint16Array, { bins, window, unit }: Histogram): Block[] {
  const levels = bins.map(startLevels)
  const blocks: Block[] = []
  for (let event = 0; event < columns.length; event++) {
    const fate = fateOf(failed[event])
    const isWide = isWider(columns.timing[event] ?? 0, unit)
    if (fate === 'gone' || isWide || sideOf(columns, event, isWide, window) !== 'in') continue
    const bin = binOf(columns.at[event] ?? 0, window, unit)
    const next = levels[bin]?.[fate]
    const type = columns.type[event] ?? 0
    const level = next?.[type] ?? 0
    if (next) next[type] = level + 1
    blocks.push({ event, bin, level, fate })
  }
  return blocks
}

/** For each type the level at which its first block stands. */
function startLevels({ shown, muted }: Bin): Tally {
  let level = 0
  const place = (count: number) => {
    level += count
    return level - count
  }
  return { shown: shown.map(place), muted: muted.map(place) }
}

/** How many events a tally holds. */
export function sum({ shown, muted }: Tally): number {
  return total(shown) + total(muted)
}

/** The sum of some counts. */
export function total(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}
