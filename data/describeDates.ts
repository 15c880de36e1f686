import { formatLocal, parseDate } from './date'
import { describeWhen } from './describe'
import type { ExplorerData } from './explorer'
import { messages } from './messages'
import type { View } from './view'

/** The dates that a view's filter leaves, in words; null where it has none. */
export function describeDates({ from, to }: View, { locale }: Pick<ExplorerData, 'locale'>): string | null {
  const words = messages[locale]
  const days = (first: number, last: number) => {
    const [start, end] = [first, last].map((minutes) => formatLocal(minutes, 'day'))
    if (!start || !end) return null
    return describeWhen({ start, end: start === end ? null : end, time_precision: 'day' }, 'Z', words, 'dated')
  }
  const [start, end] = [from, to].map((text) => (text === null ? null : parseDate(text)))
  if (start && end) return days(start.from, end.to - 1) // `to` may be a whole month or year
  const only = start ? start.from : end && end.to - 1
  const day = only === null || only === undefined ? null : days(only, only)
  return day && (start ? words.since(day) : words.until(day))
}
