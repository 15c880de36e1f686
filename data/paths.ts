import type { Locale } from './locale'
import { formatView, onlySelection, type View } from './view'

/** The explorer with a view; the bare address for the default view. */
export function explorerHref(locale: Locale, dataset: string, view: View): string {
  const query = formatView(view)
  return `/${locale}/${dataset}${query === '' ? '' : `?${query}`}`
}

/** An event's own page, its canonical address. */
export function eventHref(locale: Locale, dataset: string, event: string): string {
  return `/${locale}/${dataset}/${event}`
}

/** An event's details as JSON in one language (`EventDetail`), for the explorer's panel. */
export function detailHref(locale: Locale, dataset: string, event: string): string {
  return `/detail/${locale}/${dataset}/${event}`
}

/** The sources of all events as JSON in one language (`SourceIndex`), for the printed list. */
export function sourcesHref(locale: Locale, dataset: string): string {
  return `/sources/${locale}/${dataset}`
}

/** Names, sources and texts as JSON (`FacetFile`), for the rarer filters and the search. */
export function facetsHref(locale: Locale, dataset: string): string {
  return `/facets/${locale}/${dataset}`
}

/** Who says what: the dataset's questions as a table; `question` leads to one of them. */
export function compareHref(locale: Locale, dataset: string, question?: string): string {
  return `/${locale}/${dataset}/compare${question === undefined ? '' : `#${questionAnchor(question)}`}`
}

/** A question's place on the comparison's page. */
export function questionAnchor(question: string): string {
  return `q-${question}` // a question may be called as another part of the page is
}

/** The national totals, at the end of the comparison's page. */
export function totalsHref(locale: Locale, dataset: string): string {
  return `${compareHref(locale, dataset)}#totals`
}

/** A story as an article, complete without JavaScript; `step` leads to one of its steps. */
export function storyHref(locale: Locale, dataset: string, story: string, step?: string): string {
  return `/${locale}/${dataset}/story/${story}${step === undefined ? '' : `#${step}`}`
}

/** A story as JSON in one language (`StoryDetail`), for the explorer's panel. */
export function storyDataHref(locale: Locale, dataset: string, story: string): string {
  return `/stories/${locale}/${dataset}/${story}`
}

/** The picture of a view, PNG 1200 × 630; `query` as `previewQuery` writes it. */
export function previewHref(locale: Locale, dataset: string, query: string): string {
  return `/og/${locale}/${dataset}${query === '' ? '' : `?${query}`}`
}

/** The picture of an event's page. */
export function eventPreviewHref(locale: Locale, dataset: string, event: string): string {
  return `/og/${locale}/${dataset}/${event}`
}

/** Method, sources, licences, privacy. */
export function aboutHref(locale: Locale): string {
  return `/${locale}/about`
}

/** A position on openstreetmap.org, with its marker. */
export function openStreetMapHref([lng, lat]: readonly [number, number], zoom: number): string {
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=${zoom}/${lat}/${lng}`
}

/** What `/download/…` can write. */
export const downloadFormats = ['geojson', 'csv', 'kml'] as const

export type DownloadFormat = (typeof downloadFormats)[number]

/** The events that a view's filters leave, as a file in one language; the rest of the view does not count. */
export function downloadHref(locale: Locale, dataset: string, format: DownloadFormat, view: View): string {
  return withQuery(`/download/${dataset}.${format}`, [formatView(onlySelection(view)), `lang=${locale}`])
}

/** Atom with GeoRSS of the events that a view's filters leave. */
export function feedHref(locale: Locale, dataset: string, view: View): string {
  return withQuery(`/feed/${locale}/${dataset}.xml`, [formatView(onlySelection(view))])
}

function withQuery(path: string, parts: readonly string[]): string {
  const query = parts.filter(Boolean).join('&')
  return query === '' ? path : `${path}?${query}`
}

/** A dataset's events by OGC API – Features: as a page for people, as JSON for programs. */
export function collectionHref(dataset: string): string {
  return `/api/collections/${dataset}`
}
