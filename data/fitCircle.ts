import destination from '@turf/destination'
import { projectionOf } from './drawing/frame'
import { fitCamera } from './fit'
import { metresPerPixel } from './mercator'
import { roundUp, snapRadius } from './near'
import type { Camera, Position } from './position'
import type { Near } from './view'

const least = 36 // pixels of radius: below, a circle shows nothing of what lies in it
const edge = { x: 56, y: 8 } // pixels that stay free: at the right are the controls, under which no handle could be grasped
const share = 4 // a radius to begin with is this part of the window's shorter side

/** The camera for a circle that the window does not show whole, or only tiny; null where it does. Rather moves than zooms. */
export function cameraForCircle(near: Near, camera: Camera, width: number, height: number): Camera | null {
  const points = [0, 90, 180, 270].map((bearing) => pointAt(near, bearing))
  const shows = (candidate: Camera) => {
    const free = { width: width - 2 * edge.x, height: height - 2 * edge.y }
    const { fromPosition, isVisible } = projectionOf({ camera: candidate, ...free })
    const radius = (near.radius * 1_000) / metresPerPixel(near.center[1], candidate.zoom)
    return radius >= least && points.every((point) => isVisible(fromPosition(point), 0))
  }
  if (shows(camera)) return null
  const moved = { ...camera, center: near.center }
  return shows(moved) ? moved : fitCamera(points, width - edge.x, height)
}

function pointAt({ center, radius }: Near, bearing: number): Position {
  return destination(center, radius, bearing).geometry.coordinates as Position
}

/** The radius in km that a circle in the middle of a window begins with: about a quarter of the window, rounded. */
export function suggestRadius({ zoom, center }: Camera, width: number, height: number): number {
  const metres = (metresPerPixel(center[1], zoom) * Math.min(width, height)) / share
  return snapRadius(roundUp(metres / 1_000 / 2)) // rounding up may double it or more
}
