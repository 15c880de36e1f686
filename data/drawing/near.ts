import destination from '@turf/destination'
import { describeRadius } from '../describe'
import type { Columns } from '../engine/columns'
import { matching } from '../engine/filter'
import type { Messages } from '../messages'
import type { Position } from '../position'
import type { Near } from '../view'
import type { Point, Projection } from './frame'
import { geodesicPath } from './halo'
import type { Box } from './label'
import { widthOf } from './name'
import { round, type SvgNode, svg } from './node'

const east = 90 // degrees from north: where the handle is, so that the radius reads along a line
const handleRadius = 7 // pixels
const labelGap = 13 // pixels from the handle's middle to its words

/** Where the handle of a circle is: its easternmost point, along the ground. */
export function handlePosition({ center, radius }: Near): Position {
  return destination(center, radius, east).geometry.coordinates as Position
}

/** The ground within a radius, to scale, with its point and a line to the handle; lies below all marks. */
export function drawNearArea(near: Near, projection: Projection): SvgNode {
  const [x, y] = projection.fromPosition(near.center).map(round) as Point
  const [hx, hy] = projection.fromPosition(handlePosition(near)).map(round) as Point
  return svg(
    'g',
    { class: 'near-ground' },
    svg('path', { class: 'near-area', d: geodesicPath(near.center, near.radius * 1_000, projection) }),
    svg('path', { class: 'near-line', d: `M${x} ${y}L${hx} ${hy}` }),
    svg('path', { class: 'near-point', d: `M${x - 5} ${y}h10m-5-5v10` }),
  )
}

/** The radius's handle, and how long it is; lies above all marks. */
export function drawNearRadius(near: Near, projection: Projection, words: Messages): SvgNode {
  const [hx, hy] = projection.fromPosition(handlePosition(near)).map(round) as Point
  return svg(
    'g',
    { class: 'near-radius' },
    svg('circle', { class: 'near-handle', cx: hx, cy: hy, r: handleRadius }),
    svg('text', { x: round(hx + labelGap), y: round(hy + 4) }, labelOf(near, words)),
  )
}

/** The box that handle and words take up, so that names keep out. */
export function nearLabelBox(near: Near, projection: Projection, words: Messages): Box {
  const [x, y] = projection.fromPosition(handlePosition(near))
  const width = widthOf(labelOf(near, words), { size: 12, spacing: 0 })
  return [x - handleRadius - 2, y - handleRadius - 2, x + labelGap + width + 4, y + handleRadius + 2]
}

function labelOf({ radius }: Near, words: Messages): string {
  return describeRadius(radius * 1_000, words)
}

const mostLeftOut = 5_000 // dots: beyond, drawing them would hold up the dragging that they explain

/** A dot for each point whose events are all left out; drawn while a filter is dragged, so that one sees what it does. */
export function drawLeftOut({ x, y, length }: Columns, failed: Uint16Array, projection: Projection): SvgNode | null {
  if (length > mostLeftOut) return null
  const at = (event: number) =>
    projection
      .fromWorld(x[event] ?? Number.NaN, y[event] ?? Number.NaN)
      .map(round)
      .join(' ')
  const shown = new Set(matching(failed).map(at))
  const dots = new Set<string>()
  failed.forEach((of, event) => {
    if (of !== 0 && !Number.isNaN(x[event] ?? Number.NaN) && !shown.has(at(event))) dots.add(at(event))
  })
  return svg('path', { class: 'left-out', d: [...dots].map((dot) => `M${dot}h0`).join('') })
}
