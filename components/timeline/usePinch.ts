import { type PointerEvent, useRef } from 'react'
import type { Interval } from '@/data/date'
import { toMinutes } from '@/data/timeScale'
import type { TimelineState } from './useTimeline'

/** Two fingers on the axis: the moments below them stay below them. Each answers whether the gesture is a pinch. */
export function usePinch({ scale, setWindow }: TimelineState) {
  const fingers = useRef(new Map<number, number>())
  const held = useRef<{ moments: [number, number]; ids: [number, number] } | null>(null)
  const xOf = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) =>
    clientX - currentTarget.getBoundingClientRect().left
  return {
    press(down: PointerEvent<HTMLElement>): boolean {
      if (down.pointerType !== 'touch') return false
      fingers.current.set(down.pointerId, xOf(down))
      const [first, second] = fingers.current
      if (!first || !second) return false
      held.current = { ids: [first[0], second[0]], moments: [toMinutes(scale, first[1]), toMinutes(scale, second[1])] }
      return true
    },
    move(event: PointerEvent<HTMLElement>): boolean {
      if (!fingers.current.has(event.pointerId)) return false
      fingers.current.set(event.pointerId, xOf(event))
      const pinch = held.current
      if (!pinch) return false
      const [a, b] = pinch.ids.map((id) => fingers.current.get(id) ?? 0)
      const window = spread(pinch.moments, [a ?? 0, b ?? 0], scale.left, scale.right)
      if (window) setWindow(window)
      return true
    },
    release(up: PointerEvent<HTMLElement>): boolean {
      const wasPinch = held.current !== null
      fingers.current.delete(up.pointerId)
      if (fingers.current.size === 0) held.current = null
      return wasPinch
    },
  }
}

const closest = 24 // pixels between two fingers
const step = 60 // minutes: a window consists of whole hours
const shortest = 360

/** The window in which two moments stand at two pixels. */
function spread(moments: [number, number], at: [number, number], left: number, right: number): Interval | null {
  const [distance, time] = [at[1] - at[0], moments[1] - moments[0]]
  if (Math.abs(distance) < closest || distance * time <= 0) return null
  const perPixel = time / distance
  const from = Math.floor((moments[0] - (at[0] - left) * perPixel) / step) * step
  return { from, to: Math.max(from + shortest, Math.ceil((from + (right - left) * perPixel) / step) * step) }
}
