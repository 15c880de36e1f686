import type { BBox } from '@/data/position'

/** What the outline keeps. Areas are Visvalingam's: of the triangle that a point makes with its neighbours. */
export const options = {
  /** degrees added west and east, south and north: a window of 2,600 px at zoom 6 is 57° wide */
  room: [22, 13] as const,
  /** degrees around the region that keep full detail: neighbours reached by panning at zoom 9 */
  margin: 1.5,
  /** degrees around the region that stay right at zoom 7 */
  middle: [12, 10] as const,
  /** square degrees; a pixel is 0.0027° at zoom 9, 0.011° at 7, 0.022° at 6 */
  tolerance: { region: 4e-6, middle: 2e-4, detail: 1e-3, world: 0.4 },
  /** degrees; 200 m within the detail box, 0.1° in the world beyond, a whole multiple so that arcs meet */
  step: { near: 0.002, far: 0.1 },
  /** square degrees: smaller islands of the far world are left out */
  farIsland: 2,
  /** inhabitants that a foreign town needs: near the region, in the detail box, in the world */
  population: { near: 50_000, detail: 300_000, world: 3_000_000 },
  /** degrees between a larger place and a smaller one of the same name: they are one */
  samePlace: 0.05,
}

/** The box grown by degrees, kept on the globe and inside the web map's latitudes. */
export function grow([west, south, east, north]: BBox, lng: number, lat: number): BBox {
  return [Math.max(west - lng, -180), Math.max(south - lat, -85), Math.min(east + lng, 180), Math.min(north + lat, 85)]
}

export function contains([west, south, east, north]: BBox, [lng, lat]: readonly number[]): boolean {
  return lng !== undefined && lat !== undefined && lng >= west && lng <= east && lat >= south && lat <= north
}
