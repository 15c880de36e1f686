import { type Interval, overlaps, parseDate, toLocalDay } from '../date'
import { describeMonth } from '../describe'
import { capitalize } from '../text'
import { type Choice, type Counted, countWhere, wordsOf } from './choice'

/** Years, in them months, that any event may have happened in; one whose month is not known counts in each. */
export function whenFacet(counted: Counted): Choice[] {
  const { columns, view } = counted
  const words = wordsOf(counted)
  const spans = [...columns.from].map((from, event): Interval => ({ from, to: columns.to[event] ?? from }))
  const years = new Set(spans.flatMap(({ from, to }) => [toLocalDay(from).year, toLocalDay(to - 1).year]))
  const period = (value: string, name: string, children: Choice[]): Choice => {
    const count = countPeriod(counted, value)
    const state = view.from === value && view.to === value ? 'on' : 'off'
    return { key: 'when', value, name, count, state, children }
  }
  return [...years].sort().map((year) => {
    const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
    const used = months.filter((month) => spans.some((span) => isShort(span) && overlaps(span, parseSpan(month))))
    return period(
      String(year),
      String(year),
      used.map((month) => period(month, capitalize(describeMonth(parseSpan(month).from, words)), [])),
    )
  })
}

const month = 31 * 1_440 // minutes

function isShort({ from, to }: Interval): boolean {
  return to - from <= month
}

function parseSpan(text: string): Interval {
  return parseDate(text) ?? { from: Number.NaN, to: Number.NaN }
}

function countPeriod({ columns, failed }: Counted, value: string): number {
  const { from, to } = parseSpan(value)
  return countWhere(failed, 'when', (event) => (columns.from[event] ?? 0) < to && (columns.to[event] ?? 0) > from)
}
