import { countryName } from '../basemap'
import { type Cluster, clusterRadius } from '../engine/cluster'
import type { Columns } from '../engine/columns'
import type { Locale } from '../locale'
import { worldSize } from '../mercator'
import type { Position } from '../position'
import { isPointKind } from '../precision'
import type { PlaceSummary } from '../summary'
import type { DrawableOutline } from './base'
import type { Point, Projection } from './frame'
import { round, type SvgNode, svg } from './node'

/** A name that wants a place on the map; the first in the list gets it. */
type Candidate = { text: string; at: Point; style: keyof typeof styles; hasDot: boolean; needsMark?: boolean }

/** Pixels left, top, right, bottom. */
type Box = [number, number, number, number]

type Anchor = 'start' | 'middle' | 'end'

/** Size and letter spacing in pixels, as in the style sheet; the server has no fonts to measure with. */
const styles = {
  country: { class: 'lc big', size: 15, spacing: 4.5 },
  neighbour: { class: 'lc o', size: 12, spacing: 2.4 },
  capital: { class: 'lc', size: 12, spacing: 2.4 },
  city: { class: 'lp b', size: 12.5, spacing: 0 },
  town: { class: 'lp', size: 11.5, spacing: 0 },
  quarter: { class: 'lp q', size: 12, spacing: 0 },
  caption: { class: 'hl', size: 12, spacing: 0 },
} as const

const averageLetter = 0.56 // of the size, in Public Sans
const clearance = 7 // pixels between a mark and its place's name
const ownMark = 24 // pixels within which a mark stands on the place that a label names

/** What labels are made of; the map's language decides the countries' names. */
export type Labels = {
  drawable: DrawableOutline | null
  places: Readonly<Record<string, PlaceSummary>>
  columns: Columns
  locale: Locale
}

/** Names that fit between the marks: labels give way to marks, never the reverse. */
export function drawLabels(
  labels: Labels,
  clusters: readonly Cluster[],
  projection: Projection,
  caption: Caption | null,
): SvgNode {
  const marks = clusters.flatMap((cluster) => {
    const at = projection.fromWorld(cluster.x, cluster.y)
    return projection.isVisible(at, 40) ? [{ at, radius: clusterRadius(cluster.count) }] : []
  })
  const taken: Box[] = marks.map(({ at: [x, y], radius }) => [x - radius, y - radius, x + radius, y + radius])
  const nodes: SvgNode[] = caption ? [drawCaption(caption, taken)] : []
  const named = new Set<Point>() // a mark takes the name of one place, the first
  for (const candidate of candidates(labels, projection)) {
    const mark = marks.find(({ at: [x, y] }) => Math.hypot(x - candidate.at[0], y - candidate.at[1]) <= ownMark)
    if (mark ? named.has(mark.at) : candidate.needsMark) continue
    const place = placements(candidate, mark).find(({ box }) => !taken.some((other) => touches(box, other)))
    if (!place) continue
    taken.push(place.box)
    if (mark) named.add(mark.at)
    if (candidate.hasDot && !mark) {
      taken.push(around(candidate.at, 4))
      nodes.push(svg('circle', { class: 'dot', cx: round(candidate.at[0]), cy: round(candidate.at[1]), r: 2.2 }))
    }
    const { class: className } = styles[candidate.style]
    const anchor = place.anchor === 'middle' ? undefined : place.anchor
    const attributes = { class: className, x: round(place.x), y: round(place.y), 'text-anchor': anchor }
    nodes.push(svg('text', attributes, candidate.text))
  }
  return svg('g', { class: 'labels' }, ...nodes)
}

/** The words at the selected event's circle: `at` is its middle, `radius` how far away they must stay, in pixels. */
export type Caption = { text: string; at: Point; radius: number }

