import type { Fault } from '@/data/fault'
import type { BBox, Position } from '@/data/position'
import { type Item, type Look, list, record } from './look'

type Words = { problem: string; cure: string }

/** Positions beyond the globe, with lng and lat swapped, or outside the dataset's bbox. */
export function checkPositions(look: Look): Fault[] {
  const bbox = readBBox(look.dataset.bbox)
  return [
    ...look.events.flatMap((event) => report('events.geojson', event, swapOrRange(event, bbox))),
    ...look.places.flatMap((place) =>
      report('places.geojson', place, swapOrRange(place, bbox) ?? outside(place, bbox)),
    ),
  ]
}

/** A Feature's point, or null where its geometry holds no pair of numbers. */
export function pointOf({ feature }: Item): Position | null {
  return readPosition(record(feature.geometry).coordinates)
}

/** A pair of numbers, in range or not. */
export function readPosition(value: unknown): Position | null {
  const [lng, lat, ...rest] = list(value)
  return typeof lng === 'number' && typeof lat === 'number' && rest.length === 0 ? [lng, lat] : null
}

/** Whether a feature's position is wrong in itself, so that comparing it with another says nothing new. */
export function isMisplaced(item: Item, dataset: Look['dataset']): boolean {
  return swapOrRange(item, readBBox(dataset.bbox)) !== null
}

function report(file: string, { id }: Item, words: Words | null): Fault[] {
  return words ? [{ file, id, property: 'geometry.coordinates', ...words }] : []
}

function swapOrRange(item: Item, bbox: BBox | null): Words | null {
  const position = pointOf(item)
  if (!position) return null
  const [lng, lat] = position
  const isSwapped = bbox
    ? !isWithin(position, bbox) && isWithin([lat, lng], bbox)
    : !isOnGlobe(position) && isOnGlobe([lat, lng])
  if (isSwapped) {
    return { problem: `[${lng}, ${lat}] has longitude and latitude swapped`, cure: `write [${lat}, ${lng}]` }
  }
  if (Math.abs(lat) > 90)
    return { problem: `latitude ${lat} is beyond 90°`, cure: 'write [longitude, latitude] in degrees' }
  if (Math.abs(lng) > 180)
    return { problem: `longitude ${lng} is beyond 180°`, cure: 'write [longitude, latitude] in degrees' }
  return null
}

function outside(item: Item, bbox: BBox | null): Words | null {
  const position = pointOf(item)
  if (!position || !bbox || isWithin(position, bbox)) return null
  const [lng, lat] = position
  return {
    problem: `[${lng}, ${lat}] lies outside the dataset's bbox`,
    cure: 'correct it, or widen bbox in dataset.json',
  }
}

function isOnGlobe([lng, lat]: Position): boolean {
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90
}

/** West of its east end, a box crosses 180° (RFC 7946, 5.2). */
function isWithin([lng, lat]: Position, [west, south, east, north]: BBox): boolean {
  const isBetween = west <= east ? west <= lng && lng <= east : lng >= west || lng <= east
  return isBetween && south <= lat && lat <= north
}

function readBBox(value: unknown): BBox | null {
  const numbers = list(value).filter((number) => typeof number === 'number')
  return numbers.length === 4 ? (numbers as BBox) : null
}
