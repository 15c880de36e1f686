import type { Answer } from '@/app/door/door'
import { missing, refuse } from '@/app/door/problem'
import { collection, collections, conformance, landingPage } from '@/data/api/documents'
import { itemsChunks, itemText } from '@/data/api/items'
import { apiHref, mediaTypes, type Setting } from '@/data/api/links'
import { openapi } from '@/data/api/openapi'
import { readItemsQuery, unknownParameters } from '@/data/api/parameters'
import type { LoadedDataset } from '@/data/event'
import { listDatasets, loadDataset } from '@/data/load'
import { apiPage } from './apiPage'
import { negotiate } from './negotiate'

/** A resource before its format is chosen: JSON in pieces. */
type Resource = { type: string; chunks(): Iterable<string> }

type Asked = { setting: Setting; query: URLSearchParams; parts: readonly string[]; now: Date }

/** `/api/…`: OGC API – Features 1.0, Core, GeoJSON and OpenAPI 3.0, and each resource as a page for people. */
export function answerApi(request: Request, now = new Date()): Answer | Response {
  const url = new URL(request.url)
  const { format, locale } = negotiate(url.searchParams, request.headers)
  const [, , ...parts] = url.pathname.split('/').map(decodeURIComponent)
  const setting = { origin: url.origin, locale }
  const found = findResource({ setting, query: url.searchParams, parts, now })
  if (found instanceof Response) return found
  const variant = `${format} ${locale}`
  const answer = { variant, headers: { 'content-language': locale }, vary: 'Accept, Accept-Language, Accept-Encoding' }
  if (format === 'json') return { ...answer, ...found }
  const page = () => [apiPage([...found.chunks()].join(''), { setting, url, parts })]
  return { ...answer, type: 'text/html; charset=utf-8', chunks: page }
}

function findResource(asked: Asked): Resource | Response {
  const { setting, query, parts } = asked
  const [first, id, ...rest] = parts
  if (first === 'collections' && id !== undefined) return findInCollection(asked, id, rest)
  const make = parts.length > 1 ? undefined : documents.get(first ?? '')
  if (!make) return missing('resource', parts.join('/'), `begin at ${apiHref(setting.origin)}`)
  return refuse(unknownParameters(query)) ?? make(setting)
}

/** The documents at fixed addresses, by their last part. */
const documents = new Map<string, (setting: Setting) => Resource>([
  ['', (setting) => json(landingPage(setting))],
  ['conformance', (setting) => json(conformance(setting))],
  ['collections', (setting) => json(collections(all(), setting))],
  ['openapi.json', ({ origin }) => json(openapi(all(), origin), mediaTypes.openapi)],
])

function findInCollection(asked: Asked, id: string, [items, feature, ...rest]: readonly string[]): Resource | Response {
  const { setting, query } = asked
  if (!listDatasets().includes(id))
    return missing('collection', id, `${apiHref(setting.origin, 'collections')} lists them`)
  const loaded = loadDataset(id)
  if (items === undefined) return refuse(unknownParameters(query)) ?? json(collection(loaded, setting))
  if (items !== 'items' || rest.length > 0) return missing('resource', items, `a collection has only “items”`)
  return feature === undefined ? findItems(asked, loaded) : findItem(asked, loaded, feature)
}

function findItems({ setting, query, now }: Asked, loaded: LoadedDataset): Resource | Response {
  const { asked, problems } = readItemsQuery(query, loaded)
  return refuse(problems) ?? geojson(() => itemsChunks({ ...setting, loaded, asked, query, now }))
}

function findItem({ setting, query }: Asked, loaded: LoadedDataset, id: string): Resource | Response {
  const { dataset } = loaded
  const items = apiHref(setting.origin, 'collections', dataset.id, 'items')
  const moved = Object.hasOwn(dataset.moved, id) ? dataset.moved[id] : undefined
  if (moved) return new Response(null, { status: 308, headers: { location: `${items}/${moved}${queryText(query)}` } })
  const text = itemText(loaded, id, setting)
  if (text === null) return missing('feature', id, `${items} lists them`)
  return refuse(unknownParameters(query)) ?? geojson(() => [text])
}

function all(): LoadedDataset[] {
  return listDatasets().map(loadDataset)
}

function json(document: object, type: string = mediaTypes.json): Resource {
  return { type, chunks: () => [`${JSON.stringify(document)}\n`] }
}

function geojson(chunks: () => Iterable<string>): Resource {
  return { type: mediaTypes.geojson, chunks }
}

function queryText(query: URLSearchParams): string {
  return query.size > 0 ? `?${query}` : ''
}
