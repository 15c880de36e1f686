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
): LaneGeometry | null {
  const base = height - (isNarrow ? axisHeight.narrow : axisHeight.wide)
  const top = isNarrow && unknown.length > 0 ? noteHeight : 0
  for (const laneHeight of heights) {
    const lanes = Math.floor((base - top + 2) / laneHeight)
    const named = laneHeight >= leastNamed && !isNarrow
    const marks = placeMarks(timed, (mark) => (named ? (events[mark.event]?.properties.title ?? '') : ''), scale, lanes)
    if (marks) return { kind: 'lanes', base, top, laneHeight, marks, unknown }
  }
  return null
}

/** The middle of a lane, from the top. */
export function laneMiddle({ top, laneHeight }: LaneGeometry, lane: number): number {
  return top + lane * laneHeight + laneHeight / 2
}

type Candidate = { mark: Omit<PlacedMark, 'lane'>; bare: Room; room: Room }

/** Names are left out one by one, the one that takes most room first, until all marks have a lane. */
function placeMarks(
  timed: readonly HourMark[],
  titleOf: (mark: HourMark) => string,
  scale: TimeScale,
  lanes: number,
): PlacedMark[] | null {
  let candidates = timed.map((mark) => placeMark(mark, shorten(titleOf(mark)), scale))
  for (let tries = 0; tries <= timed.length; tries++) {
    const inOrder = candidates.toSorted((a, b) => a.room.left - b.room.left)
    const found = packLanes(
      inOrder.map(({ room }) => room),
      lanes,
      gap,
    )
    if (!found.includes(-1)) return inOrder.map(({ mark }, index) => ({ ...mark, lane: found[index] ?? 0 }))
    const worst = candidates.toSorted((a, b) => costOf(b) - costOf(a))[0]
    if (!worst || costOf(worst) === 0) return null
    candidates = candidates.map((one) => (one === worst ? withoutName(one) : one))
  }
  return null
}

function costOf({ bare, room }: Candidate): number {
  return room.right - room.left - (bare.right - bare.left)
}

function withoutName({ mark, bare }: Candidate): Candidate {
  return { mark: { ...mark, label: null }, bare, room: bare }
}

function placeMark(mark: HourMark, text: string, scale: TimeScale): Candidate {
  const clamp = (minutes: number) => toPixels(scale, Math.min(scale.window.to, Math.max(scale.window.from, minutes)))
  const [x, right] = [clamp(mark.from - mark.fade), clamp(mark.to + mark.fade)]
  const bare = { left: x, right: Math.max(right, x + 4) }
  const label = text === '' ? null : placeLabel(mark, text, x, right, scale)
  const [from, to] = label ? extentOf(label) : [x, right]
  const room = { left: Math.min(bare.left, from), right: Math.max(bare.right, to) }
  return { mark: { ...mark, x, right, label }, bare, room }
}

/** A part of the day is named inside its bar; an hour beside it, on the side that has room. */
function placeLabel(mark: HourMark, text: string, x: number, right: number, scale: TimeScale): Label {
  const width = textWidth(text)
  if (mark.kind === 'part' && right - x > width + 8) return { text, x: (x + right) / 2, anchor: 'middle' }
  const beside = { text, x: right + 6, anchor: 'start' as const }
  return beside.x + width < scale.width || x - width < scale.left ? beside : { text, x: x - 6, anchor: 'end' }
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
  const hit = geometry.marks.find(({ lane, x: left, right, label }) => {
    const [from, to] = label ? extentOf(label) : [left, right]
    const isBeside = x >= Math.min(left - 4, from) && x <= Math.max(right + 4, to)
    return isBeside && Math.abs(y - laneMiddle(geometry, lane)) <= geometry.laneHeight / 2
  })
  return hit?.event ?? -1
}
