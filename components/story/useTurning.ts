import { type RefObject, useEffect, useEffectEvent } from 'react'

/** Turns one step on or back. */
type Turn = (by: 1 | -1) => void

/** Parts of the page in which arrow keys mean something else. */
const keyUsers = '[role="application"], [role="slider"], [role="menu"], input, select, textarea, audio, video'

const swipe = 56 // pixels
const pull = 110 // pixels that a finger draws on from the end
const push = 260 // pixels that a wheel turns on from the end: more than one notch
const rest = 300 // milliseconds without a turn of the wheel: what follows is a new gesture

/**
 * Turns a story's pages by arrow keys, by a swipe, and by scrolling on from the end. A gesture counts only if it begins
 * at the end: the scrolling that came there, and its momentum, never turns a page.
 */
export function useTurning(page: RefObject<HTMLElement | null>, turn: Turn): void {
  const turnPage = useEffectEvent(turn)
  useEffect(function turnByKeys() {
    const press = (key: KeyboardEvent) => {
      if (key.defaultPrevented || key.altKey || key.ctrlKey || key.metaKey || key.shiftKey) return
      if (key.target instanceof Element && key.target.closest(keyUsers)) return
      if (key.key === 'ArrowRight') turnPage(1)
      if (key.key === 'ArrowLeft') turnPage(-1)
    }
    window.addEventListener('keydown', press)
    return function forgetKeys() {
      window.removeEventListener('keydown', press)
    }
  }, [])
  useEffect(
    function turnByGestures() {
      const element = page.current
      if (!element) return
      const stops = [watchTouch(element, (by) => turnPage(by)), watchWheel(element, (by) => turnPage(by))]
      return function forgetGestures() {
        for (const stop of stops) stop()
      }
    },
    [page],
  )
}

/** Which ends of a scrolled element are in sight. */
function endsOf({ scrollTop, clientHeight, scrollHeight }: HTMLElement) {
  return { isAtStart: scrollTop <= 1, isAtEnd: scrollTop + clientHeight >= scrollHeight - 1 }
}

function watchTouch(element: HTMLElement, turn: Turn): () => void {
  let start: { x: number; y: number; isAtEnd: boolean; isAtStart: boolean } | null = null
  const begin = ({ touches }: TouchEvent) => {
    const [touch] = touches
    start = touches.length === 1 && touch ? { x: touch.clientX, y: touch.clientY, ...endsOf(element) } : null
  }
  const end = ({ changedTouches: [touch] }: TouchEvent) => {
    if (!start || !touch) return
    const [dx, dy] = [touch.clientX - start.x, touch.clientY - start.y]
    if (Math.abs(dx) > swipe && Math.abs(dx) > 1.5 * Math.abs(dy)) turn(dx < 0 ? 1 : -1)
    else if (start.isAtEnd && dy < -pull) turn(1)
    else if (start.isAtStart && dy > pull) turn(-1)
    start = null
  }
  element.addEventListener('touchstart', begin, { passive: true })
  element.addEventListener('touchend', end, { passive: true })
  return () => {
    element.removeEventListener('touchstart', begin)
    element.removeEventListener('touchend', end)
  }
}

function watchWheel(element: HTMLElement, turn: Turn): () => void {
  let last = Number.NEGATIVE_INFINITY
  let sum = 0
  let allowed = { isAtStart: false, isAtEnd: false }
  let hasTurned = false
  const roll = (wheel: WheelEvent) => {
    if (wheel.ctrlKey) return
    if (wheel.timeStamp - last > rest) {
      sum = 0
      hasTurned = false
      allowed = endsOf(element)
    }
    last = wheel.timeStamp
    if (hasTurned) return wheel.preventDefault() // the rest of the gesture does not scroll the new page
    sum += wheel.deltaMode === WheelEvent.DOM_DELTA_LINE ? wheel.deltaY * 32 : wheel.deltaY
    const by = sum > push && allowed.isAtEnd ? 1 : sum < -push && allowed.isAtStart ? -1 : null
    if (by === null) return
    hasTurned = true
    turn(by)
  }
  element.addEventListener('wheel', roll, { passive: false })
  return () => element.removeEventListener('wheel', roll)
}
