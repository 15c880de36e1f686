import { parseDate, toLocalDay } from '@/data/date'
import { describeDay, describeMonth } from '@/data/describe'
import type { Locale } from '@/data/locale'
import { type Messages, messages } from '@/data/messages'
import type { SourceIndex } from '@/data/sourceIndex'
import type { EventSummary, PlaceSummary } from '@/data/summary'
import { EventRow } from './EventRow'

/** What rows are made of, in the list's language. */
export type ListData = {
  id: string
  locale: Locale
  utcOffset: string
  events: readonly EventSummary[]
  places: Readonly<Record<string, PlaceSummary>>
}

type Props = {
  data: ListData
  shown: readonly number[]
  /** the events' indices: selected, and whose mark is pointed at; -1 for none */
  marked: { selected: number; lit: number }
  onSelect: (id: string) => void
  /** loaded for print; null until then */
  sources: SourceIndex | null
}

/** The map's equal: the same events in order of time, under headings by month, by day where days are full. */
export function EventList({ data, shown, marked, onSelect, sources }: Props) {
  const words = messages[data.locale]
  return (
    <div className="list">
      {groupByTime(data, shown, words).map(({ key, heading, members }) => (
        <section key={key} aria-label={heading}>
          <h3 className="dh">
            <span>{heading}</span>
            <i>{members.length}</i>
          </h3>
          <ul>
            {members.map((index) => {
              const event = data.events[index]
              return (
                event && (
                  <EventRow
                    key={event.id}
                    event={event}
                    data={data}
                    look={index === marked.selected ? 'selected' : index === marked.lit ? 'lit' : null}
                    onSelect={onSelect}
                    sources={sources}
                  />
                )
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}

type Group = { key: string; heading: string; members: number[] }

/** By month; by day where a day of the list has two events or more on average. */
function groupByTime({ events, utcOffset }: ListData, shown: readonly number[], words: Messages): Group[] {
  const starts = shown.map((index) => parseDate(events[index]?.properties.start ?? '', utcOffset)?.from ?? 0)
  const days = new Set(starts.map((start) => Math.floor(start / 1440)))
  const byDay = shown.length >= 2 * days.size
  const groups = new Map<string, Group>()
  shown.forEach((index, position) => {
    const start = starts[position] ?? 0
    const local = toLocalDay(start)
    const key = byDay ? `${local.year}-${local.month}-${local.day}` : `${local.year}-${local.month}`
    const heading = byDay ? describeDay(local, words, 'long') : describeMonth(start, words)
    const group = groups.get(key) ?? { key, heading, members: [] }
    group.members.push(index)
    groups.set(key, group)
  })
  return [...groups.values()]
}
