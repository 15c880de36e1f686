import * as z from 'zod'

import { area, point } from './geometry'
import { localized, slug, text } from './text'

/** What sort of place it is; events of a country or a state are never drawn as points. */
export const placeKinds = [
  'country',
  'state',
  'municipality',
  'parish',
  'city',
  'neighbourhood',
  'avenue',
  'highway',
  'plaza',
  'building',
  'military_base',
  'prison',
  'airport',
  'lake',
  'other',
] as const

/** How a place's coordinates are known. */
export const coordinatesStatuses = ['source', 'anchored', 'unverified'] as const

const properties = z.strictObject({
  name: localized('The place’s name.'),
  aliases: z.array(text('Another name.')).describe('Other names that editors and sources use.'),
  kind: z.enum(placeKinds).describe('What sort of place it is.'),
  admin1: text('State.').nullable().describe('The state or province; null where there is none.'),
  admin2: text('Municipality.').nullable().describe('The municipality or county; null where there is none.'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe('ISO 3166-1 code of two letters: VE.'),
  precision_m: z.int().min(1).describe('Radius in metres: the place lies somewhere within it.'),
  basis: localized('How the coordinates are known, and from whom.'),
  coordinates_status: z
    .enum(coordinatesStatuses)
    .describe('source: given by a source; anchored: estimated from published points; unverified: our estimate.'),
  geonames: z.int().min(1).nullable().describe('GeoNames id; null where not known.'),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/)
    .nullable()
    .describe('Wikidata id, such as Q54880; null where not known.'),
  outline: area.optional().describe('The area’s outline, where one is known.'),
})

/** One place of the gazetteer: a GeoJSON Feature with a point and a radius. */
export const placeFeature = z.strictObject({
  type: z.literal('Feature').describe('Always Feature.'),
  id: slug('The place’s permanent id.'),
  geometry: point,
  properties: properties.describe('What is known of the place.'),
})

/** `places.geojson` */
export const placesFile = z.strictObject({
  type: z.literal('FeatureCollection').describe('Always FeatureCollection.'),
  features: z.array(placeFeature).describe('The places.'),
})
