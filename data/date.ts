import { daysFromCivil, daysInMonth, minutesPerDay, toLocalDay } from './date/civil'
import type { TimePrecision } from './event'

export { daysFromCivil, daysInMonth, type LocalTime, minutesPerDay, toLocalDay, weekday } from './date/civil'

/**
 * Times here are whole minutes since 1970-01-01T00:00 on the dataset's own clock. They never pass through `Date`, which
 * reads `2017-08-06` as midnight in Greenwich, and that is still 5 August in Caracas.
 * An interval is half-open: `from` belongs to it, `to` does not.
 */
export type Interval = { from: number; to: number }

/** What a written date covers: a whole year, month or day, or one minute. */
export type ReducedDate = Interval & { unit: 'year' | 'month' | 'day' | 'minute' }

const pattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/

/**
 * Reads `2017`, `2017-08`, `2017-08-06` or `2017-08-06T05:00[:00][Z|±HH:MM]` (ISO 8601); null unless the date exists.
 * A time with an offset is moved to the dataset's (`-04:00`); one without is the dataset's already. Seconds are dropped.
 */
export function parseDate(text: string, utcOffset = '+00:00'): ReducedDate | null {
  const match = pattern.exec(text)
  if (!match) return null
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => (part ? Number(part) : undefined))
  if (year === undefined) return null
  if (month === undefined) return spanOf('year', daysFromCivil(year, 1, 1), daysFromCivil(year + 1, 1, 1))
  if (month < 1 || month > 12) return null
  if (day === undefined) return spanOf('month', daysFromCivil(year, month, 1), daysFromCivil(year, month + 1, 1))
  if (day < 1 || day > daysInMonth(year, month)) return null
  const start = daysFromCivil(year, month, day)
  if (hour === undefined || minute === undefined) return spanOf('day', start, start + 1)
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return null
  const shift = match[7] ? offsetMinutes(utcOffset) - offsetMinutes(match[7]) : 0
  const from = start * minutesPerDay + hour * 60 + minute + shift
  return Number.isNaN(from) ? null : { unit: 'minute', from, to: from + 1 }
}

/** `-04:00` → −240, `Z` → 0, anything else NaN. */
export function offsetMinutes(utcOffset: string): number {
  if (utcOffset === 'Z') return 0
  const match = /^([+-])([01]\d|2[0-3]):([0-5]\d)$/.exec(utcOffset)
  if (!match) return Number.NaN
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' ? -minutes : minutes
}

/** Half of the hour that a time of precision `hour` stands for: ‘at five’ may be 4:30 as well as 5:30. */
const hourMargin = 30

/**
 * The time that an event may have taken up. An hour counts only where the precision is `exact` (that minute, an end
 * included) or `hour` (30 minutes around it); else it serves to sort, and the event takes up its whole days, months or
 * years. An `end` before `start` is ignored. Throws when `start`, `end` or the offset cannot be read.
 */
export function interval(start: string, end: string | null, precision: TimePrecision, utcOffset: string): Interval {
  const first = widen(readDate(start, utcOffset), precision)
  const last = end === null ? first : widen(readDate(end, utcOffset), precision)
  return { from: first.from, to: Math.max(first.to, last.to) }
}

/** What events are sorted by: the first minute of `start`, an hour that only serves to sort included. */
export function sortKey({ start }: { start: string }, utcOffset: string): number {
  return readDate(start, utcOffset).from
}

/** The view's `from` and `to`, both ends included, as an interval; an open end is infinite, null when both are open. */
export function filterInterval(from: string | null, to: string | null): Interval | null {
  const first = from === null ? null : parseDate(from)
  const last = to === null ? null : parseDate(to)
  if (!first && !last) return null
  return { from: first?.from ?? Number.NEGATIVE_INFINITY, to: last?.to ?? Number.POSITIVE_INFINITY }
}

/** The inverse of `filterInterval`: the shortest `from` and `to` whose both ends included make this interval. */
export function formatInterval({ from, to }: Interval): { from: string | null; to: string | null } {
  const byDay = [from, to].every((end) => !Number.isFinite(end) || end % minutesPerDay === 0)
  const format = (minutes: number) => (Number.isFinite(minutes) ? formatLocal(minutes, byDay ? 'day' : 'minute') : null)
  return { from: format(from), to: format(to - 1) }
}

/** A local date, `2017-08-06`, or date and time, `2017-08-06T05:00`, of years 0 to 9999. */
export function formatLocal(minutes: number, unit: 'day' | 'minute'): string {
  const { year, month, day, hour, minute } = toLocalDay(minutes)
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
  return unit === 'day' ? date : `${date}T${pad(hour)}:${pad(minute)}`
}

/** Whether two intervals share a minute. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to
}

function readDate(text: string, utcOffset: string): ReducedDate {
  const date = Number.isNaN(offsetMinutes(utcOffset)) ? null : parseDate(text, utcOffset)
  if (date) return date
  throw new RangeError(`No date: “${text}” at ${utcOffset}. Write 2017, 2017-08, 2017-08-06 or 2017-08-06T05:00-04:00.`)
}

/** What is left of a date when no more than `precision` is believed of it. */
function widen({ unit, from, to }: ReducedDate, precision: TimePrecision): Interval {
  if (unit === 'minute' && precision === 'exact') return { from, to }
  if (unit === 'minute' && precision === 'hour') return { from: from - hourMargin, to: from + hourMargin }
  const { year, month } = toLocalDay(from)
  if (precision === 'year') return spanOf('year', daysFromCivil(year, 1, 1), daysFromCivil(year + 1, 1, 1))
  if (precision === 'month' && unit !== 'year') {
    return spanOf('month', daysFromCivil(year, month, 1), daysFromCivil(year, month + 1, 1))
  }
  if (unit !== 'minute') return { from, to }
  const day = Math.floor(from / minutesPerDay)
  return spanOf('day', day, day + 1)
}

function spanOf(unit: ReducedDate['unit'], firstDay: number, nextDay: number): ReducedDate {
  return { unit, from: firstDay * minutesPerDay, to: nextDay * minutesPerDay }
}

function pad(number: number, digits = 2): string {
  return String(number).padStart(digits, '0')
}
