import type { Camera } from '@/data/position'
import { formatCamera } from '@/data/view'

/** The server's drawing in the page, found by the live map. */
export const drawingSelector = '[data-drawing]'

/**
 * The server's drawing as the live map's first: the very elements, so that nothing moves when Leaflet takes over.
 * Null where there is none, or where it shows another camera.
 */
export function adoptDrawing(camera: Camera, landId: string): { base: Element; overlay: Element } | null {
  const holder = document.querySelector<HTMLElement>(drawingSelector)
  if (!holder || holder.dataset.drawing !== formatCamera(camera)) return null
  const base = holder.querySelector('.base')?.cloneNode(true)
  const overlay = holder.querySelector('.overlay')?.cloneNode(true)
  if (!(base instanceof Element) || !(overlay instanceof Element)) return null
  const land = base.querySelector('.land > path')
  const uses = [base, overlay].flatMap((part) => [...part.querySelectorAll('.ctry, .wide')])
  for (const use of uses) use.setAttribute('href', `#${landId}`)
  land?.setAttribute('id', landId)
  for (const mark of overlay.querySelectorAll('a[data-key]')) mark.setAttribute('tabindex', '-1')
  return { base, overlay }
}
