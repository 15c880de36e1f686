import { formatInterval, type Interval } from './date'
import { moveBy, snapTo, type TimeUnit } from './time/unit'

/** What of the brush is held: an end, or all of it. */
export type BrushPart = 'from' | 'to' | 'body'

/** Where a brush may be: the ends of what is drawn. Beyond them an end is open. */
export type BrushBounds = Interval

/** A period with both ends open is none. */
export const everything: Interval = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

/** The brush after an end has been put at a moment: on a unit's edge, one unit long at least. */
export function putEnd(brush: Interval, part: 'from' | 'to', moment: number, unit: TimeUnit): Interval {
  const at = Number.isFinite(moment) ? snapTo(moment, unit) : moment
  if (part === 'from') return { from: Math.min(at, lessOne(brush.to, unit)), to: brush.to }
  return { from: brush.from, to: Math.max(at, moreOne(brush.from, unit)) }
}

function lessOne(to: number, unit: TimeUnit): number {
  return Number.isFinite(to) ? moveBy(to, to > snapDown(to, unit) ? 0 : -1, unit) : to
}

function moreOne(from: number, unit: TimeUnit): number {
  return Number.isFinite(from) ? moveBy(from, 1, unit) : from
}

function snapDown(minutes: number, unit: TimeUnit): number {
  return moveBy(minutes, 0, unit)
}

/** The brush moved by minutes, as long as before, on a unit's edge, inside its bounds. An open end stays open. */
export function moveBody(brush: Interval, minutes: number, bounds: BrushBounds, unit: TimeUnit): Interval {
  const { from, to } = brush
  if (!Number.isFinite(from) || !Number.isFinite(to)) return brush
  const start = snapTo(Math.min(Math.max(from + minutes, bounds.from), bounds.to - (to - from)), unit)
  return { from: start, to: start + (to - from) }
}

/** The brush drawn from one moment to another, in either direction: all units that it touches. */
export function drawn(a: number, b: number, unit: TimeUnit): Interval {
  const [first, last] = a < b ? [a, b] : [b, a]
  return { from: moveBy(first, 0, unit), to: moveBy(last, 1, unit) }
}

/** What a key does to a part of the brush; null if it is no key of a slider. Keys are as `KeyboardEvent.key` names them. */
export function pressKey(
  brush: Interval,
  part: BrushPart,
  key: string,
  isLarge: boolean,
  bounds: BrushBounds,
  unit: TimeUnit,
): Interval | null {
  const steps = stepsOf(key, isLarge)
  if (steps === null) return null
  if (part === 'body') return stepBody(brush, steps, bounds, unit)
  if (Math.abs(steps) === Number.POSITIVE_INFINITY) return toEnd(brush, part, steps, bounds, unit)
  return stepEnd(brush, part, steps, bounds, unit)
}

/** The first step from an open end goes to the bound, and a step beyond the bound opens it. */
function stepEnd(brush: Interval, part: 'from' | 'to', steps: number, bounds: BrushBounds, unit: TimeUnit): Interval {
  const outward = part === 'from' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  const bound = part === 'from' ? bounds.from : bounds.to
  const isOpen = !Number.isFinite(brush[part])
  if (isOpen && steps * outward > 0) return brush
  const next = isOpen
    ? moveBy(snapTo(bound, unit), steps - Math.sign(steps), unit)
    : moveBy(snapTo(brush[part], unit), steps, unit)
  const isOut = part === 'from' ? next < bounds.from : next > bounds.to
  if (isOut) return putEnd(brush, part, steps * outward > 0 ? outward : bound, unit)
  const least = moveBy(bounds.from, 1, unit)
  const most = moveBy(bounds.to, -1, unit)
  return putEnd(brush, part, part === 'from' ? Math.min(next, most) : Math.max(next, least), unit)
}

function stepsOf(key: string, isLarge: boolean): number | null {
  const one = isLarge ? 10 : 1
  const steps: Record<string, number> = {
    ArrowLeft: -one,
    ArrowDown: -one,
    ArrowRight: one,
    ArrowUp: one,
    PageDown: -10,
    PageUp: 10,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  }
  return steps[key] ?? null
}

/** Home opens the start and shortens the end to one unit; End does the reverse. */
function toEnd(brush: Interval, part: 'from' | 'to', steps: number, bounds: BrushBounds, unit: TimeUnit): Interval {
  const isOpening = part === 'from' ? steps < 0 : steps > 0
  if (isOpening) return putEnd(brush, part, steps, unit)
  return part === 'from'
    ? putEnd(brush, part, moveBy(Math.min(brush.to, bounds.to), -1, unit), unit)
    : putEnd(brush, part, moveBy(snapTo(Math.max(brush.from, bounds.from), unit), 1, unit), unit)
}

function stepBody(brush: Interval, steps: number, bounds: BrushBounds, unit: TimeUnit): Interval {
  if (!Number.isFinite(steps)) return moveBody(brush, steps < 0 ? -1e12 : 1e12, bounds, unit)
  if (!Number.isFinite(brush.from)) return brush
  return moveBody(brush, moveBy(brush.from, steps, unit) - moveBy(brush.from, 0, unit), bounds, unit)
}

/** The view's `from` and `to` for a brush; both are null where it holds everything. */
export function periodTexts(brush: Interval): { from: string | null; to: string | null } {
  return formatInterval(brush)
}
