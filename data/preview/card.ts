import { type EventTypeSlug, eventTypes, typeSlug, type Verification } from '../acled'
import { countryName } from '../basemap'
import { chipsOf } from '../chips'
import { formatLocal } from '../date'
import { describeMonth, describeRadius, describeWhen } from '../describe'
import { describeDates } from '../describeDates'
import { type EventDetail, eventDetail, type PlaceDetail } from '../detail'
import { failures, matching } from '../engine/filter'
import type { LoadedDataset } from '../event'
import { columnsOf, type ExplorerData } from '../explorer'
import { formatRange } from '../figure'
import { messages } from '../messages'
import { previewWords } from '../messages/preview'
import { isPointKind } from '../precision'
import { selectedStory } from '../storyDetail'
import { capitalize } from '../text'
import type { View } from '../view'

/** The words beside a preview's map, in the order in which they are read. */
export type Card = {
  /** an event's type and certainty, or the story that a step is of */
  kicker: string | null
  glyph: { slug: EventTypeSlug; verification: Verification } | null
  title: string
  when: string | null
  where: string[]
  figures: { figure: string; label: string }[]
  /** ‘24 of 126 events’; null where an event stands alone */
  count: string | null
  chips: string[]
  /** the types of the events that are shown, in the fixed order; empty beside an event */
  types: { slug: EventTypeSlug; name: string; count: number }[]
  /** of which dataset this is a part; null where the title says so */
  dataset: string | null
  credit: string
}

/** A view in words: its story's step, else its event, else the dataset; and what its filters leave. */
export function cardOf(loaded: LoadedDataset, data: ExplorerData, view: View): Card {
  const words = messages[data.locale]
  const columns = columnsOf(data)
  const shown = matching(failures(columns, view))
  const isFiltered = shown.length < data.events.length
  const detail = view.event === null ? undefined : eventDetail(loaded, view.event, data.locale)
  const story = selectedStory(loaded, view, data.locale)
  const step = story?.steps.find(({ id }) => id === view.step)
  const subject = detail ? eventCard(detail, data) : datasetCard(data, view, shown)
  const chips = chipsOf(view, { data, file: null }).filter(({ key }) => key !== 'when' || detail)
  return {
    ...subject,
    ...(story && step ? { kicker: `${words.story.name}: ${story.title}`, title: step.title, glyph: null } : {}),
    count: isFiltered || !detail ? words.count(shown.length, data.events.length) : null,
    chips: chips.map(({ key, name }) => (key === 'q' ? words.filters.quote(name) : name)),
    types: detail ? [] : typesOf(data, shown),
    dataset: detail || step ? data.title : null,
    credit: data.credit,
  }
}

/** The same as one text, for those who do not see the picture. */
export function describeCard({ kicker, title, when, where, figures, count, chips, dataset }: Card): string {
  const known = figures.map(({ figure, label }) => `${figure} ${label}`)
  const parts = [kicker, title, when, ...where, known.join(', '), count, chips.join(', '), dataset]
  return parts.filter(Boolean).join('. ')
}

type Subject = Pick<Card, 'kicker' | 'glyph' | 'title' | 'when' | 'where' | 'figures'>

function eventCard(detail: EventDetail, { locale, utcOffset }: ExplorerData): Subject {
  const words = messages[locale]
  const slug = typeSlug(detail.eventType)
  const { verification, sources, cited } = detail
  const casualties = detail.casualties.flatMap((casualty) => {
    const figure = formatRange(casualty, locale)
    return figure === null || figure === '0' ? [] : [{ figure, label: words.casualties[casualty.kind].label }]
  })
  const count = sources.length + cited.length
  return {
    kicker: `${words.eventTypes[slug].long} · ${words.verification[verification]}`,
    glyph: { slug, verification },
    title: detail.title,
    when: capitalize(describeWhen(detail.when, utcOffset, words, 'dated')),
    where: whereOf(detail.place, locale),
    figures: [...casualties.slice(0, 2), { figure: String(count), label: previewWords[locale].sources(count) }],
  }
}

/** From the place to its country, then how well it is known: ‘Fort Paramacay, Carabobo, Venezuela’, ‘within 1.5 km’. */
function whereOf({ name, kind, admin1, country, precision_m }: PlaceDetail, locale: ExplorerData['locale']): string[] {
  const words = messages[locale]
  const land = countryName({ id: country, name: null }, locale)
  if (!isPointKind(kind)) return [name, kind === 'country' ? words.wholeCountry : words.wholeState]
  const names = [name, admin1, land].filter((part) => part !== null)
  return [[...new Set(names)].join(', '), words.within(describeRadius(precision_m, words))]
}

function typesOf(data: ExplorerData, shown: readonly number[]): Card['types'] {
  const words = messages[data.locale]
  const { type } = columnsOf(data)
  return eventTypes.flatMap(({ slug }, code) => {
    const count = shown.filter((index) => type[index] === code).length
    return count === 0 ? [] : [{ slug, name: words.eventTypes[slug].short, count }]
  })
}

function datasetCard(data: ExplorerData, view: View, shown: readonly number[]): Subject {
  const dates = describeDates(view, data) ?? describeSpan(data, shown)
  return { kicker: null, glyph: null, title: data.title, when: dates && capitalize(dates), where: [], figures: [] }
}

const mostDays = 92 // beyond, days say more than anybody wants to know

/** From the first to the last of some events: days of a season, months of years. Null without any. */
function describeSpan(data: ExplorerData, shown: readonly number[]): string | null {
  if (shown.length === 0) return null
  const words = messages[data.locale]
  const { from, to } = columnsOf(data)
  const first = Math.min(...shown.map((index) => from[index] ?? 0))
  const last = Math.max(...shown.map((index) => to[index] ?? 0)) - 1
  if (last - first > mostDays * 24 * 60) return words.periods(describeMonth(first, words), describeMonth(last, words))
  const [start, end] = [formatLocal(first, 'day'), formatLocal(last, 'day')]
  return describeWhen({ start, end: start === end ? null : end, time_precision: 'day' }, 'Z', words, 'dated')
}
