import { formatLocal, offsetMinutes } from '../date'
import type { LoadedDataset } from '../event'
import { exportTable } from '../export/table'
import { exportWords } from '../messages/exports'
import { downloadFormats, downloadHref, explorerHref, feedHref } from '../paths'
import { defaultView } from '../view'
import { apiHref, type Link, mediaTypes, type Setting, selfLinks } from './links'

/** The coordinate system of everything here: WGS 84, longitude before latitude. */
export const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'

const gregorian = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian'

/** The landing page (OGC API – Features 1.0, 7.2). */
export function landingPage({ origin, locale }: Setting) {
  const words = exportWords[locale]
  return {
    title: words.apiTitle,
    description: words.apiDescription,
    links: [
      ...selfLinks(apiHref(origin), mediaTypes.json),
      link(apiHref(origin, 'openapi.json'), 'service-desc', mediaTypes.openapi, words.resources['openapi.json']),
      link(apiHref(origin, 'conformance'), 'conformance', mediaTypes.json, words.resources.conformance),
      link(apiHref(origin, 'collections'), 'data', mediaTypes.json, words.resources.collections),
    ],
  }
}

/** What of the standard is kept (7.4). */
export function conformance({ origin }: Setting) {
  const classes = ['core', 'oas30', 'geojson'].map(
    (name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`,
  )
  return { links: selfLinks(apiHref(origin, 'conformance'), mediaTypes.json), conformsTo: classes }
}

/** The datasets, a collection each (7.13). */
export function collections(datasets: readonly LoadedDataset[], setting: Setting) {
  return {
    links: selfLinks(apiHref(setting.origin, 'collections'), mediaTypes.json),
    collections: datasets.map((loaded) => collection(loaded, setting)),
  }
}

/** One dataset as a collection (7.14), with the ways to have all of it at once. */
export function collection(loaded: LoadedDataset, { origin, locale }: Setting) {
  const { id, title, description, licence, authors, version, bbox } = loaded.dataset
  const words = exportWords[locale]
  const here = apiHref(origin, 'collections', id)
  return {
    id,
    title: title[locale],
    description: description[locale],
    attribution: `${authors.join(', ')}, ${licence.id}`,
    version,
    extent: {
      spatial: { bbox: [bbox], crs: crs84 },
      temporal: { interval: [timeExtent(loaded)], trs: gregorian },
    },
    itemType: 'feature',
    crs: [crs84],
    links: [
      ...selfLinks(here, mediaTypes.json),
      link(`${here}/items`, 'items', mediaTypes.geojson, words.resources.items),
      link(`${here}/items?f=html`, 'items', mediaTypes.page, words.resources.items),
      link(licence.url, 'license', mediaTypes.page, licence.name),
      link(origin + explorerHref(locale, id, defaultView), 'alternate', mediaTypes.page, title[locale]),
      link(origin + feedHref(locale, id, defaultView), 'alternate', 'application/atom+xml', words.feed),
      ...downloadFormats.map((format) =>
        link(
          origin + downloadHref(locale, id, format, defaultView),
          'enclosure',
          downloadTypes[format],
          words.download(format),
        ),
      ),
    ],
  }
}

/** The media types of downloads. */
export const downloadTypes = {
  geojson: mediaTypes.geojson,
  csv: 'text/csv; charset=utf-8; header=present',
  kml: 'application/vnd.google-earth.kml+xml',
} as const

function link(href: string, rel: string, type: string, title: string): Link {
  return { href, rel, type, title }
}

/** First and last minute that an event may have taken up, as RFC 3339 in UTC; null where there is no event. */
export function timeExtent(loaded: LoadedDataset): [string | null, string | null] {
  const { columns } = exportTable(loaded)
  if (columns.length === 0) return [null, null]
  const first = columns.from.reduce((a, b) => Math.min(a, b))
  const last = columns.to.reduce((a, b) => Math.max(a, b)) - 1 // an extent includes its end
  const shift = offsetMinutes(loaded.dataset.utc_offset)
  return [`${formatLocal(first - shift, 'minute')}:00Z`, `${formatLocal(last - shift, 'minute')}:59Z`]
}
