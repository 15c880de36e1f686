import { daysFromCivil, parseDate, toLocalDay } from './date'
import { describeDay } from './describe'
import type { LoadedDataset } from './event'
import type { Locale } from './locale'
import { messages } from './messages'

/** The national totals of one measure in one language, in order of time. */
export type TotalsOfMeasure = { measure: string; totals: Total[] }

/** One total; `figure` only where the words are nothing but a number, since a drawing must not read more into them. */
export type Total = {
  by: string
  value: string
  figure: number | null
  /** days since 1970-01-01 */
  day: number
  date: string
  when: string
  source: string
}

/** A dataset's national totals by what they count. */
export function nationalTotals({ dataset }: LoadedDataset, locale: Locale): TotalsOfMeasure[] {
  const groups = new Map<string, Total[]>()
  for (const total of dataset.national_totals) {
    const measure = total.measure[locale]
    const value = total.value[locale]
    const own = { by: total.by[locale], value, figure: plainFigure(value), source: total.source }
    groups.set(measure, [...(groups.get(measure) ?? []), { ...own, ...readDay(total.as_of, locale) }])
  }
  return [...groups].map(([measure, totals]) => ({ measure, totals: totals.sort((a, b) => a.day - b.day) }))
}

function readDay(date: string, locale: Locale): Pick<Total, 'day' | 'date' | 'when'> {
  const read = parseDate(date)
  if (!read) throw new RangeError(`No date: “${date}”.`)
  const local = toLocalDay(read.from)
  const when = `${describeDay(local, messages[locale], 'short')} ${local.year}`
  return { day: daysFromCivil(local.year, local.month, local.day), date, when }
}

/** The number of a text that is nothing but a count: `49`, `6,729`, `6.729`; null for all else. */
export function plainFigure(text: string): number | null {
  return /^(?:\d{1,3}(?:[.,\u00a0\u202f]\d{3})+|\d+)$/.test(text) ? Number(text.replace(/\D/g, '')) : null
}
