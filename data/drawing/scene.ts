import { typeSlug } from '../acled'
import { describeCluster, describeMark, describeRadius } from '../describe'
import { type Cluster, clusterEvents, clusterRadius } from '../engine/cluster'
import type { Columns } from '../engine/columns'
import { seeBit } from '../engine/filter'
import type { Locale } from '../locale'
import { fromWorld } from '../mercator'
import { messages } from '../messages'
import { isPointKind } from '../precision'
import type { EventSummary, PlaceSummary } from '../summary'
import type { Near } from '../view'
import type { DrawableOutline } from './base'
import type { Projection } from './frame'
import { drawHalos, geodesicPath, haloRadius } from './halo'
import { type Box, type Caption, drawLabels } from './label'
import { markId, ring } from './mark'
import { nearestPlaceName } from './name'
import { drawLeftOut, drawNearArea, drawNearRadius, nearLabelBox } from './near'
import { round, type SvgNode, svg } from './node'

/** All that a view shows on the map, whatever the frame. `selected`: an index, -1 for none. */
export type Scene = {
  events: readonly EventSummary[]
  places: Readonly<Record<string, PlaceSummary>>
  columns: Columns
  failed: Uint16Array
  selected: number
  drawable: DrawableOutline | null
  locale: Locale
  utcOffset: string
  /** the id of the country's shape in the basemap below */
  landId: string
  near: Near | null
  /** Boxes where names keep out, in pixels from the middle: what else lies over the map. */
  kept?: readonly Box[]
  /** Whether a filter is being dragged: what it leaves out is then a dot. */
  isDragged?: boolean
}

/** A mark on the map: its key lasts from one drawing to the next, its members are indices in list order. */
export type Mark = { key: string; cluster: Cluster; members: number[] }

/** Where a mark leads; without JavaScript it is a link. */
export type MarkHref = (mark: Mark) => string

/** The marks at a zoom, in list order. */
export function marksOf(scene: Scene, zoom: number): { marks: Mark[]; clusterOf: Int32Array } {
  const { clusters, clusterOf } = clusterAll(scene, zoom)
  const membersOf = groupMembers(clusterOf, clusters.length)
  const marks = clusters.map((cluster, index) => {
    const members = membersOf[index] ?? []
    const first = scene.events[cluster.first]?.id ?? ''
    return { key: cluster.count === 1 ? first : `${first}+${cluster.count}`, cluster, members }
  })
  return { marks, clusterOf }
}

type Clusters = ReturnType<typeof clusterEvents>

/** The last clusters of each choice of events: to select one of them, or to light up a mark, makes no others. */
const clustered = new WeakMap<Uint16Array, { columns: Columns; zoom: number; found: Clusters }>()

function clusterAll({ columns, failed }: Scene, zoom: number): Clusters {
  const last = clustered.get(failed)
  if (last?.columns === columns && last.zoom === zoom) return last.found
  const found = clusterSeenAndUnseen(columns, failed, zoom)
  clustered.set(failed, { columns, zoom, found })
  return found
}

/**
 * Where a view leaves out what the window does not show, that has marks as well, for when the map moves; but no ring
 * holds both, so that those in sight count what the list counts.
 */
function clusterSeenAndUnseen(columns: Columns, failed: Uint16Array, zoom: number): Clusters {
  const seen = clusterEvents(columns, failed, zoom)
  if (!failed.includes(seeBit)) return seen
  const unseen = clusterEvents(
    columns,
    failed.map((of) => (of === seeBit ? 0 : 1)),
    zoom,
  )
  const first = seen.clusters.length
  const shifted = unseen.clusterOf.map((cluster) => (cluster < 0 ? -1 : cluster + first))
  return {
    clusters: [...seen.clusters, ...unseen.clusters],
    clusterOf: seen.clusterOf.map((cluster, event) => (cluster < 0 ? (shifted[event] ?? -1) : cluster)),
  }
}

function groupMembers(clusterOf: Int32Array, count: number): number[][] {
  const members = Array.from({ length: count }, (): number[] => [])
  clusterOf.forEach((cluster, event) => {
    members[cluster]?.push(event)
  })
  return members
}

function labelOf({ events, places, locale, utcOffset }: Scene, cluster: Cluster, zoom: number): string {
  const words = messages[locale]
  const event = events[cluster.first]
  const place = event && places[event.properties.place]
  if (cluster.count === 1 && event && place) return describeMark(event, place, utcOffset, words)
  const near = cluster.oneSpot && place ? place.name : nearestPlaceName(places, fromWorld(cluster.x, cluster.y), zoom)
  return describeCluster(cluster, near, words)
}

