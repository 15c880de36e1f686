import { type HourMark, type Hours, packLanes, type Room } from '@/data/hourLanes'
import type { EventSummary } from '@/data/summary'
import { type TimeScale, toPixels } from '@/data/timeScale'
import { axisHeight } from './blocks'

/** A mark in its lane, in pixels; `x` to `right` with its faded ends. */
export type PlacedMark = HourMark & { lane: number; x: number; right: number; label: Label | null }
export type Label = { text: string; x: number; anchor: 'start' | 'middle' | 'end' }

/** Lanes of hours. `base`: the axis' line, `top`: where the first lane begins, both from the top. */
export type LaneGeometry = {
  kind: 'lanes'
  base: number
  top: number
  laneHeight: number
  marks: PlacedMark[]
  unknown: readonly number[]
}

const heights = [16, 13, 10, 7, 5] // pixels; names need the first two
const leastNamed = 13
const gap = 6 // pixels between two marks of a lane
const noteHeight = 13 // pixels: on a narrow screen the events without an hour are told above the lanes

/** The highest lanes in which all marks find room, with as many names as fit; null where even the lowest do not do. */
export function layLanes(
  { timed, unknown }: Hours,
  events: readonly EventSummary[],
  scale: TimeScale,
  height: number,
  isNarrow: boolean,
  selected: number,
): LaneGeometry | null {
  const base = height - (isNarrow ? axisHeight.narrow : axisHeight.wide)
  const top = isNarrow && unknown.length > 0 ? noteHeight : 0
  for (const laneHeight of heights) {
    const lanes = Math.max(0, Math.floor((base - top + 2) / laneHeight)) // the size is not known at first
    const named = laneHeight >= leastNamed && !isNarrow
    const titleOf = (mark: HourMark) => (named ? (events[mark.event]?.properties.title ?? '') : '')
    const marks = placeMarks(timed, titleOf, scale, lanes, selected)
    if (marks) return { kind: 'lanes', base, top, laneHeight, marks, unknown }
  }
  return null
}

/** The middle of a lane, from the top. */
export function laneMiddle({ top, laneHeight }: LaneGeometry, lane: number): number {
  return top + lane * laneHeight + laneHeight / 2
}

/** All marks in their lanes, then a name for each that finds room beside or in its bar, the selected event's first. */
function placeMarks(
  timed: readonly HourMark[],
  titleOf: (mark: HourMark) => string,
  scale: TimeScale,
  lanes: number,
  selected: number,
): PlacedMark[] | null {
  const bare = timed.map((mark) => placeMark(mark, scale)).toSorted((a, b) => a.x - b.x)
  const found = packLanes(
    bare.map(({ x, right }) => ({ left: x, right })),
    lanes,
    gap,
  )
  if (found.includes(-1)) return null
  const marks = bare.map((mark, index) => ({ ...mark, lane: found[index] ?? 0 }))
  for (const mark of marks.toSorted((a, b) => Number(b.event === selected) - Number(a.event === selected))) {
    const text = shorten(titleOf(mark))
    const others = marks.filter((other) => other.lane === mark.lane && other !== mark).map(roomOf)
    if (text !== '') mark.label = labelsFor(mark, text).find((label) => isFree(label, others, scale)) ?? null
  }
  return marks
}

function placeMark(mark: HourMark, scale: TimeScale): Omit<PlacedMark, 'lane'> {
  const clamp = (minutes: number) => toPixels(scale, Math.min(scale.window.to, Math.max(scale.window.from, minutes)))
  const x = clamp(mark.from - mark.fade)
  return { ...mark, x, right: Math.max(x + 4, clamp(mark.to + mark.fade)), label: null }
}

/** A part of the day is named inside its bar, an hour beside it: after it, or before. */
function labelsFor({ kind, x, right }: PlacedMark, text: string): Label[] {
  const beside: Label[] = [
    { text, x: right + 6, anchor: 'start' },
    { text, x: x - 6, anchor: 'end' },
  ]
  const fits = kind === 'part' && right - x > textWidth(text) + 8
  return fits ? [{ text, x: (x + right) / 2, anchor: 'middle' }] : beside
}

function isFree(label: Label, others: readonly Room[], { left, width }: TimeScale): boolean {
  const [from, to] = extentOf(label)
  return from >= left && to <= width && others.every((room) => to + gap <= room.left || from - gap >= room.right)
}

function roomOf({ x, right, label }: PlacedMark): Room {
  const [from, to] = label ? extentOf(label) : [x, right]
  return { left: Math.min(x, from), right: Math.max(right, to) }
}

function extentOf({ text, x, anchor }: Label): [number, number] {
  const width = textWidth(text)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return [left, left + width]
}

const letter = 5.9 // pixels of a letter at 11 px, on average
const longest = 30 // letters

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
export function hitLane(geometry: LaneGeometry, x: number, y: number): number {
  const hit = geometry.marks.find((mark) => {
    const { left, right } = roomOf(mark)
    return x >= left - 4 && x <= right + 4 && Math.abs(y - laneMiddle(geometry, mark.lane)) <= geometry.laneHeight / 2
  })
  return hit?.event ?? -1
}
