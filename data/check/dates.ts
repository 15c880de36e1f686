import { offsetMinutes, parseDate, type ReducedDate } from '@/data/date'
import type { TimePrecision } from '@/data/event'
import type { Fault } from '@/data/fault'
import { type Item, type Look, list, record } from './look'

type Finding = { property: string; problem: string; cure: string }

/** Dates that are none, hours without an offset, an end before its start, a precision that the date does not hold. */
export function checkDates({ events, sources, dataset }: Look): Fault[] {
  const offset = offsetOf(dataset.utc_offset)
  return [
    ...events.flatMap((event) => inFile('events.geojson', event.id, checkEvent(event, offset))),
    ...sources.flatMap(({ id, properties }) => inFile('sources.json', id, checkDate('date', properties.date))),
    ...inFile('dataset.json', null, checkDate('released', dataset.released)),
    ...list(dataset.national_totals).flatMap((total, index) => {
      const property = `national_totals[${index}].as_of`
      return inFile('dataset.json', null, checkDate(property, record(total).as_of))
    }),
  ]
}

function inFile(file: string, id: string | null, findings: Finding[]): Fault[] {
  return findings.map((finding) => ({ file, id, ...finding }))
}

function offsetOf(value: unknown): string {
  return typeof value === 'string' && !Number.isNaN(offsetMinutes(value)) ? value : '+00:00'
}

function checkEvent({ properties }: Item, offset: string): Finding[] {
  const { start, end, time_precision: precision, revisions } = properties
  return [
    ...checkDate('start', start),
    ...checkDate('end', end),
    ...checkOrder(start, end, offset),
    ...checkPrecision(start, precision),
    ...list(revisions).flatMap((entry, index) => checkDate(`revisions[${index}].date`, record(entry).date)),
  ]
}

const forms = 'write 2017, 2017-08, 2017-08-06 or 2017-08-06T05:00:00-04:00'

function checkDate(property: string, value: unknown): Finding[] {
  if (typeof value !== 'string' || value.trim() === '') return [] // the schema tells
  const date = parseDate(value)
  if (!date) return [{ property, problem: `“${value}” is not a date`, cure: forms }]
  if (date.unit !== 'minute' || /(?:Z|[+-]\d{2}:\d{2})$/.test(value)) return []
  return [{ property, problem: `“${value}” has an hour but no offset`, cure: 'add the offset, such as -04:00' }]
}

function checkOrder(start: unknown, end: unknown, offset: string): Finding[] {
  const [first, last] = [start, end].map((value) => (typeof value === 'string' ? parseDate(value, offset) : null))
  if (!first || !last || last.to > first.from) return []
  return [{ property: 'end', problem: `“${end}” lies before start, “${start}”`, cure: 'correct the one or the other' }]
}

/** The coarsest unit in which `start` may be written for each precision. */
const needed: Record<TimePrecision, readonly ReducedDate['unit'][]> = {
  exact: ['minute'],
  hour: ['minute'],
  part_of_day: ['minute', 'day'],
  day: ['day'],
  month: ['day', 'month'],
  year: ['day', 'month', 'year'],
}

function checkPrecision(start: unknown, precision: unknown): Finding[] {
  const date = typeof start === 'string' ? parseDate(start) : null
  if (!date || typeof precision !== 'string' || !Object.hasOwn(needed, precision)) return []
  if (needed[precision as TimePrecision].includes(date.unit)) return []
  const property = 'time_precision'
  if (date.unit !== 'minute') {
    const problem = `“${precision}” is more than start, “${start}”, holds`
    return [{ property, problem, cure: `write ${date.unit}, or give start as precisely` }]
  }
  const problem = `“${precision}” does not go with the hour in start, “${start}”`
  return [{ property, problem, cure: 'write exact, hour or part_of_day, or leave the hour out of start' }]
}
