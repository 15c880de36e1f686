import { daysFromCivil, type Interval, minutesPerDay, toLocalDay } from '../date'

/** What a bin of the timeline is long, from the coarsest. */
export const timeUnits = ['year', 'month', 'day', 'hour'] as const

export type TimeUnit = (typeof timeUnits)[number]

const minutesPerHour = 60
const year = 365 * minutesPerDay

/** The longest stretch that is still shown in a unit; each keeps its bins wider than two pixels on a telephone. */
const longest = { hour: 4 * minutesPerDay, day: 400 * minutesPerDay, month: 6 * year } as const

/** The unit in which a stretch of time is shown. */
export function unitOf({ from, to }: Interval): TimeUnit {
  const length = to - from
  if (length <= longest.hour) return 'hour'
  if (length <= longest.day) return 'day'
  return length <= longest.month ? 'month' : 'year'
}

/** The number of whole units since 1970; fractions of a unit are dropped. */
export function unitIndex(minutes: number, unit: TimeUnit): number {
  if (unit === 'hour') return Math.floor(minutes / minutesPerHour)
  if (unit === 'day') return Math.floor(minutes / minutesPerDay)
  const { year, month } = toLocalDay(minutes)
  return unit === 'year' ? year - 1970 : (year - 1970) * 12 + month - 1
}

/** The first minute of the unit of this number; the inverse of `unitIndex`. */
export function unitStart(index: number, unit: TimeUnit): number {
  if (unit === 'hour') return index * minutesPerHour
  if (unit === 'day') return index * minutesPerDay
  const months = unit === 'year' ? index * 12 : index
  return daysFromCivil(1970 + Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1) * minutesPerDay
}

/** The start of the unit that a minute is in. */
export function floorTo(minutes: number, unit: TimeUnit): number {
  return unitStart(unitIndex(minutes, unit), unit)
}

/** The first start of a unit that is not before a minute. */
export function ceilTo(minutes: number, unit: TimeUnit): number {
  const start = floorTo(minutes, unit)
  return start < minutes ? unitStart(unitIndex(minutes, unit) + 1, unit) : start
}

/** The nearest start of a unit. */
export function snapTo(minutes: number, unit: TimeUnit): number {
  const [before, after] = [floorTo(minutes, unit), ceilTo(minutes, unit)]
  return minutes - before < after - minutes ? before : after
}

/** A unit's start, moved by a number of units. */
export function moveBy(minutes: number, count: number, unit: TimeUnit): number {
  return unitStart(unitIndex(minutes, unit) + count, unit)
}
