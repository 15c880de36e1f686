import { type Interval, minutesPerDay } from '../date'
import { ceilTo, floorTo, type TimeUnit, unitOf } from './unit'

/** An interval may be as short as a quarter of a day: less than that no event is known to. */
const shortest = 360 // minutes

/** How much room an overview leaves at both ends, as a share of its length. */
const padding = 0.02

/** A gap this long, as a share of what is on one side of it, puts the few on the other side beyond the axis. */
const breakingGap = 0.5
const few = 0.1 // of all events

/** The whole time of all events, and the main part of it, which leaves out a few events far away. */
export type Extent = { all: Interval; main: Interval }

/** The extent of events by the minutes at which they stand; null without events. */
export function extentOf(at: Float64Array): Extent | null {
  const sorted = at.filter(Number.isFinite).sort()
  if (sorted.length === 0) return null
  const few = fewOf(sorted)
  const first = farBefore(sorted, few)
  const last = sorted.length - 1 - farBefore(Float64Array.from(sorted, (minutes) => -minutes).reverse(), few)
  return { all: daysOf(sorted[0], sorted.at(-1)), main: pad(daysOf(sorted[first], sorted[last])) }
}

function fewOf(sorted: Float64Array): number {
  return Math.floor(sorted.length * few)
}

/** How many of the first events stand far before the rest. */
function farBefore(sorted: Float64Array, few: number): number {
  const end = sorted.at(-1 - few) ?? 0 // those that may be beyond the other end do not lengthen the rest
  for (let count = few; count > 0; count--) {
    const [before = 0, after = 0] = [sorted[count - 1], sorted[count]]
    const rest = Math.max(minutesPerDay, end - after)
    if (after - before >= rest * breakingGap) return count
  }
  return 0
}

function daysOf(first = 0, last = 0): Interval {
  return { from: floorTo(first, 'day'), to: floorTo(last, 'day') + minutesPerDay }
}

function pad({ from, to }: Interval, share = padding): Interval {
  const room = Math.max(minutesPerDay, (to - from) * share)
  return { from: floorTo(from - room, 'day'), to: ceilTo(to + room, 'day') }
}

/** The stretch that shows a period well: to the hour where it is a day or two, the overview where it is most of that. */
export function windowFor(period: Interval | null, { all, main }: Extent): Interval {
  if (!period) return main
  // An open end goes as far as the overview does, where the other end is in it.
  const first = Number.isFinite(period.from) || period.to <= main.from ? Math.min(all.from, main.from) : main.from
  const last = Number.isFinite(period.to) || period.from >= main.to ? Math.max(all.to, main.to) : main.to
  const [from, to] = [Math.max(period.from, first), Math.min(period.to, last)]
  if (to <= from) return main // a period without any event
  const length = to - from
  if (length <= 2 * minutesPerDay) return { from: floorTo(from, 'day'), to: ceilTo(to, 'day') }
  const isLong = length > (main.to - main.from) / 4
  const isInMain = from >= main.from && to <= main.to
  if (isLong) return isInMain ? main : pad({ from, to })
  const padded = pad({ from, to }, 2)
  return isInMain ? { from: Math.max(main.from, padded.from), to: Math.min(main.to, padded.to) } : padded
}

/** The stretch for a unit that the reader asks for; `moment` is what it is about where not all fits. */
export function windowAt(unit: TimeUnit, moment: number, extent: Extent): Interval {
  const { all, main } = extent
  if (unit === 'hour') return { from: floorTo(moment, 'day'), to: floorTo(moment, 'day') + minutesPerDay }
  if (unitOf(main) === unit) return main
  if (unit === 'day') return around(moment, 120 * minutesPerDay, 'day')
  const from = floorTo(Math.min(unit === 'year' ? all.from : main.from, main.from), 'year')
  const to = ceilTo(Math.max(unit === 'year' ? all.to : main.to, from + leastYears[unit] * yearLength), 'year')
  return unitOf({ from, to }) === unit ? { from, to } : around(moment, 2 * yearLength, 'year')
}

const yearLength = 365 * minutesPerDay
const leastYears = { month: 1.2, year: 7 } // so many years are no longer shown in a finer unit

function around(moment: number, length: number, unit: TimeUnit): Interval {
  return { from: floorTo(moment - length / 2, unit), to: ceilTo(moment + length / 2, unit) }
}

/** A window made larger (`factor` over 1) or smaller around a moment that keeps its place; bounded by the extent. */
export function zoomWindow(window: Interval, factor: number, moment: number, extent: Extent): Interval {
  const length = window.to - window.from
  const most = longest(extent)
  const wanted = Math.min(most, Math.max(shortest, length * factor))
  const before = ((moment - window.from) / length) * wanted
  return settle({ from: moment - before, to: moment - before + wanted }, extent)
}

/** A window moved by minutes, as far as there are events. */
export function panWindow(window: Interval, minutes: number, extent: Extent): Interval {
  return settle({ from: window.from + minutes, to: window.to + minutes }, extent)
}

/** A window moved no further than needed to have a moment in it. */
export function showMoment(window: Interval, moment: number): Interval {
  const shift = Math.min(0, moment - window.from) + Math.max(0, moment - window.to)
  return shift === 0 ? window : { from: window.from + shift, to: window.to + shift }
}

function longest({ all, main }: Extent): number {
  return Math.max(8 * 365 * minutesPerDay, 1.5 * (Math.max(all.to, main.to) - Math.min(all.from, main.from)))
}

/** Whole hours, and never so far that no event could be in sight. */
function settle(window: Interval, { all, main }: Extent): Interval {
  const length = window.to - window.from
  const first = Math.min(all.from, main.from) - length / 2
  const last = Math.max(all.to, main.to) + length / 2
  const shift = Math.max(0, first - window.from) - Math.max(0, window.to - last)
  const step = unitOf(window) === 'hour' ? 'hour' : 'day'
  const from = floorTo(window.from + shift, step)
  return { from, to: Math.max(ceilTo(window.to + shift, step), from + shortest) }
}