function drawCaption({ text, at: [x, y], radius }: Caption, taken: Box[]): SvgNode {
  const away = Math.max(radius, 20) + 5
  const beside = (px: number, py: number, anchor: Anchor) => placed(text, styles.caption, px, py, anchor)
  const places = [
    beside(x, y + away + 12, 'middle'),
    beside(x, y - away, 'middle'),
    beside(x + away, y + 4, 'start'),
    beside(x - away, y + 4, 'end'),
  ]
  const [first] = places
  const best = places.find(({ box }) => !taken.some((other) => touches(box, other))) ?? first
  if (!best) return svg('g', {})
  taken.push(around([x, y], 19), best.box)
  return svg('text', { class: 'hl', x: round(best.x), y: round(best.y), 'text-anchor': best.anchor }, text)
}

function* candidates(labels: Labels, projection: Projection): Iterable<Candidate> {
  const visible = (candidate: Candidate) => projection.isVisible(candidate.at, 0)
  const { zoom } = projection.frame.camera
  if (labels.drawable && zoom < 10) {
    yield* countryNames(labels.drawable, labels.locale, projection).filter(visible)
    yield* citiesWithEvents(labels, projection).filter(visible)
    yield* townNames(labels.drawable, projection).filter(visible)
  } else if (zoom >= 10) {
    yield* gazetteerNames(labels.places, projection).filter(visible)
    if (labels.drawable) yield* townNames(labels.drawable, projection).filter(visible)
  }
}

/** Only countries wide enough for their name: an island's would be larger than the island. */
function countryNames({ outline }: DrawableOutline, locale: Locale, projection: Projection): Candidate[] {
  const pixels = worldSize(projection.frame.camera.zoom) / 360
  return outline.countries
    .flatMap(({ label, home, rings, ...country }) => {
      const text = countryName(country, locale).toLocaleUpperCase(locale)
      const style = home ? styles.country : styles.neighbour
      if (!label || widthOf(text, style) > Math.max(...rings.map(degreesWide)) * pixels) return []
      return [
        { text, at: projection.fromPosition(label), style: home ? 'country' : 'neighbour', hasDot: false } as const,
      ]
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

function gazetteerNames(places: Readonly<Record<string, PlaceSummary>>, projection: Projection): Candidate[] {
  const kinds = Object.keys(kindZooms)
  return Object.values(places)
    .filter(
      ({ kind }) => projection.frame.camera.zoom >= (kindZooms[kind] ?? 14) && kind !== 'country' && kind !== 'state',
    )
    .sort((a, b) => rank(kinds, a.kind) - rank(kinds, b.kind))
    .map(({ name, kind, position }) => ({
      text: kind === 'city' || kind === 'municipality' ? name.toLocaleUpperCase() : name,
      at: projection.fromPosition(position),
      style: kind === 'city' || kind === 'municipality' ? 'capital' : 'quarter',
      hasDot: false,
    }))
}

function rank(kinds: readonly string[], kind: string): number {
  const index = kinds.indexOf(kind)
  return index < 0 ? kinds.length : index
}

type Placement = { x: number; y: number; anchor: Anchor; box: Box }

/** Beside its mark or dot: right, left, below, above; a name without either stands on its point. */
function placements({ text, at: [x, y], style, hasDot }: Candidate, mark?: { at: Point; radius: number }): Placement[] {
  const { size } = styles[style]
  const place = (px: number, py: number, anchor: Anchor) => placed(text, styles[style], px, py, anchor)
  if (!mark && !hasDot) return [place(x, y + size * 0.35, 'middle')]
  const [mx, my] = mark?.at ?? [x, y]
  const away = mark ? mark.radius + clearance : 6
  return [
    place(mx + away, my + size * 0.35, 'start'),
    place(mx - away, my + size * 0.35, 'end'),
    place(mx, my + away + size * 0.8, 'middle'),
    place(mx, my - away - size * 0.2, 'middle'),
  ]
}

function placed(
  text: string,
  style: { size: number; spacing: number },
  x: number,
  y: number,
  anchor: Anchor,
): Placement {
  const width = widthOf(text, style)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x, y, anchor, box: [left - 2, y - style.size, left + width + 2, y + style.size * 0.3] }
}

function widthOf(text: string, { size, spacing }: { size: number; spacing: number }): number {
  return text.length * (size * averageLetter + spacing)
}

function around([x, y]: Point, radius: number): Box {
  return [x - radius, y - radius, x + radius, y + radius]
}

function touches(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
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
