import { formatLocal, type Interval, minutesPerDay, parseDate, toLocalDay } from '../date'
import { describeWhen } from '../describe'
import type { Messages } from '../messages'
import type { Tick } from './ticks'

/** A period in words, both ends included: ‘4 to 7 August 2017’, ‘since …’, ‘until …’; null where both ends are open. */
export function describePeriod({ from, to }: Interval, messages: Messages): string | null {
  const [isFrom, isTo] = [Number.isFinite(from), Number.isFinite(to)]
  if (isFrom && isTo) return describeSpan(from, to, messages)
  if (isFrom) return messages.since(describeEdge(from, 'from', messages))
  return isTo ? messages.until(describeEdge(to, 'to', messages)) : null
}

function describeSpan(from: number, to: number, messages: Messages): string {
  const isByDay = from % minutesPerDay === 0 && to % minutesPerDay === 0
  const unit = isByDay ? 'day' : 'minute'
  const [start, end] = [formatLocal(from, unit), formatLocal(isByDay ? to - 1 : to, unit)]
  const when = { start, end: end === start ? null : end, time_precision: isByDay ? 'day' : 'exact' } as const
  return describeWhen(when, '+00:00', messages, 'long')
}

/** One end of a period: the first or last day, or the hour; ‘no limit’ where it is open. */
export function describeEdge(at: number, edge: 'from' | 'to', messages: Messages): string {
  if (!Number.isFinite(at)) return messages.timeline.noLimit
  const isDay = at % minutesPerDay === 0
  const start = formatLocal(isDay && edge === 'to' ? at - 1 : at, isDay ? 'day' : 'minute')
  return describeWhen({ start, end: null, time_precision: isDay ? 'day' : 'exact' }, '+00:00', messages, 'long')
}

/** A mark on the axis. The first, and each January, tells its year; in a window of one day midnight has a name. */
export function describeTick({ at, unit }: Tick, isFirst: boolean, isOneDay: boolean, messages: Messages): string {
  const { year, month, day, hour } = toLocalDay(at)
  const name = messages.monthsShort[month - 1] ?? ''
  if (unit === 'year') return String(year)
  if (unit === 'month') {
    const long = messages.months[month - 1] ?? ''
    const label = isFirst || month === 1 ? messages.monthYear(long, year) : long
    return label.charAt(0).toUpperCase() + label.slice(1)
  }
  if (unit === 'day' || (hour === 0 && !isOneDay))
    return messages.date(day, name, isFirst && unit === 'day' ? year : null)
  if (hour === 0) return messages.timeline.midnight
  if (hour === 12) return messages.timeline.noon
  return `${hour % 12} ${messages.halves[hour < 12 ? 0 : 1]}`
}

/** A length of time: ‘3 hours’, ‘7 days’, ‘1 year’. */
export function describeDuration(minutes: number, messages: Messages): string {
  const { hours, days, years } = messages.timeline
  if (minutes % minutesPerDay !== 0) return hours(minutes / 60)
  const count = minutes / minutesPerDay
  return count % 365 === 0 ? years(count / 365) : days(count)
}

/** The day of a period's end as a date field has it, `2017-08-06`; '' where it is open. */
export function dateOf(text: string | null, edge: 'from' | 'to'): string {
  const date = text === null ? null : parseDate(text)
  return date ? formatLocal(edge === 'from' ? date.from : date.to - 1, 'day') : ''
}
