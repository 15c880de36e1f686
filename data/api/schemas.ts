import { roles } from '../acled'
import { propertyFilters } from './parameters'

/** A schema of OpenAPI 3.0. */
export type Schema = { [key: string]: unknown }

const string: Schema = { type: 'string' }
const nullable = (schema: Schema): Schema => ({ ...schema, nullable: true })
const list = (items: Schema): Schema => ({ type: 'array', items })
const object = (properties: Record<string, Schema>, required = Object.keys(properties)): Schema => ({
  type: 'object',
  required,
  properties,
})
const described = (schema: Schema, description: string): Schema => ({ ...schema, description })
const reference = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
const count = nullable({ type: 'integer', minimum: 0 })
const oneOf = (values: readonly string[]): Schema => ({ type: 'string', enum: values })

const link = object(
  { href: { type: 'string', format: 'uri' }, rel: string, type: string, title: string, hreflang: string },
  ['href', 'rel'],
)
const links = list(reference('link'))

const casualties = object({
  min: count,
  max: count,
  best: count,
  claims: list(object({ by: string, value: string, source: string })),
})

const eventProperties = object({
  title: string,
  summary: string,
  start: described(string, 'A date as precise as it is known: 2017, 2017-08, 2017-08-06.'),
  end: nullable(string),
  start_time: described(nullable(string), 'An hour on the dataset’s own clock, 05:00, where it is known.'),
  end_time: nullable(string),
  utc_offset: described(string, 'The offset of that clock.'),
  part_of_day: nullable(oneOf(['dawn', 'morning', 'afternoon', 'night'])),
  ...Object.fromEntries(Object.entries(propertyFilters).map(([name, values]) => [name, oneOf(values)])),
  thread: described(string, 'Id of the strand of the story.'),
  place: described(string, 'Id of the place; its name is under location.'),
  location: string,
  admin1: nullable(string),
  admin2: nullable(string),
  country: described(string, 'ISO 3166-1, two letters.'),
  precision_m: described({ type: 'integer' }, 'Radius in metres within which the place lies.'),
  geo_precision: described({ type: 'integer', enum: [1, 2, 3] }, 'ACLED’s code, made of precision_m.'),
  coordinates_status: oneOf(['source', 'anchored', 'unverified']),
  other_places: list(object({ id: string, name: string })),
  actors: list(object({ id: string, name: string, role: oneOf(roles.map(({ name }) => name)) })),
  fatalities: described(count, 'The figure best supported; null where unknown.'),
  fatalities_min: count,
  fatalities_max: count,
  casualties: { type: 'object', additionalProperties: casualties },
  claims: list(object({ about: string, by: string, statement: string, source: nullable(string) })),
  unverified: { type: 'object', additionalProperties: string },
  revisions: list(object({ date: string, note: string })),
  sources: list(
    object({ id: string, publisher: string, title: nullable(string), date: nullable(string), url: nullable(string) }),
  ),
  url: { type: 'string', format: 'uri' },
})

const point = object({
  type: oneOf(['Point']),
  coordinates: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'number' } },
})

const feature = object(
  { type: oneOf(['Feature']), id: string, geometry: nullable(point), properties: reference('event'), links },
  ['type', 'id', 'geometry', 'properties'],
)

const featureCollection = object(
  {
    type: oneOf(['FeatureCollection']),
    features: list(reference('feature')),
    links,
    timeStamp: { type: 'string', format: 'date-time' },
    numberMatched: { type: 'integer', minimum: 0 },
    numberReturned: { type: 'integer', minimum: 0 },
  },
  ['type', 'features'],
)

const extent = object({
  spatial: object({
    bbox: { type: 'array', minItems: 1, items: { type: 'array', minItems: 4, maxItems: 4, items: { type: 'number' } } },
    crs: string,
  }),
  temporal: object({
    interval: { type: 'array', minItems: 1, items: list(nullable({ type: 'string', format: 'date-time' })) },
    trs: string,
  }),
})

const collection = object(
  {
    id: string,
    title: string,
    description: string,
    attribution: string,
    links,
    extent,
    itemType: string,
    crs: list(string),
  },
  ['id', 'links'],
)

const problem = object(
  {
    type: string,
    title: string,
    status: { type: 'integer' },
    detail: string,
    errors: list(object({ key: string, value: string, problem: string, cure: string })),
  },
  ['title', 'status', 'detail'],
)

/** Everything that the API answers with, by name. */
export const schemas: Record<string, Schema> = {
  link,
  event: eventProperties,
  feature,
  featureCollection,
  collection,
  problem,
  landingPage: object({ title: string, description: string, links }, ['links']),
  conformance: object({ conformsTo: list(string) }),
  collections: object({ links, collections: list(reference('collection')) }),
}
