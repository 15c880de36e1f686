import type { Fault } from '@/data/fault'
import { isPointKind } from '@/data/precision'
import type { Item, Look } from './look'
import { isMisplaced, pointOf } from './positions'

/** Events whose geometry is not what the gazetteer says of their place. */
export function checkPlacement({ events, places, dataset }: Look): Fault[] {
  const byId = new Map(places.toReversed().map((place) => [place.id, place])) // of equal ids the first
  return events.flatMap((event) => {
    const place = byId.get(String(event.properties.place))
    if (!place || isMisplaced(event, dataset) || isMisplaced(place, dataset)) return []
    const problem = judge(event, place)
    const cure = 'run npm run geocode; to move a place, change it in places.geojson'
    return problem ? [{ file: 'events.geojson', id: event.id, property: 'geometry', problem, cure }] : []
  })
}

function judge(event: Item, place: Item): string | null {
  const { geometry } = event.feature
  const kind = String(place.properties.kind)
  if (!isPointKind(kind)) return geometry === null ? null : `must be null: ${place.id} is a ${kind}, not a point`
  const [placed, known] = [pointOf(event), pointOf(place)]
  if (!known || geometry === undefined) return null
  if (geometry === null) return `is null, but ${place.id} lies at [${known.join(', ')}]`
  if (!placed || (placed[0] === known[0] && placed[1] === known[1])) return null
  return `[${placed.join(', ')}] differs from ${place.id}, [${known.join(', ')}]`
}
