import circle from '@turf/circle'
import { eventTypes } from '../acled'
import { type Cluster, clusterRadius } from '../engine/cluster'
import type { Columns } from '../engine/columns'
import { fromWorld, metresPerPixel } from '../mercator'
import type { Position } from '../position'
import type { Point, Projection } from './frame'
import { round, type SvgNode, svg } from './node'

/** A place as imprecise as its radius says; `type` is null where events of different types share it. */
type Halo = { x: number; y: number; metres: number; type: number | null; cluster: number }

const leastGlow = 1_000 // metres: below, and hidden under its mark, imprecision is not worth a reminder
const clearance = 4 // pixels by which a circle must clear its mark
const geodesicFrom = 20_000 // metres: beyond, a circle on the ground is visibly no circle on the map

/** One halo per place: to scale where that shows, else a glow on the mark. */
export function drawHalos(
  columns: Columns,
  clusters: readonly Cluster[],
  clusterOf: Int32Array,
  projection: Projection,
): SvgNode {
  const glows = new Map<number, SvgNode>()
  const circles: SvgNode[] = []
  for (const halo of halosOf(columns, clusterOf)) {
    const cluster = clusters[halo.cluster]
    if (!cluster) continue
    const radius = haloRadius(halo, projection)
    const markRadius = clusterRadius(cluster.count)
    const point = projection.fromWorld(halo.x, halo.y)
    if (radius >= markRadius + clearance) {
      if (projection.isVisible(point, radius)) circles.push(drawCircle(halo, point, radius, projection))
    } else if (halo.metres >= leastGlow && !glows.has(halo.cluster)) {
      const at = projection.fromWorld(cluster.x, cluster.y)
      if (projection.isVisible(at, markRadius)) glows.set(halo.cluster, drawGlow(cluster, at, markRadius))
    }
  }
  return svg('g', { class: 'halos' }, ...glows.values(), ...circles)
}

/** A radius on the ground in pixels, at the place's own latitude. */
export function haloRadius({ x, y, metres }: Pick<Halo, 'x' | 'y' | 'metres'>, { frame }: Projection): number {
  return metres / metresPerPixel(fromWorld(x, y)[1], frame.camera.zoom)
}

function halosOf({ x, y, precision, type, place }: Columns, clusterOf: Int32Array): Iterable<Halo> {
  const halos = new Map<number, Halo>()
  clusterOf.forEach((cluster, event) => {
    if (cluster < 0) return
    const code = place.codes[event] ?? 0
    const halo = halos.get(code)
    const ofType = type[event] ?? 0
    if (!halo) {
      const at = { x: x[event] ?? 0, y: y[event] ?? 0, metres: precision[event] ?? 0 }
      halos.set(code, { ...at, type: ofType, cluster })
    } else if (halo.type !== ofType) halo.type = null
  })
  return halos.values()
}

function drawCircle({ x, y, metres, type }: Halo, [px, py]: Point, radius: number, projection: Projection): SvgNode {
  const className = `halo ${type === null ? 't-mixed' : `t-${eventTypes[type]?.slug}`}`
  if (metres >= geodesicFrom)
    return svg('path', { class: className, d: geodesicPath(fromWorld(x, y), metres, projection) })
  return svg('circle', { class: className, cx: round(px), cy: round(py), r: round(radius) })
}

/** The outline of all points at a distance on the sphere; in web Mercator it bulges towards the pole. */
export function geodesicPath(center: Position, metres: number, projection: Projection): string {
  const ring = circle(center, metres / 1_000, { steps: 72 }).geometry.coordinates[0] ?? []
  const points = ring.map((position) =>
    projection
      .fromPosition(position as Position)
      .map(round)
      .join(' '),
  )
  return `M${points.join('L')}Z`
}

function drawGlow(cluster: Cluster, [x, y]: Point, markRadius: number): SvgNode {
  const isRing = cluster.count > 1
  const type = eventTypes[cluster.counts.findIndex((count) => count > 0)]?.slug
  return svg('circle', {
    class: 'glow',
    cx: round(x),
    cy: round(y),
    r: round(markRadius + (isRing ? 8 : 9)),
    fill: `url(#glow-${isRing ? 'ring' : type})`,
  })
}
