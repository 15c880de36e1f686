import type { PlaceKind } from '@/data/event'
import type { Result } from './result'

/** Our kind for OpenStreetMap's words, and the radius in metres to assume where a service gives no box. */
const kinds: Record<string, { kind: PlaceKind; radius: number }> = {
  country: { kind: 'country', radius: 600_000 },
  state: { kind: 'state', radius: 100_000 },
  province: { kind: 'state', radius: 100_000 },
  county: { kind: 'municipality', radius: 25_000 },
  municipality: { kind: 'municipality', radius: 15_000 },
  city: { kind: 'city', radius: 8_000 },
  town: { kind: 'city', radius: 4_000 },
  village: { kind: 'city', radius: 2_000 },
  hamlet: { kind: 'city', radius: 1_000 },
  city_district: { kind: 'parish', radius: 4_000 },
  suburb: { kind: 'neighbourhood', radius: 2_000 },
  quarter: { kind: 'neighbourhood', radius: 1_500 },
  neighbourhood: { kind: 'neighbourhood', radius: 1_000 },
  residential: { kind: 'neighbourhood', radius: 1_000 },
  motorway: { kind: 'highway', radius: 5_000 },
  trunk: { kind: 'highway', radius: 5_000 },
  road: { kind: 'avenue', radius: 2_000 },
  square: { kind: 'plaza', radius: 150 },
  pedestrian: { kind: 'plaza', radius: 150 },
  aeroway: { kind: 'airport', radius: 1_500 },
  aerodrome: { kind: 'airport', radius: 1_500 },
  military: { kind: 'military_base', radius: 1_500 },
  prison: { kind: 'prison', radius: 300 },
  water: { kind: 'lake', radius: 10_000 },
  lake: { kind: 'lake', radius: 10_000 },
  building: { kind: 'building', radius: 100 },
  house: { kind: 'building', radius: 50 },
  amenity: { kind: 'building', radius: 100 },
  office: { kind: 'building', radius: 100 },
  shop: { kind: 'building', radius: 100 },
  tourism: { kind: 'building', radius: 100 },
}

/** What sort of place a result is; `type` is the narrowest word, `category` the widest. */
export function kindOf({ type, addresstype, category, class: older }: Result): { kind: PlaceKind; radius: number } {
  const isRoad = (category ?? older) === 'highway'
  const words = [type, addresstype, category, older, isRoad ? 'road' : undefined]
  const known = words.find((word) => word !== undefined && Object.hasOwn(kinds, word))
  return (known && kinds[known]) || { kind: 'other', radius: 5_000 }
}
