import { daysFromCivil, minutesPerDay, toLocalDay } from './date'
import type { Total } from './totals'

/** A line chart of totals in pixels: a letter and a line per speaker, a dot per plain figure. */
export type TotalsChart = {
  width: number
  height: number
  plot: { left: number; right: number; top: number; bottom: number }
  lines: { letter: string; path: string }[]
  dots: { x: number; y: number; figure: number; letter: string; label: Label }[]
  rows: { y: number; value: number }[]
  months: { x: number; month: number; year: number }[]
}

type Label = { x: number; y: number; anchor: 'start' | 'middle' | 'end' }
type Point = { x: number; y: number }

/** For screens of two kinds, pixels. */
export const chartSizes = { wide: { width: 860, height: 300 }, narrow: { width: 328, height: 240 } }

type Size = { width: number; height: number }

const margin = { left: 32, right: 4, top: 16, bottom: 26 } // pixels for the axes' words

/** Speakers with a plain figure and the letters that stand for them in chart and table, in order of appearance. */
export function lettersOf(totals: readonly Total[]): Map<string, string> {
  const speakers = [...new Set(totals.filter(({ figure }) => figure !== null).map(({ by }) => by))]
  return new Map(speakers.map((by, index) => [by, String.fromCharCode(65 + index)]))
}

/** The chart of a measure, or null where fewer than two days have a plain figure. The axis runs over whole months. */
export function layoutTotals(totals: readonly Total[], size: Size): TotalsChart | null {
  const drawn = totals.flatMap((total) => (total.figure === null ? [] : [{ ...total, figure: total.figure }]))
  const days = drawn.map(({ day }) => day)
  if (new Set(days).size < 2) return null
  const highest = Math.max(...drawn.map(({ figure }) => figure))
  const step = stepOf(highest)
  const top = Math.max(1, Math.ceil(highest / step)) * step
  const months = monthsAround(Math.min(...days), Math.max(...days))
  const [first, last] = [months[0]?.day ?? 0, months.at(-1)?.day ?? 1]
  const plot = { ...margin, right: size.width - margin.right, bottom: size.height - margin.bottom }
  const x = (day: number) => round(plot.left + ((day - first) / (last - first)) * (plot.right - plot.left))
  const y = (figure: number) => round(plot.bottom - (figure / top) * (plot.bottom - plot.top))
  const letters = lettersOf(totals)
  const points = drawn.map(({ day, figure, by }) => ({
    x: x(day),
    y: y(figure),
    figure,
    letter: letters.get(by) ?? '',
  }))
  const lines = [...letters.values()].map((letter) => points.filter((point) => point.letter === letter))
  const labels = placeLabels(points, lines, plot)
  return {
    ...size,
    plot,
    lines: lines.filter((line) => line.length > 1).map(toLine),
    dots: points.map((point, index) => ({ ...point, label: labels[index] as Label })),
    rows: Array.from({ length: top / step + 1 }, (_, index) => ({ value: index * step, y: y(index * step) })),
    months: months.map(({ day, month, year }) => ({ x: x(day), month, year })),
  }
}

function toLine(points: readonly { x: number; y: number; letter: string }[]): TotalsChart['lines'][number] {
  return { letter: points[0]?.letter ?? '', path: `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}` }
}

function stepOf(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(highest, 10)))
  return [0.2, 0.5, 1, 2].map((factor) => factor * power).find((step) => highest / step <= 4) ?? power * 5
}

/** The first days of the months from that of `first` to the one after `last`. */
function monthsAround(first: number, last: number) {
  const { year, month } = toLocalDay(first * minutesPerDay)
  const starts = Array.from({ length: Math.ceil((last - first) / 28) + 3 }, (_, index) => {
    const next = { year: year + Math.floor((month - 1 + index) / 12), month: ((month - 1 + index) % 12) + 1 }
    return { ...next, day: daysFromCivil(next.year, next.month, 1) }
  })
  const end = starts.findIndex(({ day }) => day > last)
  return starts.slice(0, end + 1)
}

const labelSize = { width: 34, height: 13 } // pixels: three digits and a letter

const offsets: { dx: number; dy: number; anchor: Label['anchor'] }[] = [
  { dx: 8, dy: 4, anchor: 'start' },
  { dx: -8, dy: 4, anchor: 'end' },
  { dx: 0, dy: -9, anchor: 'middle' },
  { dx: 0, dy: 17, anchor: 'middle' },
  { dx: 8, dy: 15, anchor: 'start' },
  { dx: 8, dy: -8, anchor: 'start' },
  { dx: -8, dy: -8, anchor: 'end' },
  { dx: -8, dy: 15, anchor: 'end' },
]

/** A place for each dot's label beside it, the first that hides no other label, dot or line. */
function placeLabels(
  points: readonly Point[],
  lines: readonly (readonly Point[])[],
  { left, right }: TotalsChart['plot'],
): Label[] {
  const busy = [...points, ...lines.flatMap(along)]
  const placed: Label[] = []
  for (const { x, y } of points) {
    const choices = offsets.map(({ dx, dy, anchor }) => ({ x: round(x + dx), y: round(y + dy), anchor }))
    const cost = (label: Label) => {
      const box = boxOf(label)
      const isOutside = box.left < left || box.right > right
      const hidden = busy.filter((point) => covers(label, point)).length
      return hidden + placed.filter((other) => touches(label, other)).length * 20 + (isOutside ? 100 : 0)
    }
    placed.push(choices.reduce((best, choice) => (cost(choice) < cost(best) ? choice : best)))
  }
  return placed
}

/** Points along a line, some pixels apart. */
function along(line: readonly Point[]): Point[] {
  return line.slice(1).flatMap((end, index) => {
    const start = line[index] as Point
    const count = Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / 4)
    return Array.from({ length: count }, (_, step) => ({
      x: start.x + ((end.x - start.x) * step) / count,
      y: start.y + ((end.y - start.y) * step) / count,
    }))
  })
}

function boxOf({ x, y, anchor }: Label) {
  const left = x - { start: 0, middle: labelSize.width / 2, end: labelSize.width }[anchor]
  return { left, right: left + labelSize.width, top: y - labelSize.height + 2, bottom: y + 2 }
}

function covers(label: Label, { x, y }: Point): boolean {
  const { left, right, top, bottom } = boxOf(label)
  return x > left - 3 && x < right + 3 && y > top - 3 && y < bottom + 3
}

function touches(a: Label, b: Label): boolean {
  const [one, other] = [boxOf(a), boxOf(b)]
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
