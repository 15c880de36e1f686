import { type Interval, minutesPerDay, parseDate } from './date'
import { type Columns, timePrecisions } from './engine/columns'
import { type Fate, fateOf } from './histogram'
import type { EventSummary } from './summary'

/** How well an hour is known decides how its event is drawn. */
export type HourKind = 'exact' | 'hour' | 'part'

/** An event on the axis of hours: what is sure is solid, and fades out over `fade` minutes at both ends. */
export type HourMark = Interval & { event: number; kind: HourKind; fade: number; fate: Exclude<Fate, 'gone'> }

/** The events of a window of hours: those with an hour or part of the day, and those without. */
export type Hours = { timed: HourMark[]; unknown: number[] }

const fades = { exact: 0, hour: 30, part: 70 } // minutes
const partEnds = [0, 5, 12, 19, 24] // before dawn, morning, afternoon, night
const minutesPerHour = 60

/** Parts a window's events by what is known of their hour; events of a month or year are nowhere on it. */
export function hoursOf(
  events: readonly EventSummary[],
  columns: Columns,
  failed: Uint16Array,
  window: Interval,
  utcOffset: string,
): Hours {
  const hours: Hours = { timed: [], unknown: [] }
  for (let event = 0; event < columns.length; event++) {
    const fate = fateOf(failed[event])
    const summary = events[event]
    const isNear = (columns.from[event] ?? 0) < window.to && (columns.to[event] ?? 0) > window.from
    if (fate === 'gone' || !summary || !isNear) continue
    const mark = markOf(summary, event, fate, utcOffset)
    if (!mark) hours.unknown.push(event)
    else if (mark.from - mark.fade < window.to && mark.to + mark.fade >= window.from) hours.timed.push(mark)
  }
  return hours
}

function markOf(
  { properties: { start, end, time_precision } }: EventSummary,
  event: number,
  fate: HourMark['fate'],
  utcOffset: string,
): HourMark | null {
  const first = parseDate(start, utcOffset)
  const last = end === null ? first : parseDate(end, utcOffset)
  const isHourKnown = timePrecisions.indexOf(time_precision) <= timePrecisions.indexOf('part_of_day')
  if (!isHourKnown || first?.unit !== 'minute' || !last) return null
  const kind = time_precision === 'part_of_day' ? 'part' : (time_precision as HourKind)
  const until = last.unit === 'minute' ? last.from : endOfLastDay(first.from, last.to)
  const span = kind === 'part' ? partsBetween(first.from, until) : { from: first.from, to: Math.max(first.from, until) }
  return { event, kind, fade: fades[kind], fate, ...span }
}

/** An end known to the day says nothing about the hour where it is the day of the start. */
function endOfLastDay(from: number, to: number): number {
  return to - from <= minutesPerDay ? from : to
}

/** From the start of the part of the day in which something began to the end of that in which it ended. */
function partsBetween(from: number, until: number): Interval {
  const last = Math.max(from, until - 1)
  return { from: partEnd(from, -1), to: partEnd(last, 0) }
}

function partEnd(minutes: number, shift: -1 | 0): number {
  const day = Math.floor(minutes / minutesPerDay) * minutesPerDay
  const part = partEnds.findIndex((hour) => minutes - day < hour * minutesPerHour)
  return day + (partEnds[part + shift] ?? 0) * minutesPerHour
}

/** What a mark takes up across the axis, its name included, in pixels. */
export type Room = { left: number; right: number }

/** The lane of each mark, from the top, so that none touch; -1 where there are too few lanes. Rooms are in order of time. */
export function packLanes(rooms: readonly Room[], lanes: number, gap: number): number[] {
  const ends = new Array<number>(lanes).fill(Number.NEGATIVE_INFINITY)
  return rooms.map(({ left, right }) => {
    const lane = ends.findIndex((end) => end + gap <= left)
    if (lane >= 0) ends[lane] = right
    return lane
  })
}
