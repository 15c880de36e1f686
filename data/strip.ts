import type { ClaimFigure } from './claimFigure'

/** What a strip's figures count: people and things, or minutes after midnight. */
export type StripUnit = 'count' | 'clock'

/** A strip laid out in pixels: one dot per figure, stacked where they would touch; `tail` ends the bar of a range. */
export type Strip = {
  width: number
  height: number
  /** where the axis lies, from the top */
  axis: number
  dots: { x: number; y: number; tail: number | null; isOpen: boolean }[]
  /** from the lowest to the highest figure */
  spread: { from: number; to: number }
  ticks: { x: number; value: number; anchor: 'start' | 'middle' | 'end' }[]
}

const dotRadius = 3
const pitch = 7.5 // pixels between dots one above the other
const pad = 6 // pixels left and right of the axis' first and last value

/** A strip of a width in pixels, or null where there is no figure. */
export function layoutStrip(figures: readonly ClaimFigure[], unit: StripUnit, width: number): Strip | null {
  if (figures.length === 0) return null
  const values = figures.flatMap(({ min, max }) => [min, max ?? min])
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const { from, to, every } = scaleOf(low, high, unit, width)
  const x = (value: number) => round(pad + ((value - from) / (to - from)) * (width - 2 * pad))
  const placed = stack(figures.map(({ min }) => x(min)))
  const axis = dotRadius + 3 + Math.max(...placed) * pitch + pad
  const sorted = figures.map(({ min, max }, index) => ({
    x: x(min),
    y: round(axis - pad - (placed[index] ?? 0) * pitch),
    tail: max !== null && max > min ? x(max) : null,
    isOpen: max === null,
  }))
  const ticks = Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, index) => from + index * every)
  return {
    width,
    height: axis + 16,
    axis,
    dots: sorted,
    spread: { from: x(low), to: x(high) },
    ticks: ticks.map((value) => ({ value, ...anchorOf(x(value), width) })),
  }
}

/** Levels from 0 for dots at these places, the lowest at which a dot touches none that came before. */
function stack(places: readonly number[]): number[] {
  const levels: number[] = []
  places.forEach((place, index) => {
    const taken = new Set(
      levels.slice(0, index).filter((_, other) => Math.abs((places[other] ?? 0) - place) < 2 * dotRadius),
    )
    let level = 0
    while (taken.has(level)) level += 1
    levels.push(level)
  })
  return levels
}

const countSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000]
const clockSteps = [60, 120, 180, 240, 360, 720] // minutes
const tickRoom = { count: 34, clock: 58 } // pixels that a label wants

/** Ends and tick distance of the axis: round values that leave room beside the lowest and the highest. */
function scaleOf(low: number, high: number, unit: StripUnit, width: number) {
  const most = Math.max(1, Math.floor((width - 2 * pad) / tickRoom[unit]))
  const steps = unit === 'clock' ? clockSteps : countSteps
  const margin = unit === 'clock' ? 0 : Math.max(1, (high - low) / 8)
  const [least, greatest] = [Math.max(0, low - margin), high + margin]
  const every =
    steps.find((step) => Math.ceil(greatest / step) - Math.floor(least / step) <= most) ?? greatest - least + 1
  const from = Math.floor(least / every) * every
  return { from, to: Math.max(Math.ceil(greatest / every) * every, from + every), every }
}

function anchorOf(x: number, width: number): Pick<Strip['ticks'][number], 'x' | 'anchor'> {
  if (x <= pad) return { x: 0, anchor: 'start' }
  return x >= width - pad ? { x: width, anchor: 'end' } : { x, anchor: 'middle' }
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
