import type { Map as LeafletMap } from 'leaflet'

const panStep = 120 // pixels

/** How far the map moves at each arrow key, in pixels. */
export const pans: Record<string, [x: number, y: number]> = {
  ArrowRight: [panStep, 0],
  ArrowLeft: [-panStep, 0],
  ArrowDown: [0, panStep],
  ArrowUp: [0, -panStep],
}

/**
 * The map's keys: arrows go from mark to mark in list order, with Shift they move the map; Enter and Space open, plus
 * and minus zoom, Home and End go to the first and last mark, Escape leaves the marks.
 */
export function markKeys(map: LeafletMap, press: KeyboardEvent, open: (mark: Element) => void): void {
  if (press.altKey || press.ctrlKey || press.metaKey) return
  const marks = [...map.getContainer().querySelectorAll<SVGElement>('.mark[data-key]')]
  const index = marks.indexOf(document.activeElement as SVGElement)
  const action = findAction(map, press, marks, index, open)
  if (!action) return
  press.preventDefault()
  press.stopPropagation()
  action()
}

type Action = () => void

function findAction(
  map: LeafletMap,
  { key, shiftKey }: KeyboardEvent,
  marks: SVGElement[],
  index: number,
  open: (mark: Element) => void,
): Action | null {
  const focused = marks[index]
  const pan = pans[key]
  if (pan && shiftKey) return () => map.panBy(pan)
  if (key === 'ArrowRight' || key === 'ArrowDown') return () => marks[Math.min(index + 1, marks.length - 1)]?.focus()
  if (key === 'ArrowLeft' || key === 'ArrowUp') return () => marks[Math.max(index - 1, 0)]?.focus()
  if (key === 'Home') return () => marks[0]?.focus()
  if (key === 'End') return () => marks.at(-1)?.focus()
  if (key === '+' || key === '=') return () => map.zoomIn()
  if (key === '-') return () => map.zoomOut()
  if (!focused) return null
  if (key === 'Enter' || key === ' ') return () => open(focused)
  return key === 'Escape' ? () => map.getContainer().focus() : null
}
