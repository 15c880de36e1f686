import type { BBox } from '../position'
import { roundPosition } from './feature'

/** The smallest box around positions, which crosses 180° where that is the shorter way (RFC 7946, 5.2); null without any. */
export function bboxOf(positions: readonly (readonly number[])[]): BBox | null {
  const [first] = positions
  if (!first) return null
  const lngs = positions.map(([lng = 0]) => lng).sort((a, b) => a - b)
  let south = Number.POSITIVE_INFINITY
  let north = Number.NEGATIVE_INFINITY
  for (const [, lat = 0] of positions) {
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  const [west, east] = aroundWidestGap(lngs)
  return [...roundPosition([west, south]), ...roundPosition([east, north])] as BBox
}

/** West and east ends of sorted longitudes: on either side of the widest stretch without any. */
function aroundWidestGap(lngs: readonly number[]): [west: number, east: number] {
  const last = lngs.length - 1
  let west = lngs[0] ?? 0
  let east = lngs[last] ?? 0
  let widest = west + 360 - east
  for (let i = 1; i <= last; i++) {
    const gap = (lngs[i] ?? 0) - (lngs[i - 1] ?? 0)
    if (gap <= widest) continue
    widest = gap
    west = lngs[i] ?? 0
    east = lngs[i - 1] ?? 0
  }
  return [west, east]
}
