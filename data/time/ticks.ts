import { type Interval, minutesPerDay, toLocalDay } from '../date'
import { ceilTo, moveBy, type TimeUnit, unitIndex, unitStart } from './unit'

/** A mark on the axis: minutes, and in what it is told. */
export type Tick = { at: number; unit: TimeUnit }

/** Steps that people count in, from the finest. */
const steps: readonly { unit: TimeUnit; count: number; minutes: number }[] = [
  ...[1, 3, 6, 12].map((count) => ({ unit: 'hour' as const, count, minutes: count * 60 })),
  ...[1, 2, 5, 10].map((count) => ({ unit: 'day' as const, count, minutes: count * minutesPerDay })),
  ...[1, 3, 6].map((count) => ({ unit: 'month' as const, count, minutes: count * 30 * minutesPerDay })),
  ...[1, 2, 5, 10, 20, 50, 100].map((count) => ({
    unit: 'year' as const,
    count,
    minutes: count * 365 * minutesPerDay,
  })),
]

/** The axis' marks for a stretch of time, at most so many. */
export function ticksOf(window: Interval, most: number): Tick[] {
  const length = window.to - window.from
  const step = steps.find(({ minutes }) => length / minutes <= Math.max(1, most)) ?? steps.at(-1)
  if (!step) return []
  const { unit, count } = step
  const first = ceilTo(window.from, unit)
  const ticks: Tick[] = []
  for (let at = first; at < window.to; at = moveBy(at, 1, unit)) if (isOn(at, unit, count)) ticks.push({ at, unit })
  return ticks
}

/** Days count from the first of their month, so that 1, 6, 11 … 26 stand there and never 31 beside 1. */
function isOn(at: number, unit: TimeUnit, count: number): boolean {
  const { day, hour } = toLocalDay(at)
  if (unit === 'hour') return hour % count === 0
  if (unit === 'day') return (day - 1) % count === 0 && (count === 1 || day - 1 + count / 2 <= 28)
  if (unit === 'month') return unitIndex(at, 'month') % count === 0
  return (unitIndex(unitStart(unitIndex(at, 'year'), 'year'), 'year') + 1970) % count === 0
}
