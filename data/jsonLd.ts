import { countryName } from './basemap'
import type { EventDetail, PlaceDetail } from './detail'
import type { LoadedDataset, TimePrecision } from './event'
import type { Locale } from './locale'
import { eventHref, eventPreviewHref, explorerHref } from './paths'
import { isPointKind } from './precision'
import { defaultView } from './view'

/** A page in schema.org's words, for programs (JSON-LD 1.1). `undefined` is left out. */
export type JsonLd = Record<string, unknown>

/** Where the page is: the site's address, and the language that the texts are in. */
type Site = { origin: string; locale: Locale }

const context = { '@context': 'https://schema.org' }

/** One event: when, as exactly as it is known; where, with how well that is known; who reports it. */
export function eventJsonLd(detail: EventDetail, { origin, locale }: Site): JsonLd {
  const url = origin + eventHref(locale, detail.dataset, detail.id)
  return {
    ...context,
    '@type': 'Event',
    '@id': url,
    url,
    name: detail.title,
    description: detail.summary,
    inLanguage: locale,
    startDate: knownPart(detail.when.start, detail.when.time_precision),
    endDate: detail.when.end === null ? undefined : knownPart(detail.when.end, detail.when.time_precision),
    location: placeOf(detail.place, locale),
    image: origin + eventPreviewHref(locale, detail.dataset, detail.id),
    subjectOf: detail.sources.map(({ title, publisher, url: page, language }) => ({
      '@type': 'CreativeWork',
      name: title ?? undefined,
      url: page ?? undefined,
      inLanguage: language ?? undefined,
      publisher: { '@type': 'Organization', name: publisher },
    })),
  }
}

/** How many characters of an ISO date are known: an hour that only sorts is no hour. */
const knownLengths: Partial<Record<TimePrecision, number>> = { part_of_day: 10, day: 10, month: 7, year: 4 }

function knownPart(date: string, precision: TimePrecision): string {
  return date.slice(0, knownLengths[precision])
}

/** A point with the circle around it in which the event was; a country or a state is no point. */
function placeOf({ name, kind, admin1, country, position, precision_m }: PlaceDetail, locale: Locale): JsonLd {
  const land = countryName({ id: country, name: null }, locale)
  if (!isPointKind(kind)) return { '@type': kind === 'country' ? 'Country' : 'State', name }
  const [longitude, latitude] = position
  const point = { '@type': 'GeoCoordinates', latitude, longitude }
  return {
    '@type': 'Place',
    name,
    address: { '@type': 'PostalAddress', addressRegion: admin1 ?? undefined, addressCountry: land },
    geo: [point, { '@type': 'GeoCircle', geoMidpoint: point, geoRadius: precision_m }],
  }
}

const formats = [
  ['geojson', 'application/geo+json'],
  ['csv', 'text/csv'],
  ['kml', 'application/vnd.google-earth.kml+xml'],
] as const

/** A dataset: what it covers, who made it, under which licence, and where its data are. */
export function datasetJsonLd({ dataset, events }: LoadedDataset, { origin, locale }: Site): JsonLd {
  const url = origin + explorerHref(locale, dataset.id, defaultView)
  const [west, south, east, north] = dataset.bbox
  return {
    ...context,
    '@type': 'Dataset',
    '@id': url,
    url,
    name: dataset.title[locale],
    description: dataset.description[locale],
    inLanguage: dataset.languages,
    version: dataset.version,
    license: dataset.licence.url,
    isAccessibleForFree: true,
    creator: dataset.authors.map((name) => ({ '@type': 'Organization', name })),
    temporalCoverage: coverageOf(events.map(({ properties: { start, end } }) => [start, end ?? start] as const)),
    spatialCoverage: {
      '@type': 'Place',
      geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` }, // schema.org puts latitude first
    },
    distribution: formats.map(([extension, encodingFormat]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: `${origin}/download/${dataset.id}.${extension}`,
    })),
  }
}

/** From the first day to the last, as ISO 8601 has it. */
function coverageOf(spans: readonly (readonly [start: string, end: string])[]): string | undefined {
  const first = spans.map(([start]) => start.slice(0, 10)).sort()[0]
  const last = spans
    .map(([, end]) => end.slice(0, 10))
    .sort()
    .at(-1)
  return first === undefined ? undefined : `${first}/${last}`
}

/** The way from a dataset to one of its pages, as search engines show it above a title. */
export function breadcrumbJsonLd(steps: readonly { name: string; href: string }[], { origin }: Site): JsonLd {
  return {
    ...context,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: origin + href,
    })),
  }
}

/** As a script's text: no text of the data can end the script that it stands in. */
export function toScriptText(value: JsonLd): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
