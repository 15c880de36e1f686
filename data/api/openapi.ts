import type { LoadedDataset } from '../event'
import { locales } from '../locale'
import { selectionKeys } from '../view'
import { mediaTypes } from './links'
import { cureOf, limits, maxOffset, type PropertyFilter, propertyFilters } from './parameters'
import { type Schema, schemas } from './schemas'

/** A parameter of OpenAPI 3.0, in the query unless said otherwise. */
export type Parameter = {
  name: string
  in: 'query' | 'path'
  description: string
  required: boolean
  style: 'form' | 'simple'
  explode: false
  schema: Schema
}

/** The API's definition in OpenAPI 3.0 (OGC API – Features 1.0, 7.3 and 9); paths are those of the datasets there are. */
export function openapi(datasets: readonly LoadedDataset[], origin: string) {
  return {
    openapi: '3.0.3',
    info: {
      title: 'Paramacay: events by OGC API – Features',
      description: 'Every event of the map with its place, its precision, its sources and who says what.',
      version: '1.0.0',
      license: datasets[0] && { name: datasets[0].dataset.licence.name, url: datasets[0].dataset.licence.url },
    },
    servers: [{ url: `${origin}/api` }],
    tags: [
      { name: 'Capabilities', description: 'What there is.' },
      { name: 'Data', description: 'The events.' },
    ],
    paths: {
      '/': path('getLandingPage', 'The landing page', 'landingPage'),
      '/conformance': path('getConformance', 'What of the standard is kept', 'conformance'),
      '/openapi.json': definitionPath(),
      '/collections': path('getCollections', 'The datasets', 'collections'),
      ...Object.assign({}, ...datasets.map(({ dataset }) => collectionPaths(dataset.id, dataset.title.en))),
    },
    components: { parameters: parameters(), responses: errors, schemas },
  }
}

function collectionPaths(id: string, title: string) {
  const item = path(`getFeature-${id}`, 'One event', 'feature', mediaTypes.geojson, ['404'])
  const items = path(`getFeatures-${id}`, 'The events', 'featureCollection', mediaTypes.geojson)
  const references = Object.keys(itemsParameterTable).map(reference)
  return {
    [`/collections/${id}`]: path(`getCollection-${id}`, title, 'collection'),
    [`/collections/${id}/items`]: {
      get: { ...items.get, parameters: [...references, ...items.get.parameters] },
    },
    [`/collections/${id}/items/{featureId}`]: {
      get: { ...item.get, parameters: [reference('featureId'), ...item.get.parameters] },
    },
  }
}

function path(
  operationId: string,
  summary: string,
  schema: string,
  type: string = mediaTypes.json,
  more: string[] = [],
) {
  const content = {
    [type]: { schema: { $ref: `#/components/schemas/${schema}` } },
    [mediaTypes.page]: { schema: { type: 'string' } },
  }
  const failures = ['400', '405', ...more].map((status) => [status, { $ref: `#/components/responses/${status}` }])
  const tags = [type === mediaTypes.geojson ? 'Data' : 'Capabilities']
  return {
    get: {
      tags,
      operationId,
      summary,
      parameters: ['f', 'lang'].map(reference),
      responses: { '200': { description: summary, content }, ...Object.fromEntries(failures) },
    },
  }
}

function definitionPath() {
  const { get } = path('getDefinition', 'This definition', 'landingPage')
  const content = {
    [mediaTypes.openapi]: { schema: { type: 'object' } },
    [mediaTypes.page]: { schema: { type: 'string' } },
  }
  return { get: { ...get, responses: { ...get.responses, '200': { description: 'This definition', content } } } }
}

function reference(name: string) {
  return { $ref: `#/components/parameters/${name}` }
}

const errors = Object.fromEntries(
  [
    ['400', 'A parameter that there is not, or a value that is not understood.'],
    ['404', 'Nothing by this id.'],
    ['405', 'Everything here is read with GET or HEAD.'],
  ].map(([status, description]) => {
    const content = { [mediaTypes.problem]: { schema: { $ref: '#/components/schemas/problem' } } }
    return [status, { description, content }]
  }),
)

function parameters(): Record<string, Parameter> {
  return {
    ...itemsParameterTable,
    f: query('f', 'The format; without it the Accept header decides.', { type: 'string', enum: ['json', 'html'] }),
    lang: query('lang', 'The language of texts; without it the Accept-Language header decides.', {
      type: 'string',
      enum: locales,
    }),
    featureId: {
      ...query('featureId', 'Id of an event.', { type: 'string' }),
      in: 'path',
      required: true,
      style: 'simple',
    },
  }
}

const numbers = (length: number): Schema => ({ minItems: length, maxItems: length })

/** The parameters of `/items`: those of the standard, properties, and the filters of the page. */
export const itemsParameterTable: Record<string, Parameter> = {
  limit: query('limit', 'How many features at most; more are on the next pages.', {
    type: 'integer',
    minimum: 1,
    maximum: limits.maximum,
    default: limits.initial,
  }),
  offset: query('offset', 'How many features to pass over; links “next” and “prev” have it.', {
    type: 'integer',
    minimum: 0,
    maximum: maxOffset,
    default: 0,
  }),
  bbox: query(
    'bbox',
    'West, south, east, north in degrees (CRS84), or with heights six numbers. West beyond east crosses 180°. Events without a point are in every box.',
    { type: 'array', oneOf: [numbers(4), numbers(6)], items: { type: 'number' } },
  ),
  datetime: query(
    'datetime',
    'An RFC 3339 time or a date, or an interval of two: 2017-08-04T00:00:00Z/2017-08-07T23:59:59Z, ../2017-08-06, 2017-08-06/P1D. What may have happened then is found.',
    { type: 'string' },
  ),
  ...Object.fromEntries(
    (Object.keys(propertyFilters) as PropertyFilter[]).map((name) => [
      name,
      query(name, `Events whose ${name} is one of these.`, listOf({ type: 'string', enum: propertyFilters[name] })),
    ]),
  ),
  ...Object.fromEntries(
    selectionKeys.map((key) => [key, query(key, `As in the page’s address: ${cureOf(key)}.`, schemaOf(key))]),
  ),
}

function schemaOf(key: (typeof selectionKeys)[number]): Schema {
  switch (key) {
    case 'precision':
      return { type: 'integer', minimum: 1, maximum: 2_000_000 }
    case 'from':
    case 'to':
    case 'near':
      return { type: 'string' }
    case 'q':
      return { type: 'string', maxLength: 200 }
    default:
      return listOf({ type: 'string' })
  }
}

function listOf(items: Schema): Schema {
  return { type: 'array', items }
}

function query(name: string, description: string, schema: Schema): Parameter {
  return { name, in: 'query', description, required: false, style: 'form', explode: false, schema }
}
