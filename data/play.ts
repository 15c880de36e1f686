import { type Interval, minutesPerDay } from './date'
import type { TimeUnit } from './time/unit'
import { floorTo } from './time/unit'

const hour = 60
const day = minutesPerDay

/** What a reader may choose, in minutes: how fast time passes in a second, how long the moving window is. */
export const playOptions: Record<TimeUnit, { speeds: readonly number[]; windows: readonly number[] }> = {
  hour: { speeds: [hour, 3 * hour, 6 * hour], windows: [hour, 3 * hour, 6 * hour, 12 * hour, day] },
  day: { speeds: [day, 3 * day, 7 * day, 14 * day], windows: [day, 3 * day, 7 * day, 14 * day, 30 * day] },
  month: { speeds: [30 * day, 90 * day], windows: [30 * day, 90 * day, 180 * day, 365 * day] },
  year: { speeds: [180 * day, 365 * day, 730 * day], windows: [365 * day, 730 * day, 1825 * day] },
}

const usual = {
  hour: { speed: hour, length: 3 * hour },
  day: { speed: day, length: 7 * day },
  month: { speed: 30 * day, length: 90 * day },
  year: { speed: 365 * day, length: 365 * day },
}

/** How playback goes: minutes per second, minutes that the window holds, where it runs, whether it starts over. */
export type Tempo = { speed: number; length: number; range: Interval; loop: boolean }

/** Where the window is, and whether it has come to the end. */
export type Progress = Interval & { isOver: boolean }

/** The speed and length that the view asks for, or those that suit the zoom. */
export function paceOf(view: { speed: number | null; window: number | null }, unit: TimeUnit) {
  return { speed: view.speed ?? usual[unit].speed, length: view.window ?? usual[unit].length }
}

/** Choices for a menu: the zoom's own and the current one, from the smallest. */
export function choicesWith(choices: readonly number[], current: number): number[] {
  return [...new Set([...choices, current])].sort((a, b) => a - b)
}

/** Where playback runs: inside a period longer than its window, else along what the timeline shows. */
export function playRange(period: Interval | null, length: number, shown: Interval): Interval {
  if (!period) return shown
  const from = Number.isFinite(period.from) ? period.from : shown.from
  const to = Number.isFinite(period.to) ? period.to : shown.to
  return to - from > length ? { from, to } : shown
}

/** Where the window starts: where the period is, if it is as short as a window and not at the end, else at the front. */
export function startOf(period: Interval | null, { length, range }: Tempo): Interval {
  const isPaused = period !== null && period.to - period.from <= length && period.from >= range.from
  const from = isPaused && period.to < range.to ? period.from : range.from
  return { from, to: from + length }
}

/** The window after some seconds. At the end it stops, or starts over. */
export function advance(now: Interval, seconds: number, { speed, length, range, loop }: Tempo): Progress {
  const last = Math.max(range.from, range.to - length)
  const from = now.from + speed * seconds
  if (from < last) return { from, to: from + length, isOver: false }
  if (loop && last > range.from) return { from: range.from, to: range.from + length, isOver: false }
  return { from: last, to: last + length, isOver: true }
}

/** The period that a window stands for: whole hours, or whole days where it is as long as that. */
export function periodOf({ from, to }: Interval): Interval {
  const unit = to - from < minutesPerDay ? 'hour' : 'day'
  const start = floorTo(from, unit)
  return { from: start, to: start + Math.round(to - from) } // frames leave fractions of a minute
}
