import type { PlaceFeature } from '@/data/event'
import { type JsonNode, memberOf } from '@/data/json'
import { isPointKind } from '@/data/precision'
import { type Edit, formatLike, indentAt } from './edit'

/** The change that gives an event its place's point, or null for a country or state; null where it has that already. */
export function editGeometry(text: string, feature: JsonNode, present: unknown, place: PlaceFeature): Edit | null {
  const wanted = isPointKind(place.properties.kind) ? place.geometry : null
  const node = memberOf(feature, 'geometry')
  if (node) {
    if (isSame(present, wanted)) return null
    return { start: node.start, end: node.end, text: formatLike(text, node.start, wanted) }
  }
  const next = feature.kind === 'object' && feature.members.find(({ key }) => key === 'properties')
  if (!next) return null
  const indent = indentAt(text, next.start)
  const separator = text.includes('\n') ? `,\n${indent}` : ','
  return { start: next.start, end: next.start, text: `"geometry": ${formatLike(text, next.start, wanted)}${separator}` }
}

/** Compares as JSON does: -66.0 is -66. */
function isSame(present: unknown, wanted: PlaceFeature['geometry'] | null): boolean {
  if (present === null || wanted === null) return present === wanted
  const { type, coordinates } = present as Partial<PlaceFeature['geometry']>
  return type === wanted.type && JSON.stringify(coordinates) === JSON.stringify(wanted.coordinates)
}
