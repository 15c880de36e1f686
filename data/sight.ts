import { toWorld, worldSize } from './mercator'
import type { Camera } from './position'

/** What a window shows of the map, in fractions of the world as in `toWorld`; y grows south. */
export type Sight = { west: number; north: number; east: number; south: number }

/** What a window of so many pixels shows around its camera. */
export function sightOf({ zoom, center }: Camera, width: number, height: number): Sight {
  const [x, y] = toWorld(center)
  const size = worldSize(zoom)
  const [halfWidth, halfHeight] = [width / 2 / size, height / 2 / size]
  return { west: x - halfWidth, north: y - halfHeight, east: x + halfWidth, south: y + halfHeight }
}

/** Whether a point in fractions of the world is in sight; what is not on the map, NaN, never is. */
export function isInSight({ west, north, east, south }: Sight, x: number, y: number): boolean {
  return x >= west && x <= east && y >= north && y <= south
}
