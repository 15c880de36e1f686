import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { type BrushPart, drawn, everything, moveBody, periodTexts, pressKey, putEnd } from '@/data/brush'
import type { Interval } from '@/data/date'
import { endAt, showMoment, type TimeScale, type TimeUnit, toMinutes, toPixels } from '@/data/timeScale'
import type { TimelineProps } from './Timeline'

/** Shows the brush at an interval, between two renderings too. */
export type DrawBrush = (interval: Interval) => void

type Parts = Pick<TimelineProps, 'setView' | 'onDrag'> & {
  brush: Interval
  scale: TimeScale
  unit: TimeUnit
  bounds: Interval
  setWindow: (window: Interval) => void
  keep: (from: string | null, to: string | null) => void
  draw: DrawBrush
}

type Drag = { part: BrushPart | 'new'; x: number; grip: number; start: Interval; now: Interval; hasMoved: boolean }

const slop = 4 // pixels that a click may move

/** The brush by pointer and key. Dragging replaces the view; letting go, and the first key, push it. */
export function useBrush({ brush, scale, unit, bounds, setView, onDrag, setWindow, keep, draw }: Parts) {
  const drag = useRef<Drag | null>(null)
  const lastKey = useRef<string | null>(null)

  function show(next: Interval, history: 'push' | 'replace') {
    const texts = periodTexts(next)
    keep(texts.from, texts.to)
    draw(next)
    setView({ ...texts, play: false }, history)
  }
  function press(down: PointerEvent<HTMLElement>) {
    if (down.button !== 0 || !down.isPrimary) return
    const x = down.clientX - down.currentTarget.getBoundingClientRect().left
    const part = partOf(down.target)
    const isWhole = part === 'body' && !Number.isFinite(brush.from) && !Number.isFinite(brush.to)
    const grip = part === 'from' || part === 'to' ? toPixels(scale, brush[part]) - x : 0
    down.currentTarget.setPointerCapture(down.pointerId)
    drag.current = { part: isWhole || !part ? 'new' : part, x, grip, start: brush, now: brush, hasMoved: false }
  }
  function move(event: PointerEvent<HTMLElement>) {
    const held = drag.current
    if (!held || !event.isPrimary) return
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    if (!held.hasMoved && Math.abs(x - held.x) < slop) return
    if (!held.hasMoved) onDrag(true)
    held.hasMoved = true
    const next = dragTo(held, x)
    if (next.from === held.now.from && next.to === held.now.to) return
    held.now = next
    show(next, 'replace')
  }
  function dragTo({ part, x: start, grip, start: before }: Drag, x: number): Interval {
    if (part === 'new') return drawn(toMinutes(scale, start), toMinutes(scale, x), unit)
    if (part === 'body') {
      const perPixel = (scale.window.to - scale.window.from) / (scale.right - scale.left)
      return moveBody(before, (x - start) * perPixel, bounds, unit)
    }
    return putEnd(before, part, endAt(scale, x + grip, part), unit)
  }
  /** Whether this was a click, which is not ours. */
  function release(): boolean {
    const held = drag.current
    drag.current = null
    if (!held?.hasMoved) return held !== null
    onDrag(false)
    // The step back to where it began makes Back undo the whole drag.
    setView(periodTexts(held.start), 'replace')
    show(held.now, 'push')
    return false
  }
  function cancel() {
    const held = drag.current
    drag.current = null
    if (!held?.hasMoved) return
    onDrag(false)
    show(held.start, 'replace')
  }
  function pressKeyOn(part: BrushPart, key: KeyboardEvent) {
    const isClearing = key.key === 'Delete' || key.key === 'Backspace'
    const next = isClearing ? everything : pressKey(brush, part, key.key, key.shiftKey, bounds, unit)
    if (!next) return
    key.preventDefault()
    show(next, lastKey.current === part ? 'replace' : 'push')
    lastKey.current = part
    const edge = part === 'to' ? next.to : next.from
    if (Number.isFinite(edge)) follow(edge)
  }
  function follow(edge: number) {
    const window = showMoment(scale.window, edge)
    if (window !== scale.window) setWindow(window)
  }
  return {
    interval: brush,
    press,
    move,
    release,
    cancel,
    show,
    pressKeyOn,
    forgetKeys: () => {
      lastKey.current = null
    },
    isHeld: () => drag.current !== null,
  }
}

function partOf(target: EventTarget): BrushPart | null {
  const part = target instanceof Element ? target.closest<HTMLElement>('[data-part]')?.dataset.part : undefined
  return (part as BrushPart | undefined) ?? null
}
