import { type Cluster, clusterRadius } from '../engine/cluster'
import type { Point, Projection } from './frame'
import { type Candidate, candidates, type Labels, styles, widthOf } from './name'
import { round, type SvgNode, svg } from './node'

/** Pixels left, top, right, bottom. */
export type Box = [number, number, number, number]

type Anchor = 'start' | 'middle' | 'end'

const clearance = 7 // pixels between a mark and its place's name
const ownMark = 24 // pixels within which a mark stands on the place that a label names

/** Names that fit between the marks and what else is kept free: labels give way to marks, never the reverse. */
export function drawLabels(
  labels: Labels,
  clusters: readonly Cluster[],
  projection: Projection,
  caption: Caption | null,
  kept: readonly Box[] = [],
): SvgNode {
  const marks = clusters.flatMap((cluster) => {
    const at = projection.fromWorld(cluster.x, cluster.y)
    return projection.isVisible(at, 40) ? [{ at, radius: clusterRadius(cluster.count) }] : []
  })
  const taken: Box[] = marks.map(({ at, radius }) => around(at, radius))
  taken.push(...kept)
  const nodes: SvgNode[] = caption ? [drawCaption(caption, taken)] : []
  const named = new Set<Point>() // a mark takes the name of one place, the first
  for (const candidate of candidates(labels, projection)) {
    const mark = marks.find(({ at: [x, y] }) => Math.hypot(x - candidate.at[0], y - candidate.at[1]) <= ownMark)
    if (mark ? named.has(mark.at) : candidate.needsMark) continue
    const dot = candidate.hasDot && !mark ? around(candidate.at, 4) : null
    if (dot && !isFree(dot, taken)) continue
    const place = placements(candidate, mark).find(({ box }) => isFree(box, taken))
    if (!place) continue
    taken.push(place.box)
    if (mark) named.add(mark.at)
    if (dot) {
      taken.push(dot)
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
  const best = places.find(({ box }) => isFree(box, taken)) ?? first
  if (!best) return svg('g', {})
  taken.push(around([x, y], 19), best.box)
  return svg('text', { class: 'hl', x: round(best.x), y: round(best.y), 'text-anchor': best.anchor }, text)
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

function around([x, y]: Point, radius: number): Box {
  return [x - radius, y - radius, x + radius, y + radius]
}

function isFree(box: Box, taken: readonly Box[]): boolean {
  return !taken.some((other) => touches(box, other))
}

function touches(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}
