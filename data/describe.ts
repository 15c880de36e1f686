import { eventTypes, typeSlug } from './acled'
import { type LocalTime, parseDate, type ReducedDate, toLocalDay, weekday } from './date'
import type { Cluster } from './engine/cluster'
import type { TimePrecision } from './event'
import { formatNumber, formatRange } from './figure'
import type { Messages } from './messages'
import type { EventSummary, PlaceSummary } from './summary'

/** The dates of an event, as a dataset holds them. */
type When = { start: string; end: string | null; time_precision: TimePrecision }

/** How a date is spelled: `short` under a heading (6 Aug), `dated` without (6 Aug 2017), `long` where there is room (Sunday 6 August 2017). */
type Style = 'short' | 'dated' | 'long'

/** When an event happened, exactly as precisely as that is known; `utcOffset` as in the dataset. */
export function describeWhen(when: When, utcOffset: string, messages: Messages, style: Style): string {
  const start = parseDate(when.start, utcOffset)
  const end = when.end === null ? null : parseDate(when.end, utcOffset)
  if (!start) return when.start
  if (when.time_precision === 'year' || start.unit === 'year') {
    return describePeriods(start, end, messages, (minutes) => String(toLocalDay(minutes).year))
  }
  if (when.time_precision === 'month' || start.unit === 'month') {
    return describePeriods(start, end, messages, (minutes) => describeMonth(minutes, messages))
  }
  const first = toLocalDay(start.from)
  const last = end && !isSameDay(start, end) ? toLocalDay(end.from) : null
  if (last && end) {
    const times = [start, end].map((date) => describeTime(date, null, when.time_precision, messages))
    return describeDays(first, last, times, messages, style)
  }
  const time = describeTime(start, end, when.time_precision, messages)
  const day = describeDay(first, messages, style)
  return time ? messages.dateThenTime(day, time) : day
}

/** One month or year, or from one to another. */
function describePeriods(
  start: ReducedDate,
  end: ReducedDate | null,
  messages: Messages,
  name: (minutes: number) => string,
): string {
  const [first, last] = [name(start.from), end && name(end.from)]
  return last && last !== first ? messages.periods(first, last) : first
}

/** ‘August 2017’ of local minutes. */
export function describeMonth(minutes: number, messages: Messages): string {
  const { year, month } = toLocalDay(minutes)
  return messages.monthYear(messages.months[month - 1] ?? '', year)
}

/** A day by itself: 6 Aug, or Sunday 6 August 2017. */
export function describeDay({ year, month, day }: LocalTime, messages: Messages, style: Style): string {
  if (style !== 'long') {
    return messages.date(day, messages.monthsShort[month - 1] ?? '', style === 'dated' ? year : null)
  }
  const date = messages.date(day, messages.months[month - 1] ?? '', year)
  return messages.weekdayDate(messages.weekdays[weekday(year, month, day)] ?? '', date)
}

function describeDays(
  first: LocalTime,
  last: LocalTime,
  [startTime, endTime]: readonly (string | null | undefined)[],
  messages: Messages,
  style: Style,
): string {
  const names = style === 'long' ? messages.months : messages.monthsShort
  const date = ({ day, month }: LocalTime, year: number | null) => messages.date(day, names[month - 1] ?? '', year)
  const isSameMonth = first.year === last.year && first.month === last.month
  const lastText = date(last, style !== 'short' || first.year !== last.year ? last.year : null)
  if (isSameMonth && !startTime && !endTime) return messages.dates(String(first.day), lastText)
  const firstText = date(first, first.year === last.year ? null : first.year)
  return messages.dates(
    startTime ? `${messages.dateThenTime(firstText, startTime)},` : firstText,
    endTime ? messages.dateThenTime(lastText, endTime) : lastText,
  )
}