/** Everything over the basemap: wide bands, halos, names, marks, the selected event on top. */
export function drawOverlay(scene: Scene, projection: Projection, href: MarkHref | null): SvgNode {
  const { marks, clusterOf } = marksOf(scene, projection.frame.camera.zoom)
  const clusters = marks.map(({ cluster }) => cluster)
  const { columns, failed, near } = scene
  const words = messages[scene.locale]
  const kept = [...(near ? [nearLabelBox(near, projection, words)] : []), ...(scene.kept ?? [])]
  return svg(
    'g',
    { class: scene.selected < 0 ? 'overlay' : 'overlay has-selected' },
    drawCountryBand(scene),
    near && drawNearArea(near, projection),
    scene.isDragged ? drawLeftOut(columns, failed, projection) : null,
    drawHalos(columns, clusters, clusterOf, projection),
    drawSelectedHalo(scene, projection),
    drawLabels(scene, clusters, projection, captionOf(scene, projection), kept),
    svg('g', { class: 'marks' }, ...marks.flatMap((mark) => drawMark(scene, mark, projection, href) ?? [])),
    drawSelected(scene, projection),
    near && drawNearRadius(near, projection, words),
  )
}

function drawMark(scene: Scene, mark: Mark, projection: Projection, href: MarkHref | null): SvgNode | null {
  const { cluster, key } = mark
  const point = projection.fromWorld(cluster.x, cluster.y)
  if (!projection.isVisible(point, clusterRadius(cluster.count))) return null
  const attributes = {
    class: cluster.count === 1 ? 'mark one' : 'mark many',
    'data-key': key,
    'aria-label': labelOf(scene, cluster, projection.frame.camera.zoom),
    transform: `translate(${point.map(round).join(' ')})`,
  }
  const target = svg('circle', { class: 'target', r: Math.max(14, round(clusterRadius(cluster.count)) + 2) })
  const inside = cluster.count === 1 ? [drawGlyph(scene, cluster.first)] : ring(cluster.counts, cluster.count)
  return href
    ? svg('a', { ...attributes, href: href(mark) }, target, ...inside)
    : svg('g', { ...attributes, role: 'button', tabindex: -1 }, target, ...inside)
}

function drawGlyph(scene: Scene, index: number, scale = 0.9): SvgNode {
  const event = scene.events[index] as EventSummary
  const { event_type, verification } = event.properties
  const slug = typeSlug(event_type)
  return svg('use', { class: `t-${slug}`, href: `#${markId(slug, verification)}`, transform: `scale(${scale})` })
}

/** Country-wide events have no point: a band along the country's outline says that they are there. */
function drawCountryBand({ events, places, failed, drawable, landId }: Scene): SvgNode | null {
  const isWide = (event: EventSummary, index: number) =>
    failed[index] === 0 && places[event.properties.place]?.kind === 'country'
  return drawable && events.some(isWide) ? svg('use', { class: 'wide', href: `#${landId}` }) : null
}

/** The selected event's circle, always to scale, with its radius drawn. */
function drawSelectedHalo(scene: Scene, projection: Projection): SvgNode | null {
  const found = selectedPlace(scene)
  if (!found) return null
  const { x, y, place, slug } = found
  const [px, py] = projection.fromWorld(x, y)
  const radius = haloRadius({ x, y, metres: place.precision_m }, projection)
  const diagonal = radius * Math.SQRT1_2
  return svg(
    'g',
    { class: `selected-halo t-${slug}` },
    svg('path', { class: 'halo sel', d: geodesicPath(place.position, place.precision_m, projection) }),
    radius > 30
      ? svg('path', {
          class: 'radius',
          d: `M${round(px)} ${round(py)}L${round(px - diagonal)} ${round(py - diagonal)}`,
        })
      : null,
  )
}

/** The radius in words, to stand at the circle. */
function captionOf(scene: Scene, projection: Projection): Caption | null {
  const found = selectedPlace(scene)
  if (!found) return null
  const words = messages[scene.locale]
  const { x, y, place } = found
  const radius = haloRadius({ x, y, metres: place.precision_m }, projection)
  return { text: words.within(describeRadius(place.precision_m, words)), at: projection.fromWorld(x, y), radius }
}

function drawSelected(scene: Scene, projection: Projection): SvgNode | null {
  const found = selectedPlace(scene)
  if (!found) return null
  const point = projection.fromWorld(found.x, found.y)
  return svg(
    'g',
    { class: 'mark sel', 'data-selected': found.id, transform: `translate(${point.map(round).join(' ')})` },
    svg('circle', { class: 'disc', r: 18 }),
    drawGlyph(scene, scene.selected, 1.2),
  )
}

function selectedPlace({ events, places, columns, selected }: Scene) {
  const event = events[selected]
  const place = event && places[event.properties.place]
  if (!event?.geometry || !place || !isPointKind(place.kind)) return null
  const [x, y] = [columns.x[selected] ?? 0, columns.y[selected] ?? 0]
  return { x, y, place, slug: typeSlug(event.properties.event_type), id: event.id }
}
