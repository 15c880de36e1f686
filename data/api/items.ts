import { overlaps } from '../date'
import type { EventFeature, LoadedDataset } from '../event'
import { exportFeature } from '../export/feature'
import { exportTable, selectEvents } from '../export/table'
import type { Locale } from '../locale'
import { eventHref } from '../paths'
import type { Position } from '../position'
import { isInBox } from './bbox'
import { apiHref, type Link, mediaTypes, type Setting, selfLinks, withParameter } from './links'
import type { ItemsQuery } from './parameters'

/** The features that a query leaves, as indices in list order: those of the page's filters that pass all others too. */
export function matchItems(loaded: LoadedDataset, { view, properties, bbox, datetime }: ItemsQuery): number[] {
  const table = exportTable(loaded)
  const { events, columns } = table
  return selectEvents(table, view).filter((index) => {
    const event = events[index]
    if (!event) return false
    if (bbox && !isInBox((event.geometry?.coordinates as Position | undefined) ?? null, bbox)) return false
    if (datetime && !overlaps(datetime, { from: columns.from[index] ?? 0, to: columns.to[index] ?? 0 })) return false
    return properties.every(([name, values]) => values.includes(event.properties[name]))
  })
}

/** What is asked, of which dataset, and how the answer is written; `query` is as it came, for the links. */
export type ItemsRequest = Setting & { loaded: LoadedDataset; asked: ItemsQuery; query: URLSearchParams; now: Date }

/** A page of features as GeoJSON (OGC API – Features 1.0, 7.16), in pieces. */
export function* itemsChunks(request: ItemsRequest): Iterable<string> {
  const { loaded, asked, now } = request
  const matched = matchItems(loaded, asked)
  const page = matched.slice(asked.offset, asked.offset + asked.limit)
  const head = {
    type: 'FeatureCollection',
    numberMatched: matched.length,
    numberReturned: page.length,
    timeStamp: now.toISOString(),
    links: pageLinks(request, matched.length),
  }
  yield `${JSON.stringify(head).slice(0, -1)},"features":[`
  for (const [place, index] of page.entries()) {
    yield `${place === 0 ? '\n' : ',\n'}${featureText(loaded, index, request)}}`
  }
  yield '\n]}\n'
}

/** Links to this page, its neighbours, and the collection (7.15.7). */
function pageLinks({ loaded, origin, asked: { limit, offset }, query }: ItemsRequest, matched: number): Link[] {
  const base = apiHref(origin, 'collections', loaded.dataset.id)
  const others = new URLSearchParams(query)
  others.delete('f')
  const turn = (rel: 'next' | 'prev', to: number): Link => {
    const href = withParameter(`${base}/items`, query, 'offset', String(to))
    return { href, rel, type: mediaTypes.geojson }
  }
  return [
    ...selfLinks(`${base}/items`, mediaTypes.geojson, others),
    { href: base, rel: 'collection', type: mediaTypes.json },
    ...(offset + limit < matched ? [turn('next', offset + limit)] : []),
    ...(offset > 0 ? [turn('prev', Math.max(0, Math.min(offset, matched) - limit))] : []),
  ]
}

/** One feature by its id as GeoJSON with its links (7.17); null where there is none. */
export function itemText(loaded: LoadedDataset, id: string, { origin, locale }: Setting): string | null {
  const { events } = exportTable(loaded)
  const index = events.findIndex((event) => event.id === id)
  if (index < 0) return null
  const base = apiHref(origin, 'collections', loaded.dataset.id)
  const links: Link[] = [
    ...selfLinks(`${base}/items/${id}`, mediaTypes.geojson),
    { href: base, rel: 'collection', type: mediaTypes.json },
    { href: origin + eventHref(locale, loaded.dataset.id, id), rel: 'canonical', type: mediaTypes.page },
  ]
  return `${featureText(loaded, index, { origin, locale })},"links":${JSON.stringify(links)}}\n`
}

const written = new WeakMap<LoadedDataset, Map<Locale, readonly string[]>>()

/** Every feature as text, made once per language, without the two braces at its end: its address follows. */
function writtenFeatures(loaded: LoadedDataset, locale: Locale): readonly string[] {
  const known = written.get(loaded) ?? new Map<Locale, readonly string[]>()
  written.set(loaded, known)
  const texts = known.get(locale) ?? exportTable(loaded).events.map((event) => writeFeature(loaded, event, locale))
  known.set(locale, texts)
  return texts
}

function writeFeature(loaded: LoadedDataset, event: EventFeature, locale: Locale): string {
  return JSON.stringify(exportFeature(loaded, event, locale)).slice(0, -'}}'.length)
}

/** A feature with its page's address as last property; its own closing brace is missing. */
function featureText(loaded: LoadedDataset, index: number, { origin, locale }: Setting): string {
  const id = exportTable(loaded).events[index]?.id ?? ''
  const url = origin + eventHref(locale, loaded.dataset.id, id)
  return `${writtenFeatures(loaded, locale)[index]},"url":${JSON.stringify(url)}}`
}
