import { metresPerPixel } from './mercator'
import type { Camera } from './position'

/** A scale bar of a round length, 1, 2 or 5 times a power of ten in metres, at the camera's latitude; `widest` in pixels. */
export function scaleBar({ center, zoom }: Camera, widest = 130): { metres: number; pixels: number } {
  const perPixel = metresPerPixel(center[1], zoom)
  const metres = roundDown(widest * perPixel)
  return { metres, pixels: Math.round(metres / perPixel) }
}

function roundDown(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres))
  return power * ([5, 2].find((step) => step * power <= metres) ?? 1)
}
