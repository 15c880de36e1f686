import { fromWorld, metresPerPixel, toWorld } from './mercator'
import type { Camera, Position } from './position'
import { cameraOf } from './view'

const share = 0.7 // of the window that the positions fill
const closest = 16 // zoom

/** The camera that shows all positions in a window of so many pixels, at half zoom steps; null without positions. */
export function fitCamera(positions: readonly Position[], width: number, height: number): Camera | null {
  if (positions.length === 0) return null
  const points = positions.map(toWorld)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const scale = Math.min((width * share) / (east - west), (height * share) / (south - north)) / 256
  const zoom = Math.min(closest, Math.max(2, Math.floor(Math.log2(scale) * 2) / 2))
  return { zoom, center: fromWorld((west + east) / 2, (north + south) / 2) }
}

const radiusPixels = 72 // how large an event's circle is on its own page

/** The camera for a page about one place: its circle fills a good part of the map. `fallback` is zoom/lat/lng. */
export function cameraForRadius(position: Position | null, metres: number, fallback: string): Camera {
  if (!position) return cameraOf({ camera: null }, { camera: fallback })
  const zoom = Math.log2(metresPerPixel(position[1], 0) / (metres / radiusPixels))
  return { zoom: Math.min(15, Math.max(4, Math.round(zoom))), center: position }
}
