import type { Position } from './position'

/** Pixels of the whole world's side at zoom 0, as in every web map. */
const tileSize = 256

/** Mean Earth radius in metres (IUGG R1), the one turf measures with. */
export const earthRadius = 6_371_008.8

/** The latitude where web Mercator's square ends. */
export const maxLatitude = 85.0511287798

/** Side of the world in pixels at a zoom; fractions are allowed. */
export function worldSize(zoom: number): number {
  return tileSize * 2 ** zoom
}

/** Web Mercator (EPSG:3857) as fractions of the world's side: x grows east, y grows south, both 0..1. */
export function toWorld([lng, lat]: Position): [x: number, y: number] {
  const sin = Math.sin((Math.max(-maxLatitude, Math.min(maxLatitude, lat)) * Math.PI) / 180)
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)]
}

/** The inverse of `toWorld`. */
export function fromWorld(x: number, y: number): Position {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI]
}

/** Metres on the ground under one pixel at a latitude and zoom. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (Math.cos((lat * Math.PI) / 180) * 2 * Math.PI * earthRadius) / worldSize(zoom)
}
