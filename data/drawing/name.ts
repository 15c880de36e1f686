import { countryName } from '../basemap'
import type { Columns } from '../engine/columns'
import type { Locale } from '../locale'
import { worldSize } from '../mercator'
import type { Position } from '../position'
import { isPointKind } from '../precision'
import type { PlaceSummary } from '../summary'
import type { DrawableOutline } from './base'
import type { Point, Projection } from './frame'

/** What names are made of; the map's language decides the countries'. */
export type Labels = {
  drawable: DrawableOutline | null
  places: Readonly<Record<string, PlaceSummary>>
  columns: Columns
  locale: Locale
}

/** A name that wants a place on the map; `needsMark`: only beside a mark. */
export type Candidate = { text: string; at: Point; style: NameStyle; hasDot: boolean; needsMark?: boolean }

export type NameStyle = keyof typeof styles

/** Size and letter spacing in pixels, as in the style sheet; the server has no fonts to measure with. */
export const styles = {
  country: { class: 'lc big', size: 15, spacing: 4.5 },
  neighbour: { class: 'lc o', size: 12, spacing: 2.4 },
  capital: { class: 'lc', size: 12, spacing: 2.4 },
  city: { class: 'lp b', size: 12.5, spacing: 0 },
  town: { class: 'lp', size: 11.5, spacing: 0 },
  quarter: { class: 'lp q', size: 12, spacing: 0 },
  caption: { class: 'hl', size: 12, spacing: 0 },
} as const

const averageLetter = 0.56 // of the size, in Public Sans

/** About how wide a name is, in pixels. */
export function widthOf(text: string, { size, spacing }: { size: number; spacing: number }): number {
  return text.length * (size * averageLetter + spacing)
}

/** The names of a frame, those first that matter most. */
export function* candidates(labels: Labels, projection: Projection): Iterable<Candidate> {
  const visible = (candidate: Candidate) => projection.isVisible(candidate.at, 0)
  const { zoom } = projection.frame.camera
  if (labels.drawable && zoom < 10) {
    yield* countryNames(labels.drawable, labels.locale, projection).filter(visible)
    yield* citiesWithEvents(labels, projection).filter(visible)
    yield* townNames(labels.drawable, projection).filter(visible)
  } else if (zoom >= 10) {
    yield* gazetteerNames(labels, projection).filter(visible)
    if (labels.drawable) yield* townNames(labels.drawable, projection).filter(visible)
  }
}

/** Only countries wide enough for their name: an island's would be larger than the island. */
function countryNames(drawable: DrawableOutline, locale: Locale, projection: Projection): Candidate[] {
  const pixels = worldSize(projection.frame.camera.zoom) / 360
  return namedCountries(drawable, locale)
    .filter(({ text, style, degrees }) => widthOf(text, styles[style]) <= degrees * pixels)
    .map(({ text, style, label }) => ({ text, at: projection.fromPosition(label), style, hasDot: false }))
}

type NamedCountry = { text: string; label: Position; style: 'country' | 'neighbour'; degrees: number }

/** An outline's countries by language, the dataset's own first: a drawing has no time to measure all their shapes. */
const namesMade = new WeakMap<DrawableOutline, Map<Locale, NamedCountry[]>>()

function namedCountries(drawable: DrawableOutline, locale: Locale): NamedCountry[] {
  const byLocale = namesMade.get(drawable) ?? new Map<Locale, NamedCountry[]>()
  namesMade.set(drawable, byLocale)
  const names = byLocale.get(locale) ?? nameCountries(drawable, locale)
  byLocale.set(locale, names)
  return names
}

function nameCountries({ outline }: DrawableOutline, locale: Locale): NamedCountry[] {
  return outline.countries
    .flatMap(({ label, home, rings, ...country }): NamedCountry[] => {
      const text = countryName(country, locale).toLocaleUpperCase(locale)
      const degrees = Math.max(...rings.map(degreesWide))
      return label ? [{ text, label, style: home ? 'country' : 'neighbour', degrees }] : []
    })
    .sort((a, b) => Number(b.style === 'country') - Number(a.style === 'country'))
}

function degreesWide(ring: readonly Position[]): number {
  const lngs = ring.map(([lng]) => lng)
  return Math.max(...lngs) - Math.min(...lngs)
}

/** Cities with events of their own, most events first: what a mark from afar is named after. */
function citiesWithEvents({ places, columns }: Labels, projection: Projection): Candidate[] {
  const counts = new Uint32Array(columns.place.values.length)
  for (const code of columns.place.codes) counts[code] = (counts[code] ?? 0) + 1
  return columns.place.values
    .map((id, code) => ({ place: places[id], count: counts[code] ?? 0 }))
    .flatMap(({ place, count }) => (place?.kind === 'city' ? [{ place, count }] : []))
    .sort((a, b) => b.count - a.count)
    .map(({ place: { name, position } }) => ({
      text: name,
      at: projection.fromPosition(position),
      style: 'city' as const,
      hasDot: true,
      needsMark: true,
    }))
}

/** Fewer towns from afar: the least population that is named at a zoom. */
function leastPopulation(zoom: number): number {
  if (zoom < 5) return 1_500_000
  if (zoom < 6) return 600_000
  if (zoom < 7) return 250_000
  if (zoom < 8) return 90_000
  return zoom < 9 ? 40_000 : 0
}

function townNames({ outline }: DrawableOutline, projection: Projection): Candidate[] {
  const least = leastPopulation(projection.frame.camera.zoom)
  const home = outline.countries.find((country) => country.home)?.id
  return outline.places
    .filter(({ population, kind, country }) =>
      country === home ? population >= least || kind === 'capital' : population >= least * 4,
    )
    .map(({ name, position, population, kind }) => ({
      text: name,
      at: projection.fromPosition(position),
      style: kind === 'capital' || population >= 500_000 ? 'city' : 'town',
      hasDot: true,
    }))
}

/** From which zoom on the gazetteer's names are shown, by kind, the wider places first. */
const kindZooms: Record<string, number> = { city: 10, municipality: 11, parish: 12, neighbourhood: 13 }

function gazetteerNames({ places, locale }: Labels, projection: Projection): Candidate[] {
  const kinds = Object.keys(kindZooms)
  return Object.values(places)
    .filter(
      ({ kind }) => projection.frame.camera.zoom >= (kindZooms[kind] ?? 14) && kind !== 'country' && kind !== 'state',
    )
    .sort((a, b) => rank(kinds, a.kind) - rank(kinds, b.kind))
    .map(({ name, kind, position }) => ({
      text: kind === 'city' || kind === 'municipality' ? name.toLocaleUpperCase(locale) : name,
      at: projection.fromPosition(position),
      style: kind === 'city' || kind === 'municipality' ? 'capital' : 'quarter',
      hasDot: false,
    }))
}

function rank(kinds: readonly string[], kind: string): number {
  const index = kinds.indexOf(kind)
  return index < 0 ? kinds.length : index
}

/** The name of the gazetteer's place nearest to a position: what a ring is called; from afar only cities have a say. */
export function nearestPlaceName(
  places: Readonly<Record<string, PlaceSummary>>,
  [lng, lat]: Position,
  zoom: number,
): string {
  let nearest = ''
  let least = Number.POSITIVE_INFINITY
  for (const { name, kind, position } of Object.values(places)) {
    if (zoom < 11 ? kind !== 'city' : !isPointKind(kind)) continue
    const squared = (position[0] - lng) ** 2 + (position[1] - lat) ** 2
    if (squared < least) [nearest, least] = [name, squared]
  }
  return nearest
}
