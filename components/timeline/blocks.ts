import type { Block, Histogram } from '@/data/histogram'
import { type TimeScale, toMinutes, toPixels } from '@/data/timeScale'

/** Height of the axis below the drawing, pixels. */
export const axisHeight = { wide: 22, narrow: 18 }
const block = { pitch: 5.1, least: 2.6, gap: 0.7, widest: 22 }

/** Stacked blocks, or bars where `pitch` is null. `base`: the axis' line, from the top. */
export type BlockGeometry = {
  kind: 'blocks'
  base: number
  /** height of an event with its gap; of bars, pixels per event */
  pitch: number
  isBars: boolean
  blocks: readonly Block[]
  unknown: readonly number[]
  /** left edge and width of each bin's blocks */
  bins: readonly { x: number; width: number }[]
  histogram: Histogram
  scale: TimeScale
}

/** Where blocks or bars stand. */
export function layBlocks(
  histogram: Histogram,
  blocks: readonly Block[],
  unknown: readonly number[],
  scale: TimeScale,
  height: number,
  isNarrow: boolean,
): BlockGeometry {
  const base = height - (isNarrow ? axisHeight.narrow : axisHeight.wide)
  const room = base - 4
  const isBars = room / Math.max(1, histogram.top) < block.least
  const pitch = isBars ? (room * 0.92) / histogram.top : Math.min(block.pitch, room / Math.max(1, histogram.top))
  const bins = histogram.bins.map(({ from, to }) => {
    const [left, right] = [
      toPixels(scale, Math.max(from, scale.window.from)),
      toPixels(scale, Math.min(to, scale.window.to)),
    ]
    const width = Math.max(1, Math.min(isBars ? 60 : block.widest, (right - left) * 0.86))
    return { x: (left + right - width) / 2, width }
  })
  return { kind: 'blocks', base, pitch, isBars, blocks, unknown, bins, histogram, scale }
}

/** How high a block is drawn. */
export function blockHeight(pitch: number): number {
  return Math.max(1.6, pitch - block.gap * Math.min(1, pitch / block.pitch))
}

/** The event whose block is at a pixel, or -1. */
export function hitBlock(
  { base, pitch, isBars, blocks, bins, histogram, scale }: BlockGeometry,
  x: number,
  y: number,
): number {
  if (isBars || y > base || x < scale.left || x > scale.right) return -1
  const moment = toMinutes(scale, x)
  const bin = histogram.bins.findIndex(({ from, to }) => moment >= from && moment < to)
  const place = bins[bin]
  if (!place || x < place.x - 1 || x > place.x + place.width + 1) return -1
  const level = Math.floor((base - y) / pitch)
  return blocks.find((candidate) => candidate.bin === bin && candidate.level === level)?.event ?? -1
}
