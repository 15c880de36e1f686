import { toWorld, worldSize } from '../mercator'
import type { Camera, Position } from '../position'

/** A drawing's window: the camera stands at its middle, which is the origin of all its pixels. */
export type Frame = { camera: Camera; width: number; height: number }

/** Pixels right of and below the middle. */
export type Point = [x: number, y: number]

/** The frame's measure: from world fractions and from positions to pixels, and what is in sight. */
export type Projection = {
  frame: Frame
  fromWorld: (x: number, y: number) => Point
  fromPosition: (position: Position) => Point
  isVisible: (point: Point, margin: number) => boolean
}

/** Web Mercator around a frame's middle; in step with Leaflet's, to a fraction of a pixel. */
export function projectionOf(frame: Frame): Projection {
  const size = worldSize(frame.camera.zoom)
  const [cx, cy] = toWorld(frame.camera.center)
  const fromWorld = (x: number, y: number): Point => [(x - cx) * size, (y - cy) * size]
  return {
    frame,
    fromWorld,
    fromPosition: (position) => fromWorld(...toWorld(position)),
    isVisible: ([x, y], margin) => Math.abs(x) <= frame.width / 2 + margin && Math.abs(y) <= frame.height / 2 + margin,
  }
}
