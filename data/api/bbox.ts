import type { BBox, Position } from '../position'

const number = /^[+-]?\d{1,17}(?:\.\d{1,17})?(?:e[+-]?\d{1,2})?$/i

/**
 * Reads `west,south,east,north`, or six numbers with heights, which no event has and which therefore leave nothing out;
 * null if it is no box. West beyond east is a box across 180° (OGC API – Features 1.0, 7.15.3).
 */
export function parseBBox(text: string): BBox | null {
  const parts = text.split(',', 7).map((part) => part.trim())
  if (!parts.every((part) => number.test(part))) return null
  const numbers = parts.map(Number)
  const [west, south, east, north, low, high] = numbers.length === 6 ? flatten(numbers) : numbers
  if (numbers.length !== 4 && numbers.length !== 6) return null
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null
  const isOnEarth = [west, east].every(isLongitude) && [south, north].every(isLatitude)
  const isOrdered = south <= north && (low === undefined || high === undefined || low <= high)
  return isOnEarth && isOrdered ? [west, south, east, north] : null
}

function flatten([west, south, low, east, north, high]: number[]) {
  return [west, south, east, north, low, high]
}

function isLongitude(degrees: number): boolean {
  return Math.abs(degrees) <= 180
}

function isLatitude(degrees: number): boolean {
  return Math.abs(degrees) <= 90
}

/** Whether a position lies in a box or on its edge; what has none lies in every box (7.15.3, requirement C). */
export function isInBox(position: Readonly<Position> | null, [west, south, east, north]: BBox): boolean {
  if (!position) return true
  const [lng, lat] = position
  if (lat < south || lat > north) return false
  if (Math.abs(lat) === 90) return true // a pole has every longitude
  const isWithin = (of: number) => (west <= east ? of >= west && of <= east : of >= west || of <= east)
  return isWithin(lng) || (Math.abs(lng) === 180 && isWithin(-lng)) // one meridian, two names
}