/** The hour or part of the day, or null where neither is known. */
function describeTime(start: ReducedDate, end: ReducedDate | null, precision: TimePrecision, messages: Messages) {
  if (start.unit !== 'minute' || precision === 'day') return null
  if (precision === 'part_of_day') return messages.partsOfDay[partOfDay(toLocalDay(start.from).hour)]
  const hasEndHour = end?.unit === 'minute' && isSameDay(start, end)
  const from = toLocalDay(start.from)
  if (!end || !hasEndHour) {
    const hour = describeHour(from, messages, true)
    return precision === 'exact' ? hour : messages.aboutHour(hour)
  }
  const to = toLocalDay(end.from)
  const isSameHalf = from.hour < 12 === to.hour < 12
  const hours = [describeHour(from, messages, !isSameHalf), describeHour(to, messages, true)] as const
  return precision === 'exact' ? messages.hours(...hours) : messages.aboutHours(...hours)
}

/** An hour of the clock, 3:50 a.m.; `withHalf` says which half of the day. */
export function describeHour(
  { hour, minute }: Pick<LocalTime, 'hour' | 'minute'>,
  messages: Messages,
  withHalf: boolean,
): string {
  const twelve = hour % 12 === 0 ? 12 : hour % 12
  const digits = minute === 0 ? String(twelve) : `${twelve}:${String(minute).padStart(2, '0')}`
  return withHalf ? `${digits} ${messages.halves[hour < 12 ? 0 : 1]}` : digits
}

/** The part of the day that an hour lies in, where the hour itself is only a sorting aid. */
export function partOfDay(hour: number): keyof Messages['partsOfDay'] {
  if (hour < 5) return 'dawn'
  if (hour < 12) return 'morning'
  return hour < 19 ? 'afternoon' : 'night'
}

function isSameDay(a: ReducedDate, b: ReducedDate): boolean {
  const [first, second] = [toLocalDay(a.from), toLocalDay(b.from)]
  return first.year === second.year && first.month === second.month && first.day === second.day
}

/** What a reader must know about the time shown: that it is approximate, or only a part of the day. */
export function describeTimeNote({ start, time_precision }: When, messages: Messages): string | null {
  if (!start.includes('T')) return null
  if (time_precision === 'hour') return messages.hoursApproximate
  return time_precision === 'part_of_day' ? messages.partOfDayOnly : null
}

/** A radius in words: 150 m, 1.5 km, 40 km. */
export function describeRadius(metres: number, messages: Messages): string {
  if (metres < 1_000) return messages.metres(Math.round(metres))
  const kilometres = metres < 10_000 ? Math.round(metres / 100) / 10 : Math.round(metres / 1_000)
  return messages.kilometres(formatNumber(kilometres, messages.locale))
}

/** Where an event was, with the radius within which that is true. */
export function describeWhere(place: Omit<PlaceSummary, 'areas'>, messages: Messages): string {
  if (place.kind === 'country') return messages.wholeCountry
  if (place.kind === 'state') return `${place.name}, ${messages.wholeState.toLowerCase()}`
  return `${place.name}, ${messages.within(describeRadius(place.precision_m, messages))}`
}

/** ‘1–3 killed’, or null where no source gives a figure. */
export function describeKilled({ properties: { killed } }: EventSummary, messages: Messages): string | null {
  const figure = killed && formatRange(killed, messages.locale)
  return figure && figure !== '0' ? messages.casualties.killed.of(figure, /^1$| 1$/.test(figure)) : null
}

/** A mark's name for those who hear it: title, type, certainty, time and radius. */
export function describeMark(event: EventSummary, place: PlaceSummary, utcOffset: string, messages: Messages): string {
  const { title, event_type, verification } = event.properties
  return [
    title,
    messages.eventTypes[typeSlug(event_type)].one,
    messages.verification[verification].toLowerCase(),
    describeWhen(event.properties, utcOffset, messages, 'long'),
    messages.within(describeRadius(place.precision_m, messages)),
  ].join(', ')
}

/** A ring's name: how many events near which place, then its types. */
export function describeCluster({ count, counts, oneSpot }: Cluster, place: string, messages: Messages): string {
  const types = counts.flatMap((of, type) => {
    const slug = eventTypes[type]?.slug
    if (!slug || of === 0) return []
    const { one, many } = messages.eventTypes[slug]
    return [`${of} ${of === 1 ? one : many}`]
  })
  const what = oneSpot ? `${messages.events(count)}, ${place}` : messages.eventsNear(count, place)
  return `${what}: ${types.join(', ')}`
}
