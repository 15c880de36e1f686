import { daysFromCivil, daysInMonth, type Interval, minutesPerDay, parseDate, toLocalDay } from '../date'

const duration =
  /^P(?=.)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?=.)(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/i

/**
 * Reads `datetime` (OGC API – Features 1.0, 7.15.4): an RFC 3339 time, a date, or an interval of two of them, both ends
 * included, an open end being `..` or empty; one end may be a duration, `P7D`. A date, which has no offset, is one of
 * the dataset's own days. In local minutes, half-open; null if it is none of these or ends before it begins.
 */
export function parseDatetime(text: string, utcOffset: string): Interval | null {
  const ends = text.trim().toUpperCase().split('/', 3)
  const [start = '', end = ''] = ends
  if (ends.length === 1) return readMoment(start, utcOffset)
  if (ends.length !== 2) return null
  const [first, last] = [readEnd(start, utcOffset), readEnd(end, utcOffset)]
  const from = first ?? (last && lastBack(last, start))
  const to = last ?? (first && firstOn(first, end))
  return from && to && from.from < to.to ? { from: from.from, to: to.to } : null
}

const open: Interval = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

function readEnd(text: string, utcOffset: string): Interval | null {
  return text === '' || text === '..' ? open : readMoment(text, utcOffset)
}

const fraction = /\.\d{1,12}(?=Z$|[+-]\d\d:\d\d$)/
const moment = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/

function readMoment(text: string, utcOffset: string): Interval | null {
  const whole = text
    .replace(fraction, '')
    .replace(/:60(?=Z|[+-])/, ':59') // a leap second
    .replace(/^(\d{4}-\d\d-\d\d)T$/, '$1') // GDAL 3.6 writes days like this
  return moment.test(whole) ? parseDate(whole, utcOffset) : null
}

function firstOn({ from }: Interval, text: string): Interval | null {
  const to = Number.isFinite(from) ? addDuration(from, text, 1) : null
  return to === null ? null : { from, to: to + 1 } // the end is included
}

function lastBack({ from: end }: Interval, text: string): Interval | null {
  const from = Number.isFinite(end) ? addDuration(end, text, -1) : null
  return from === null ? null : { from, to: end }
}

/** Minutes moved by a duration of ISO 8601: by months on the calendar, where 31 January + P1M is the end of February. */
function addDuration(minutes: number, text: string, sign: 1 | -1): number | null {
  const match = duration.exec(text)
  if (!match) return null
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, mins = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const { year, month, day, hour, minute } = toLocalDay(minutes)
  const count = year * 12 + (month - 1) + sign * (years * 12 + months)
  const [newYear, newMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  const date = daysFromCivil(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)))
  const clock = hour * 60 + minute + sign * (hours * 60 + mins + Math.ceil(seconds / 60))
  return (date + sign * (weeks * 7 + days)) * minutesPerDay + clock
}
