import type { Map as LeafletMap } from 'leaflet'

/** What a reader tried that is left to the page around the map. */
export type Blocked = 'wheel' | 'touch'

/**
 * Leaves the wheel and one finger to the page, so that a map within an article does not hold its reader: the wheel zooms
 * with Ctrl or ⌘ (pinching on a trackpad arrives as that), two fingers move and zoom, a mouse drags. The map is made
 * with neither wheel nor dragging; what is not its own is kept from Leaflet before it is heard there.
 */
export function cooperate(map: LeafletMap, onBlocked: (gesture: Blocked) => void): () => void {
  const container = map.getContainer()
  const wheel = (turn: WheelEvent) => {
    if (turn.ctrlKey || turn.metaKey) return
    turn.stopPropagation()
    onBlocked('wheel')
  }
  const begin = (touch: TouchEvent) => {
    if (touch.touches.length === 1) touch.stopPropagation()
  }
  const move = (touch: TouchEvent) => {
    if (touch.touches.length === 1 && !isHandle(touch.target)) onBlocked('touch')
  }
  const passive = { capture: true, passive: true }
  container.addEventListener('wheel', wheel, passive)
  container.addEventListener('touchstart', begin, passive)
  container.addEventListener('touchmove', move, passive)
  map.scrollWheelZoom.enable()
  map.dragging.enable()
  container.classList.remove('leaflet-touch-drag') // Leaflet's sheet then leaves one finger's scrolling to the browser
  return function stopCooperating() {
    container.removeEventListener('wheel', wheel, passive)
    container.removeEventListener('touchstart', begin, passive)
    container.removeEventListener('touchmove', move, passive)
    map.scrollWheelZoom.disable()
    map.dragging.disable()
  }
}

/** The near circle's handle is dragged with one finger: it is no part of the page's scrolling. */
function isHandle(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="slider"]') !== null
}
