import { type Item, list, look } from './check/look'
import { checkText } from './check/text'
import type { PlaceFeature } from './event'
import type { Fault } from './fault'
import { areasOf, describePlace, type Found, findPlace } from './gazetteer'
import { applyEdits, type Edit } from './geocode/edit'
import { editGeometry } from './geocode/geometry'
import { itemsOf, type JsonNode, memberOf, scanJson } from './json'

/** A file's new text, a line per change, and why nothing may be written where there are faults. */
export type Geocoded = { text: string; changes: string[]; faults: Fault[]; unknown: string[] }

type Outcome = { edits: Edit[]; changes: string[]; faults: Fault[]; unknown: string[] }

/** A place as an event has it: an id or a name, and where it stands in the text. */
type Mention = { property: string; text: string; node: JsonNode }

const file = 'events.geojson'

/**
 * Fills `geometry` in the text of an events.geojson from the gazetteer, and writes ids for names in `place` and
 * `other_places`. The rest of the text stays as it is, byte for byte; with a fault all of it does. `unknown` holds the
 * names that nothing in the gazetteer bears.
 */
export function geocodeEvents(text: string, places: readonly PlaceFeature[]): Geocoded {
  const { value, faults: unreadable } = checkText(file, text)
  if (unreadable.length > 0) return { text, changes: [], faults: unreadable, unknown: [] }
  const { events } = look({ [file]: value })
  const nodes = itemsOf(memberOf(scanJson(text), 'features'))
  const outcomes = events.map((event, index) => geocodeEvent(text, event, nodes[index], places))
  const faults = outcomes.flatMap((outcome) => outcome.faults)
  const unknown = [...new Set(outcomes.flatMap((outcome) => outcome.unknown))]
  if (faults.length > 0) return { text, changes: [], faults, unknown }
  const edited = applyEdits(
    text,
    outcomes.flatMap(({ edits }) => edits),
  )
  return { text: edited, changes: outcomes.flatMap(({ changes }) => changes), faults, unknown }
}

function geocodeEvent(text: string, event: Item, node: JsonNode | undefined, places: readonly PlaceFeature[]): Outcome {
  const properties = memberOf(node, 'properties')
  const mentions = mentionsOf(event, properties)
  if (!node || !properties || mentions[0]?.property !== 'place')
    return faulty(event, 'place', 'is missing', 'write where')
  const areas = mentions.flatMap((mention) => places.filter(({ id }) => id === mention.text)).flatMap(areasOf)
  const found = mentions.map((mention) => ({ ...mention, found: findPlace(mention.text, places, areas) }))
  const [at] = found
  const named = merge(found.map((mention) => nameToId(event, mention)))
  const place = at && 'place' in at.found ? at.found.place : null
  const geometry = place && editGeometry(text, node, event.feature.geometry, place)
  if (!geometry) return named
  return {
    ...named,
    edits: [...named.edits, geometry],
    changes: [...named.changes, `${event.id}  geometry: ${place.id}`],
  }
}

/** What an event says of its places, `place` first. */
function mentionsOf({ properties }: Item, node: JsonNode | undefined): Mention[] {
  const others = itemsOf(memberOf(node, 'other_places'))
  const mentions = [
    { property: 'place', text: properties.place, node: memberOf(node, 'place') },
    ...list(properties.other_places).map((text, index) => ({
      property: `other_places[${index}]`,
      text,
      node: others[index],
    })),
  ]
  return mentions.filter(
    (mention): mention is Mention => typeof mention.text === 'string' && mention.node !== undefined,
  )
}

function nameToId(event: Item, { property, text, node, found }: Mention & { found: Found }): Outcome {
  if (!('place' in found)) return notFound(event, property, text, found)
  if (found.place.id === text) return merge([])
  const edit = { start: node.start, end: node.end, text: JSON.stringify(found.place.id) }
  const change = `${event.id}  ${property}: “${text}” is ${describePlace(found.place)}`
  return { edits: [edit], changes: [change], faults: [], unknown: [] }
}

function notFound(event: Item, property: string, text: string, found: Exclude<Found, { place: unknown }>): Outcome {
  const candidates = found.candidates.map(describePlace).join('; ')
  if (found.reason === 'ambiguous') {
    const cure = `write one of these ids, or the area after a comma: ${candidates}`
    return faulty(event, property, `“${text}” may be several places`, cure)
  }
  const cure = candidates ? `did you mean ${candidates}? Else add it` : 'add it to places.geojson, or try --online'
  return { ...faulty(event, property, `“${text}” is not in the gazetteer`, cure), unknown: [text] }
}

function faulty({ id }: Item, property: string, problem: string, cure: string): Outcome {
  return { edits: [], changes: [], faults: [{ file, id, property, problem, cure }], unknown: [] }
}

function merge(outcomes: Outcome[]): Outcome {
  return {
    edits: outcomes.flatMap(({ edits }) => edits),
    changes: outcomes.flatMap(({ changes }) => changes),
    faults: outcomes.flatMap(({ faults }) => faults),
    unknown: outcomes.flatMap(({ unknown }) => unknown),
  }
}
