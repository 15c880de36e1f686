import { countryName } from '../basemap'
import { type Cluster, clusterRadius } from '../engine/cluster'
import type { Locale } from '../locale'
import type { Position } from '../position'
import type { PlaceSummary } from '../summary'
import type { DrawableOutline } from './base'
import type { Point, Projection } from './frame'
import { round, type SvgNode, svg } from './node'

/** A name that wants a place on the map; the first in the list gets it. */
type Candidate = { text: string; at: Point; style: keyof typeof styles; hasDot: boolean }

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
} as const

const averageLetter = 0.56 // of the size, in Public Sans
const clearance = 7 // pixels between a mark and its place's name
const ownMark = 24 // pixels within which a mark stands on the place that a label names

/** What labels are made of; the map's language decides the countries' names. */
export type Labels = {
  drawable: DrawableOutline | null
  places: Readonly<Record<string, PlaceSummary>>
  locale: Locale
}

/** Names that fit between the marks: labels give way to marks, never the reverse. */
export function drawLabels(labels: Labels, clusters: readonly Cluster[], projection: Projection): SvgNode {
  const marks = clusters.flatMap((cluster) => {
    const at = projection.fromWorld(cluster.x, cluster.y)
    return projection.isVisible(at, 40) ? [{ at, radius: clusterRadius(cluster.count) }] : []
  })
  const taken: Box[] = marks.map(({ at: [x, y], radius }) => [x - radius, y - radius, x + radius, y + radius])
  const nodes: SvgNode[] = []
  const named = new Set<Point>() // a mark takes the name of one place, the first
  for (const candidate of candidates(labels, projection)) {
    const mark = marks.find(({ at: [x, y] }) => Math.hypot(x - candidate.at[0], y - candidate.at[1]) <= ownMark)
    if (mark && named.has(mark.at)) continue
    const placed = placements(candidate, mark).find(({ box }) => !taken.some((other) => touches(box, other)))
    if (!placed) continue
    taken.push(placed.box)
    if (mark) named.add(mark.at)
    if (candidate.hasDot && !mark) {
      taken.push(around(candidate.at, 4))
      nodes.push(svg('circle', { class: 'dot', cx: round(candidate.at[0]), cy: round(candidate.at[1]), r: 2.2 }))
    }
    const { class: className } = styles[candidate.style]
    const anchor = placed.anchor === 'middle' ? undefined : placed.anchor
    const attributes = { class: className, x: round(placed.x), y: round(placed.y), 'text-anchor': anchor }
    nodes.push(svg('text', attributes, candidate.text))
  }
  return svg('g', { class: 'labels' }, ...nodes)
}

function* candidates(labels: Labels, projection: Projection): Iterable<Candidate> {
  const visible = (candidate: Candidate) => projection.isVisible(candidate.at, 0)
  const { zoom } = projection.frame.camera
  if (labels.drawable && zoom < 10) {
    yield* countryNames(labels.drawable, labels.locale, projection).filter(visible)
    yield* townNames(labels.drawable, projection).filter(visible)
  } else if (zoom >= 10) {
    yield* gazetteerNames(labels.places, projection).filter(visible)
    if (labels.drawable) yield* townNames(labels.drawable, projection).filter(visible)
  }
}

function countryNames({ outline }: DrawableOutline, locale: Locale, projection: Projection): Candidate[] {
  return outline.countries
    .flatMap(({ label, home, ...country }) => {
      if (!label) return []
      const text = countryName(country, locale).toLocaleUpperCase(locale)
      return [
        { text, at: projection.fromPosition(label), style: home ? 'country' : 'neighbour', hasDot: false } as const,
      ]
    })
    .sort((a, b) => Number(b.style === 'country') - Number(a.style === 'country'))
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
  const { size, spacing } = styles[style]
  const width = text.length * (size * averageLetter + spacing)
  const place = (px: number, py: number, anchor: Anchor): Placement => {
    const left = anchor === 'start' ? px : anchor === 'end' ? px - width : px - width / 2
    return { x: px, y: py, anchor, box: [left - 2, py - size, left + width + 2, py + size * 0.3] }
  }
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

function around([x, y]: Point, radius: number): Box {
  return [x - radius, y - radius, x + radius, y + radius]
}

function touches(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

/** The name of the gazetteer's place nearest to a position: what a ring is called. */
export function nearestPlaceName(places: Readonly<Record<string, PlaceSummary>>, [lng, lat]: Position): string {
  let nearest = ''
  let least = Number.POSITIVE_INFINITY
  for (const { name, kind, position } of Object.values(places)) {
    if (kind !== 'city' && kind !== 'municipality') continue
    const squared = (position[0] - lng) ** 2 + (position[1] - lat) ** 2
    if (squared < least) [nearest, least] = [name, squared]
  }
  return nearest
}
