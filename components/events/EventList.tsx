import { memo, useMemo } from 'react'
import { parseDate, toLocalDay } from '@/data/date'
import { describeDay, describeMonth } from '@/data/describe'
import { describeFromPoint } from '@/data/describeNeighbour'
import type { Found } from '@/data/found'
import type { Locale } from '@/data/locale'
import { type Messages, messages } from '@/data/messages'
import type { Nearness } from '@/data/near'
import type { Order } from '@/data/order'
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
  selected: number
  lit: number
  onSelect: (id: string) => void
  /** loaded for print; null until then */
  sources: SourceIndex | null
  /** what searched words found, to be marked */
  found?: Found | null
  /** what `shown` is sorted by; only by time are there headings of months and days */
  order?: Order
  /** how far away each event is, and how sure that is, by index; null while nobody asks */
  nearness?: { kilometres: ArrayLike<number>; of: (event: number) => Nearness } | null
}

/** The map's equal: the same events; in order of time under headings by month, by day where days are full. */
export const EventList = memo(function EventList(props: Props) {
  const { data, shown, selected, lit, onSelect, sources, found = null, order = 'time', nearness = null } = props
  const words = messages[data.locale]
  const terms = useMemo(() => found && new Set(found.terms), [found])
  const groups = useMemo(() => groupBy(order, data, shown, words), [order, data, shown, words])
  return (
    <div className="list" id="list">
      {groups.map(({ key, heading, members }) => (
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
                    look={index === selected ? 'selected' : index === lit ? 'lit' : null}
                    onSelect={onSelect}
                    sources={sources}
                    terms={terms}
                    excerpt={found?.excerpts[index] ?? null}
                    hasYear={order !== 'time'}
                    away={nearness ? describeFromPoint(nearness.kilometres[index], words) : null}
                    isPerhaps={nearness?.of(index) === 'perhaps'}
                  />
                )
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
})

type Group = { key: string; heading: string; members: number[] }

function groupBy(order: Order, data: ListData, shown: readonly number[], words: Messages): Group[] {
  if (order === 'time') return groupByTime(data, shown, words)
  const heading = words.sort[`${order}Heading`]
  return shown.length === 0 ? [] : [{ key: order, heading, members: [...shown] }]
}

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
