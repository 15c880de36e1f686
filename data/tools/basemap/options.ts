import type { BBox, Position } from '@/data/position'

/** What the outline keeps. Areas are Visvalingam's: of the triangle that a point makes with its neighbours. */
export const options = {
  /** degrees added west and east, south and north: a window of 2,600 px at zoom 6 is 57° wide */
  room: [22, 13] as const,
  /**
   * Degrees that may be lost, at the region's edge and more for each degree away from it, and in the world beyond.
   * A pixel is 0.0027° at zoom 9, 0.011° at 7, 0.022° at 6. Squared, it is the area of the smallest triangle kept.
   */
  loss: { region: 0.0032, perDegree: 0.005, world: 1 },
  /** degrees; 200 m within the detail box, 0.1° in the world beyond, a whole multiple so that arcs meet */
  step: { near: 0.002, far: 0.1 },
  /** square degrees: smaller islands of the far world are left out */
  farIsland: 5,
  /** inhabitants that a foreign town needs: near the region, in the detail box, in the world, a far capital */
  population: { near: 100_000, detail: 500_000, world: 4_000_000, capital: 200_000 },
  /** degrees between a larger place and a smaller one of the same name: they are one */
  samePlace: 0.05,
}

/** The box grown by degrees, kept on the globe and inside the web map's latitudes. */
export function grow([west, south, east, north]: BBox, lng: number, lat: number): BBox {
  return [Math.max(west - lng, -180), Math.max(south - lat, -85), Math.min(east + lng, 180), Math.min(north + lat, 85)]
}

/** Whether the position lies in the box, edges included. */
export function contains([west, south, east, north]: BBox, [lng, lat]: Position): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north
}

/** Degrees from the box to a position outside it, along the longer axis; 0 inside. */
export function distanceTo([west, south, east, north]: BBox, [lng, lat]: Position): number {
  return Math.max(west - lng, lng - east, south - lat, lat - north, 0)
}
