import type { Block, Histogram } from '@/data/histogram'
import { type HourMark, type Hours, packLanes, type Room } from '@/data/hourLanes'
import type { EventSummary } from '@/data/summary'
import { type TimeScale, toMinutes, toPixels } from '@/data/timeScale'

/** Pixels. */
const axis = { wide: 22, narrow: 18 }
const block = { pitch: 5.1, least: 2.6, gap: 0.7, widest: 22 }
const lane = { height: 16, most: 4, gap: 6 }

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

export type PlacedMark = HourMark & { lane: number; x: number; right: number; label: Label | null }
export type Label = { text: string; x: number; anchor: 'start' | 'middle' | 'end' }
export type LaneGeometry = { kind: 'lanes'; base: number; marks: PlacedMark[]; unknown: readonly number[] }
export type Geometry = BlockGeometry | LaneGeometry

/** Where blocks or bars stand. */
export function layBlocks(
  histogram: Histogram,
  blocks: readonly Block[],
  unknown: readonly number[],
  scale: TimeScale,
  height: number,
  isNarrow: boolean,
): BlockGeometry {
  const base = height - (isNarrow ? axis.narrow : axis.wide)
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

/** Lanes of hours with their names where there is room, without where not; null where even so there are too many. */
export function layLanes(
  { timed, unknown }: Hours,
  events: readonly EventSummary[],
  scale: TimeScale,
  height: number,
): LaneGeometry | null {
  const base = height - axis.wide
  const count = Math.min(lane.most, Math.floor((base + 2) / lane.height))
  const sorted = [...timed].sort((a, b) => a.from - b.from)
  for (const withNames of [true, false]) {
    const placed = sorted.map((mark) =>
      placeMark(mark, withNames ? shorten(events[mark.event]?.properties.title ?? '') : '', scale),
    )
    const inOrder = [...placed].sort((a, b) => a.room.left - b.room.left)
    const lanes = packLanes(
      inOrder.map(({ room }) => room),
      count,
      lane.gap,
    )
    if (lanes.includes(-1)) continue
    const marks = inOrder.map(({ mark }, index) => ({ ...mark, lane: lanes[index] ?? 0 }))
    return { kind: 'lanes', base, marks, unknown }
  }
  return null
}

/** The middle of a lane, from the top. */
export function laneMiddle(index: number): number {
  return index * lane.height + lane.height / 2
}

function placeMark(mark: HourMark, text: string, scale: TimeScale): { mark: Omit<PlacedMark, 'lane'>; room: Room } {
  const clamp = (minutes: number) => toPixels(scale, Math.min(scale.window.to, Math.max(scale.window.from, minutes)))
  const [x, right] = [clamp(mark.from - mark.fade), clamp(mark.to + mark.fade)]
  const label = text === '' ? null : placeLabel(mark, text, x, right, scale)
  const reach = label ? textWidth(text) : 0
  const left =
    label?.anchor === 'end' ? label.x - reach : Math.min(x, label?.anchor === 'middle' ? label.x - reach / 2 : x)
  const end =
    label?.anchor === 'start'
      ? label.x + reach
      : Math.max(right, label?.anchor === 'middle' ? label.x + reach / 2 : right)
  return { mark: { ...mark, x, right, label }, room: { left, right: end } }
}

/** A part of the day is named inside its bar; an hour beside it, on the side that has room. */
function placeLabel(mark: HourMark, text: string, x: number, right: number, scale: TimeScale): Label {
  const width = textWidth(text)
  if (mark.kind === 'part' && right - x > width + 8) return { text, x: (x + right) / 2, anchor: 'middle' }
  return right + 6 + width < scale.width ? { text, x: right + 6, anchor: 'start' } : { text, x: x - 6, anchor: 'end' }
}

const letter = 5.9 // pixels of a letter at 11 px, on average
const longest = 28

function textWidth(text: string): number {
  return text.length * letter
}

/** A title's first words. */
function shorten(title: string): string {
  if (title.length <= longest) return title
  const cut = title.slice(0, longest)
  return `${cut.slice(0, Math.max(12, cut.lastIndexOf(' '))).replace(/[\s,;:]+$/, '')}…`
}

/** The event at a pixel, its name included, or -1. */
export function hitLane({ marks }: LaneGeometry, x: number, y: number): number {
  const hit = marks.find(({ lane: index, x: left, right, label }) => {
    const width = label ? textWidth(label.text) : 0
    const from = label?.anchor === 'end' ? label.x - width : left - 4
    const to = label?.anchor === 'start' ? label.x + width : right + 4
    return Math.abs(y - laneMiddle(index)) <= lane.height / 2 && x >= from && x <= to
  })
  return hit?.event ?? -1
}
