import { filterInterval, formatInterval, type Interval, parseDate } from '../date'

/** Reads `2017-08-04/2017-08-07`, both ends included, dates with or without a time; null if it is no interval. */
export function parseSpan(text: string): Interval | null {
  const ends = text.split('/')
  const isSpelled = ends.every((end) => end.length <= '2017-08-07T12:00'.length && parseDate(end) !== null)
  const span = ends.length === 2 && isSpelled ? filterInterval(ends[0] ?? null, ends[1] ?? null) : null
  return span && span.from < span.to ? span : null
}

/** Writes a finite interval as its first and last day, or minute where it does not consist of days. */
export function formatSpan(span: Interval): string {
  const { from, to } = formatInterval(span)
  return `${from}/${to}`
}
