import booleanClockwise from '@turf/boolean-clockwise'

import type { Fault } from '@/data/fault'
import type { Position } from '@/data/position'
import { type Item, type Look, list, record } from './look'
import { readPosition } from './positions'

type Ring = { path: string; positions: Position[]; isOuter: boolean }

/** Rings of areas that are open, or run the wrong way round (RFC 7946, 3.1.6). */
export function checkRings({ events, places }: Look): Fault[] {
  return [
    ...events.flatMap((event) => report('events.geojson', event, 'geometry', event.feature.geometry)),
    ...places.flatMap((place) => report('places.geojson', place, 'geometry', place.feature.geometry)),
    ...places.flatMap((place) => report('places.geojson', place, 'outline', place.properties.outline)),
  ]
}

function report(file: string, { id }: Item, property: string, geometry: unknown): Fault[] {
  return ringsOf(property, geometry).flatMap((ring) => {
    const words = judge(ring)
    return words ? [{ file, id, property: ring.path, ...words }] : []
  })
}

function judge({ positions, isOuter }: Ring): { problem: string; cure: string } | null {
  const [first, last] = [positions[0], positions.at(-1)]
  if (!first || !last || positions.length < 3) return null // the schema tells
  const isClosed = first[0] === last[0] && first[1] === last[1]
  if (!isClosed) return { problem: 'is a ring that is not closed', cure: 'repeat its first position at the end' }
  if (booleanClockwise(positions) !== isOuter) return null
  const problem = isOuter ? 'is an outer ring that runs clockwise' : 'is a hole that runs counter-clockwise'
  return { problem, cure: 'reverse the order of its positions (RFC 7946, 3.1.6)' }
}

function ringsOf(property: string, geometry: unknown): Ring[] {
  const { type, coordinates } = record(geometry)
  const path = `${property}.coordinates`
  if (type === 'Polygon') return polygonRings(path, coordinates)
  if (type !== 'MultiPolygon') return []
  return list(coordinates).flatMap((polygon, index) => polygonRings(`${path}[${index}]`, polygon))
}

/** The first ring bounds the area from outside, the others are holes in it. */
function polygonRings(path: string, polygon: unknown): Ring[] {
  return list(polygon).map((ring, index) => ({
    path: `${path}[${index}]`,
    positions: list(ring)
      .map(readPosition)
      .filter((position) => position !== null),
    isOuter: index === 0,
  }))
}
