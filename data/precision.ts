import type { Position } from './position'

/** Place kinds that are areas: their events are listed, and drawn as an outline, never as a point. */
const areaKinds: readonly string[] = ['country', 'state']

/** Whether a place of this gazetteer kind is drawn as a point with a radius. */
export function isPointKind(kind: string): boolean {
  return !areaKinds.includes(kind)
}

/** ACLED's `geo_precision` from a radius: 1 exact place, 2 near a town or part of a region, 3 a larger region. */
export function geoPrecision(metres: number): 1 | 2 | 3 {
  if (metres <= 2_000) return 1
  return metres <= 25_000 ? 2 : 3
}

/** Atlos' wording for a radius: the exact spot, its vicinity, or only the locality. */
export function atlosPrecision(metres: number): 'Exact' | 'Vicinity' | 'Locality' {
  if (metres <= 100) return 'Exact'
  return metres <= 2_000 ? 'Vicinity' : 'Locality'
}

/** Decimals of a position that its radius justifies, so that 1.5 km is not written to the centimetre. */
export function positionDigits(metres: number): number {
  const degree = 111_320 // metres in a degree of latitude
  return Math.max(1, Math.min(5, Math.ceil(Math.log10((10 * degree) / metres))))
}

/** A position as one writes it down, latitude first: `10.236, −68.017`. */
export function formatPosition([lng, lat]: Position, metres: number): string {
  const digits = positionDigits(metres)
  return `${minus(lat.toFixed(digits))}, ${minus(lng.toFixed(digits))}`
}

function minus(number: string): string {
  return number.replace('-', '−')
}
