import type { Interval } from './date'

export { type Tick, ticksOf } from './time/ticks'
export { type TimeUnit, timeUnits, unitOf } from './time/unit'
export {
  type Extent,
  extentOf,
  panWindow,
  showMoment,
  windowAt,
  windowFor,
  zoomWindow,
} from './time/window'

/**
 * A window of time on so many pixels. `left` to `right` is the axis; what lies outside it belongs to events beyond the
 * window (a break), and where there are none, to an end that is open.
 */
export type TimeScale = { window: Interval; width: number; left: number; right: number; opens: Ends; breaks: Ends }

type Ends = { before: boolean; after: boolean }

/** Pixels: room for a handle at both ends, and for the events beyond a break. */
export type Margins = { edge: number; before: number; after: number }

/** Lays a window out; `beyond` tells whether there are events before and after it. */
export function makeScale(window: Interval, width: number, margins: Margins, beyond: Ends): TimeScale {
  const breaks = { before: beyond.before && margins.before > 0, after: beyond.after && margins.after > 0 }
  return {
    window,
    width,
    left: margins.edge + (breaks.before ? margins.before : 0),
    right: Math.max(margins.edge + 1, width - margins.edge - (breaks.after ? margins.after : 0)),
    opens: { before: breaks.before || !beyond.before, after: breaks.after || !beyond.after },
    breaks,
  }
}

const inset = 12 // pixels from the edge at which an open end stands behind a break
const outset = 10 // pixels from the axis at which it stands without one

/** Where a moment stands. One outside the window stands in the break; an open end at the very edge. */
export function toPixels({ window, left, right, width, breaks }: TimeScale, minutes: number): number {
  const [first, last] = [breaks.before ? inset : left - outset, breaks.after ? width - inset : right + outset]
  if (minutes < window.from) return Number.isFinite(minutes) ? (left + first) / 2 : first
  if (minutes > window.to) return Number.isFinite(minutes) ? (right + last) / 2 : last
  return left + ((minutes - window.from) / (window.to - window.from)) * (right - left)
}

/** The moment at a pixel, inside the window. */
export function toMinutes({ window, left, right }: TimeScale, x: number): number {
  const share = Math.min(1, Math.max(0, (x - left) / (right - left)))
  return window.from + share * (window.to - window.from)
}

/** The moment that an end of the brush means at a pixel: beyond the axis it is open, unless events there are out of sight. */
export function endAt(scale: TimeScale, x: number, end: 'from' | 'to'): number {
  if (end === 'from' && x < scale.left && scale.opens.before) return Number.NEGATIVE_INFINITY
  if (end === 'to' && x > scale.right && scale.opens.after) return Number.POSITIVE_INFINITY
  return toMinutes(scale, x)
}
