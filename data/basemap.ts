import type { BBox, Position } from '@/data/position'

/** Points of a line, in order; of a ring, the last equal to the first. */
export type Line = Position[]

/** A text to credit, with the page it links to where there is one. */
export type Attribution = { text: string; href?: string }

/** Outer rings run counterclockwise, holes clockwise (RFC 7946, 3.1.6): fill them together, even-odd or non-zero. */
export type OutlineCountry = {
  /** ISO 3166-1 alpha-2 where it could be derived, else the numeric code, else the English name. */
  id: string
  /** English, only where `id` is no alpha-2 code: the others have a name in every language, see `countryName`. */
  name: string | null
  home: boolean
  rings: Line[]
  /** where its name has most room */
  label: Position | undefined
}

/** A first-level division of the home country, by its ISO 3166-2 code; only those that the gazetteer names. */
export type OutlineState = { id: string; name: string; rings: Line[] }

export type OutlinePlace = {
  name: string
  position: Position
  population: number
  kind: PlaceKind
  /** ISO 3166-1 alpha-2 */
  country: string
}

export const placeKinds = ['capital', 'city', 'town'] as const

/** `capital` of a country; `city`: a state's capital or 100,000 inhabitants; `town`: the others. */
export type PlaceKind = (typeof placeKinds)[number]

/** A dataset's embedded basemap. Beyond `detail` the world is coarse, with large places only. */
export type Outline = {
  region: BBox
  detail: BBox
  attribution: Attribution[]
  /** the neighbours first, home last, so that painting in order is right */
  countries: OutlineCountry[]
  coast: Line[]
  borders: Line[]
  /** coast and borders of the home country */
  homeLine: Line[]
  /** lines between the home country's states; empty where no free source has them */
  stateLines: Line[]
  states: OutlineState[]
  /** by kind, then by population, largest first */
  places: OutlinePlace[]
}

/** Whole numbers of `step` degrees: lng, lat, then differences; one list per arc. */
export type Arcs = { step: number; arcs: number[][] }

/** Indices of arcs that make a ring; `~index` is the arc backwards, as in TopoJSON. */
export type RingArcs = number[]

/** The first `shared` arcs are the lines between two states. */
export type StateArcs = Arcs & { shared: number; states: { id: string; name: string; rings: RingArcs[] }[] }

/** `data/basemap/states-<country>.json`: all states of a country, handed to the outlines of its datasets. */
export type StatesFile = StateArcs & { origin: string; licence: string; country: string }

/** `data/basemap/<dataset>.json`, made by `npm run basemap`. Arcs of `near` are numbered first, then those of `far`. */
export type OutlineFile = {
  /** hash of all that it was made from: the same hash, the same file */
  inputs: string
  region: BBox
  detail: BBox
  attribution: Attribution[]
  near: Arcs
  far: Arcs
  countries: { id: string; name?: string; home?: true; label?: Position | undefined; rings: RingArcs[] }[]
  states: StateArcs | null
  /** `positions` as an arc of `step` degrees; `populations` in thousands; `kinds` are indices of `placeKinds`. */
  places: {
    step: number
    names: string[]
    positions: number[]
    populations: number[]
    kinds: number[]
    countries: string[]
  }
}

/** The outline as lines, rings and places in degrees. Pure and quick: fit for browser and server. */
export function decodeOutline(file: OutlineFile): Outline {
  const arcs = [...decodeArcs(file.near), ...decodeArcs(file.far)]
  const uses = countUses(file.countries, arcs.length)
  const home = new Set(
    file.countries.filter((country) => country.home).flatMap(({ rings }) => rings.flat().map(forward)),
  )
  const pick = (isWanted: (index: number) => boolean) => arcs.filter((_, index) => isWanted(index)).flatMap(dropMapEdge)
  return {
    region: file.region,
    detail: file.detail,
    attribution: file.attribution,
    countries: file.countries.map(({ id, name, home, label, rings }) => ({
      label,
      id,
      name: name ?? null,
      home: home === true,
      rings: rings.map((ring) => stitchRing(ring, arcs)),
    })),
    coast: pick((index) => uses[index] === 1),
    borders: pick((index) => (uses[index] ?? 0) > 1),
    homeLine: pick((index) => home.has(index)),
    ...decodeStates(file.states),
    places: decodePlaces(file.places),
  }
}

/** A country's name in a language, by `Intl`. */
export function countryName({ id, name }: Pick<OutlineCountry, 'id' | 'name'>, locale: string): string {
  if (name !== null) return name
  const names = regionNames.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' })
  regionNames.set(locale, names)
  return names.of(id) ?? id
}

/** By language; making one takes longer than asking it a hundred times. */
const regionNames = new Map<string, Intl.DisplayNames>()

function decodeStates(file: OutlineFile['states']): Pick<Outline, 'stateLines' | 'states'> {
  if (!file) return { stateLines: [], states: [] }
  const arcs = decodeArcs(file)
  return {
    stateLines: arcs.slice(0, file.shared),
    states: file.states.map(({ id, name, rings }) => ({
      id,
      name,
      rings: rings.map((ring) => stitchRing(ring, arcs)),
    })),
  }
}

function decodePlaces(file: OutlineFile['places']): OutlinePlace[] {
  const positions = decodeArc(file.positions, file.step)
  return file.names.map((name, index) => ({
    name,
    position: positions[index] ?? [0, 0],
    population: (file.populations[index] ?? 0) * 1000,
    kind: placeKinds[file.kinds[index] ?? 2] ?? 'town',
    country: file.countries[index] ?? '',
  }))
}

function decodeArcs({ arcs, step }: Arcs): Line[] {
  return arcs.map((arc) => decodeArc(arc, step))
}

/** Positions of an arc, in degrees. */
export function decodeArc(arc: number[], step: number): Line {
  const perDegree = Math.round(1 / step) // dividing by a whole number leaves 10.18, multiplying 10.180000000000001
  const line: Line = []
  let [x, y] = [0, 0]
  for (let index = 0; index + 1 < arc.length; index += 2) {
    x += arc[index] ?? 0
    y += arc[index + 1] ?? 0
    line.push([x / perDegree, y / perDegree])
  }
  return line
}

function stitchRing(ring: RingArcs, arcs: Line[]): Line {
  return ring.flatMap((index, place) => {
    const arc = arcs[forward(index)] ?? []
    const line = index < 0 ? arc.toReversed() : arc
    return place === 0 ? line : line.slice(1) // an arc begins where the one before ended
  })
}

function forward(index: number): number {
  return index < 0 ? ~index : index
}

/** How many countries an arc belongs to: 1 is the coast, 2 a border. */
function countUses(countries: OutlineFile['countries'], size: number): number[] {
  const uses = new Array<number>(size).fill(0)
  for (const { rings } of countries) {
    for (const index of new Set(rings.flat().map(forward))) uses[index] = (uses[index] ?? 0) + 1
  }
  return uses
}

/** Land that crosses 180° is closed along it, and Antarctica along the map's end: no coast is there. */
function dropMapEdge(line: Line): Line[] {
  const parts: Line[] = [[]]
  line.forEach((position, index) => {
    const before = line[index - 1]
    if (before && isMapEdge(before) && isMapEdge(position)) parts.push([])
    parts.at(-1)?.push(position)
  })
  return parts.length === 1 ? [line] : parts.filter((part) => part.length > 1)
}

function isMapEdge([lng, lat]: Position): boolean {
  return Math.abs(lng) === 180 || lat < -85.5
}
