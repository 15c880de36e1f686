import { describeRadius } from './describe'
import type { Messages } from './messages'
import type { Gap, Neighbour } from './neighbours'
import { capitalize } from './text'

const samePlace = 0.05 // km: below, two points are one place

/** How far and how much earlier or later: ‘2 hours later · 3 km away’. */
export function describeNeighbour({ kilometres, gap }: Neighbour, messages: Messages): string {
  const parts = [describeGap(gap, messages), kilometres === null ? null : describeAway(kilometres, messages)]
  return parts.filter(Boolean).join(' · ')
}

/** A distance from where one looks: ‘3.2 km away’, ‘same place’. */
export function describeAway(kilometres: number, messages: Messages): string {
  if (kilometres < samePlace) return messages.neighbours.samePlace
  return messages.near.away(describeDistance(kilometres, messages))
}

/** A distance from the point that one looks near; null where there is none. */
export function describeFromPoint(kilometres: number | undefined, messages: Messages): string | null {
  if (kilometres === undefined || Number.isNaN(kilometres)) return null
  return kilometres < samePlace
    ? messages.near.atPoint
    : capitalize(messages.near.away(describeDistance(kilometres, messages)))
}

/** A distance in words: 350 m, 3.2 km, 41 km; shorter ones to ten metres, for no place is known better. */
export function describeDistance(kilometres: number, messages: Messages): string {
  const metres = kilometres * 1_000
  return describeRadius(metres < 1_000 ? Math.round(metres / 10) * 10 : metres, messages)
}

const daysOf = { month: 30.44, year: 365.25 }
const mostDays = 60 // then months are easier to grasp
const mostMonths = 24

/** A difference of time in words: ‘2 hours later’, ‘the same day’, ‘about 4 months earlier’. */
export function describeGap(gap: Gap, messages: Messages): string {
  const words = messages.neighbours
  if (gap.unit === 'meanwhile') return words.meanwhile
  const count = Math.abs(gap.by)
  if (count === 0) return gap.unit === 'days' ? words.sameDay : words.sameTime
  const span = gap.unit === 'days' ? describeDays(count, words) : words[gap.unit](count)
  return gap.by > 0 ? words.later(span) : words.earlier(span)
}

function describeDays(days: number, words: Messages['neighbours']): string {
  if (days < mostDays) return words.days(days)
  const months = Math.round(days / daysOf.month)
  return months < mostMonths ? words.months(months) : words.years(Math.round(days / daysOf.year))
}
