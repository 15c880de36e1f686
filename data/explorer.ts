import { type Area, areasOf } from './area'
import { type EventDetail, eventDetail } from './detail'
import { type Columns, makeColumns } from './engine/columns'
import { type LazyFacets, makeLazyColumns } from './engine/lazy'
import type { LoadedDataset } from './event'
import type { FacetFile } from './facetFile'
import type { Given } from './given'
import type { Locale } from './locale'
import { actorName, sourceName } from './names'
import type { BBox, Position } from './position'
import { completeStep, outlineStories, type StoryOutline } from './story'
import { type EventSummary, type PlaceSummary, summarizeEvents, summarizePlaces } from './summary'
import { leaveOutUnknown, type Pair, type ParsedView, parseView, type View } from './view'

/** What the explorer needs of a dataset, in one language; plain JSON, so it travels to the browser. */
export type ExplorerData = {
  id: string
  locale: Locale
  title: string
  camera: string
  region: BBox
  utcOffset: string
  timezone: string
  credit: string
  views: { id: string; name: string; map: string }[]
  threads: { id: string; name: string }[]
  stories: StoryOutline[]
  /** events that the timeline names, and how */
  notes: { event: string; text: string }[]
  /** how many questions the comparison has */
  questions: number
  events: EventSummary[]
  places: Record<string, PlaceSummary>
  /** states and municipalities that those places lie in, by slug */
  areas: Record<string, Area>
  given: Given | null
}

/** The explorer's data; what the rarer filters of a view leave is given to it by `prepareExplorer`. */
export function explorerData(loaded: LoadedDataset, locale: Locale): ExplorerData {
  const { dataset } = loaded
  const places = summarizePlaces(loaded, locale)
  return {
    id: dataset.id,
    locale,
    title: dataset.title[locale],
    camera: dataset.camera,
    region: dataset.region as BBox,
    utcOffset: dataset.utc_offset,
    timezone: dataset.timezone_label[locale],
    credit: `${dataset.authors.join(', ')}, ${dataset.licence.id}`,
    views: dataset.views.map(({ id, name, map }) => ({ id, name: name[locale], map })),
    threads: dataset.threads.map(({ id, name }) => ({ id, name: name[locale] })),
    stories: outlineStories(loaded, locale),
    notes: (dataset.notes ?? []).map(({ event, text }) => ({ event, text: text[locale] })),
    questions: dataset.compare.length,
    events: summarizeEvents(loaded, locale),
    places,
    areas: usedAreas(loaded, places),
    given: null,
  }
}

function usedAreas({ places }: LoadedDataset, used: Readonly<Record<string, PlaceSummary>>): Record<string, Area> {
  const slugs = new Set(Object.values(used).flatMap(({ areas }) => areas))
  return Object.fromEntries(Object.entries(areasOf(places).areas).filter(([slug]) => slugs.has(slug)))
}

/**
 * An address read against a dataset: the view, what was malformed, and which ids the dataset does not have. Actors and
 * sources come late, in `file`; until then only those that the server missed are told.
 */
export function readView(
  query: string,
  data: ExplorerData,
  file: FacetFile | null = null,
): ParsedView & { unknown: Pair[] } {
  const { view, malformed } = parseView(query)
  const isGiven = (id: string) => !data.given?.unknown.includes(id)
  const known = leaveOutUnknown(view, {
    event: { has: (event) => data.events.some(({ id }) => id === event) },
    place: { has: (id) => Object.hasOwn(data.places, id) || Object.hasOwn(data.areas, id) },
    thread: new Set(data.threads.map(({ id }) => id)),
    actor: { has: (id) => (file ? actorName(id, file, data.locale) !== null : isGiven(id)) },
    source: { has: (id) => (file ? sourceName(id, file) !== null : isGiven(id)) },
    story: new Set(data.stories.map(({ id }) => id)),
    step: new Set(data.stories.find(({ id }) => id === view.story)?.steps.map(({ id }) => id)),
  })
  return { view: completeStep(known.view, data.stories), malformed, unknown: known.malformed }
}

/** The columns of the explorer's events, in the order of its list; with the late ones where they are here. */
export function columnsOf(data: ExplorerData, facets: LazyFacets | null = null): Columns {
  const { events, places, utcOffset, given } = data
  const columns = made.get(events) ?? makeColumns(events, places, utcOffset)
  made.set(events, columns)
  return { ...columns, given, lazy: facets && makeLazyColumns(events, facets) }
}

/** Columns by the events they were made of: a server answers many views of the same events. */
const made = new WeakMap<readonly EventSummary[], Columns>()

/** The details of the view's event, so that a shared link shows them at once. */
export function selectedDetail(loaded: LoadedDataset, view: View, locale: Locale): EventDetail | null {
  return view.event === null ? null : (eventDetail(loaded, view.event, locale) ?? null)
}

/** Events without a point, and events beyond the dataset's region: what the first map cannot show. */
export function offTheMap(data: ExplorerData, shown: readonly number[]) {
  const wide: number[] = []
  const abroad: number[] = []
  for (const index of shown) {
    const event = data.events[index]
    if (!event) continue
    if (!event.geometry) wide.push(index)
    else if (!isWithin(event.geometry.coordinates, data.region)) abroad.push(index)
  }
  return { wide, abroad }
}

function isWithin([lng, lat]: Position, [west, south, east, north]: BBox): boolean {
  const isBetween = west <= east ? lng >= west && lng <= east : lng >= west || lng <= east
  return isBetween && lat >= south && lat <= north
}
