import type { PlaceFeature } from './event'
import { nearest } from './nearest'
import { fold } from './text'

/** The place that a text means, or the places that it may mean, nearest spelling first where none bears the name. */
export type Found = { place: PlaceFeature } | { reason: 'ambiguous' | 'unknown'; candidates: PlaceFeature[] }

const maxCandidates = 5

/**
 * Finds a place by id, or by name or alias in any language; accents, case and punctuation do not matter. Between places
 * of one name an area decides: the one after the comma (“Valencia, Carabobo”), else one of `areas`.
 */
export function findPlace(text: string, places: readonly PlaceFeature[], areas: readonly string[] = []): Found {
  const byId = places.find(({ id }) => id === text)
  if (byId) return { place: byId }
  const whole = places.filter((place) => namesOf(place).includes(fold(text)))
  const named = whole.length > 0 ? narrow(whole, areas) : withinArea(text, places)
  const [only] = named
  if (only && named.length === 1) return { place: only }
  if (named.length > 1) return { reason: 'ambiguous', candidates: named }
  return { reason: 'unknown', candidates: similar(text, places) }
}

/** `valencia (Valencia, Carabobo, city)`: enough to tell one candidate from another. */
export function describePlace({ id, properties: { name, admin1, kind } }: PlaceFeature): string {
  return `${id} (${[name.es, admin1, kind].filter(Boolean).join(', ')})`
}

/** Areas that a place lies in, as its entry names them. */
export function areasOf({ properties: { admin1, admin2 } }: PlaceFeature): string[] {
  return [admin1, admin2].filter((area) => area !== null)
}

/** All that a place is called, folded; its id counts, so that “Fuerte_Paramacay” is found. */
function namesOf({ id, properties: { name, aliases } }: PlaceFeature): string[] {
  return [id, ...Object.values(name), ...aliases].map(fold)
}

/** “Valencia, Carabobo”, where it is no name as a whole: places named Valencia that lie in Carabobo. */
function withinArea(text: string, places: readonly PlaceFeature[]): PlaceFeature[] {
  const [name = '', ...areas] = text.split(',')
  if (areas.length === 0) return []
  const named = places.filter((place) => namesOf(place).includes(fold(name)))
  return named.filter((place) => areas.every((area) => liesIn(place, area)))
}

/** Leaves out places in other areas, unless that would leave none. */
function narrow(places: PlaceFeature[], areas: readonly string[]): PlaceFeature[] {
  if (places.length < 2) return places
  const inside = places.filter((place) => areas.some((area) => liesIn(place, area)))
  return inside.length > 0 ? inside : places
}

const areaWords = /^(?:estado|provincia|departamento|municipio|parroquia) | (?:state|province|municipality|parish)$/

function liesIn(place: PlaceFeature, area: string): boolean {
  const wanted = fold(area).replace(areaWords, '')
  return [...areasOf(place), place.properties.country].some((known) => fold(known).replace(areaWords, '') === wanted)
}

function similar(text: string, places: readonly PlaceFeature[]): PlaceFeature[] {
  const owners = new Map(places.flatMap((place) => namesOf(place).map((name) => [name, place] as const)))
  const [name = ''] = text.split(',')
  const found = nearest(name, owners.keys(), maxCandidates * 2).map((match) => owners.get(match))
  return [...new Set(found.filter((place) => place !== undefined))].slice(0, maxCandidates)
}
