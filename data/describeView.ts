import { typeSlug } from './acled'
import { formatLocal, parseDate } from './date'
import { describeWhen, describeWhere } from './describe'
import { failures, matching } from './engine/filter'
import { columnsOf, type ExplorerData } from './explorer'
import { messages } from './messages'
import type { View } from './view'

/** A view in words, for a page's title: the selected event, else what the filters leave, else the dataset. */
export function describeView(data: ExplorerData, view: View): string {
  const words = messages[data.locale]
  const event = data.events.find(({ id }) => id === view.event)
  if (event) return event.properties.title
  const shown = matching(failures(columnsOf(data), view))
  if (shown.length === data.events.length) return data.title
  const types = new Set(shown.map((index) => data.events[index]?.properties.event_type))
  const [only] = types
  const slug = types.size === 1 && only ? typeSlug(only) : null
  const what = slug
    ? `${shown.length} ${shown.length === 1 ? words.eventTypes[slug].one : words.eventTypes[slug].many}`
    : words.events(shown.length)
  const place = view.place.length === 1 ? data.places[view.place[0] ?? ''] : undefined
  return [what, place && describeWhere(place, words), describeDates(view, data)].filter(Boolean).join(', ')
}

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
