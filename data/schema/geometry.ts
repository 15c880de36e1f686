import * as z from 'zod'

/** `[longitude, latitude]` in degrees, WGS 84 (RFC 7946, 3.1.1). */
export const position = z
  .tuple([
    z.number().min(-180).max(180).describe('Longitude, degrees east.'),
    z.number().min(-90).max(90).describe('Latitude, degrees north.'),
  ])
  .describe('[longitude, latitude] in degrees, longitude first.')

export const point = z
  .strictObject({
    type: z.literal('Point').describe('Always Point.'),
    coordinates: position,
  })
  .describe('One point, as in GeoJSON.')

const ring = z.array(position).min(4)
const rings = z.array(ring).min(1)

/** An area: rings are closed, the outer one runs counter-clockwise (RFC 7946, 3.1.6). */
export const area = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('Polygon').describe('One area.'),
    coordinates: rings.describe(
      'The outer ring counter-clockwise, then holes clockwise; the first position again last.',
    ),
  }),
  z.strictObject({
    type: z.literal('MultiPolygon').describe('Several areas.'),
    coordinates: z.array(rings).min(1).describe('One list of rings per area.'),
  }),
])

/** `[west, south, east, north]` in degrees. */
export function bbox(description: string) {
  const longitude = z.number().min(-180).max(180)
  const latitude = z.number().min(-90).max(90)
  return z.tuple([longitude, latitude, longitude, latitude]).describe(description)
}
