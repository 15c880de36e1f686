import type { Outline } from '../basemap'
import { fromWorld, toWorld, worldSize } from '../mercator'
import type { Projection } from './frame'
import { round, type SvgNode, svg } from './node'
import { linePath, ringPath, toWorldLine, type WorldLine } from './path'

/** An outline in world fractions, made once per dataset. */
export type DrawableOutline = { outline: Outline; neighbours: WorldLine[]; home: WorldLine[]; stateLines: WorldLine[] }

/** Prepares an outline for drawing; worth keeping, it visits every vertex. */
export function toDrawable(outline: Outline): DrawableOutline {
  const rings = (home: boolean) =>
    outline.countries.filter((country) => country.home === home).flatMap((country) => country.rings.map(toWorldLine))
  return { outline, neighbours: rings(false), home: rings(true), stateLines: outline.stateLines.map(toWorldLine) }
}

/**
 * Land, borders and graticule of a frame, from below to above. The country's shape is the largest part of a page, so it
 * stands once, under `landId`, and its line is a use of it: the ids of two drawings in one page must differ.
 */
export function drawBase(drawable: DrawableOutline | null, projection: Projection, landId: string): SvgNode {
  const path = (className: string, d: string) => (d === '' ? null : svg('path', { class: className, d }))
  if (!drawable) return svg('g', { class: 'base' }, drawGraticule(projection))
  return svg(
    'g',
    { class: 'base' },
    path('land2', ringPath(drawable.neighbours, projection)),
    // The path has no style of its own: fill and line come from what holds it.
    svg('g', { class: 'land' }, svg('path', { id: landId, d: ringPath(drawable.home, projection) })),
    drawGraticule(projection),
    path('adm', linePath(drawable.stateLines, projection)),
    svg('use', { class: 'ctry', href: `#${landId}` }),
  )
}

const lineSteps = [2, 5, 10, 30]
const crossSteps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5]
const firstCrossZoom = 10
const leastSpacing = 85 // pixels between two lines

/** The graticule's step in degrees: hairlines every 2° on the overview, crosses of .02° in a town. */
export function graticuleStep(zoom: number): number {
  const steps = zoom < firstCrossZoom ? lineSteps : crossSteps
  const degree = worldSize(zoom) / 360
  return steps.find((step) => step * degree >= leastSpacing) ?? steps.at(-1) ?? 1
}

/** The meridians and parallels of a frame, in degrees, with their pixels from its middle. */
export function graticuleLines({ frame, fromPosition }: Projection) {
  const step = graticuleStep(frame.camera.zoom)
  const size = worldSize(frame.camera.zoom)
  const [cx, cy] = toWorld(frame.camera.center)
  const [west, north] = fromWorld(cx - frame.width / 2 / size, Math.max(0, cy - frame.height / 2 / size))
  const [east, south] = fromWorld(cx + frame.width / 2 / size, Math.min(1, cy + frame.height / 2 / size))
  return {
    meridians: multiples(west, east, step).map((lng) => ({ lng, x: fromPosition([lng, 0])[0] })),
    parallels: multiples(south, north, step).map((lat) => ({ lat, y: fromPosition([0, lat])[1] })),
  }
}

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step)
  const count = Math.max(0, Math.floor(to / step) - first + 1)
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toFixed(3)))
}

function drawGraticule(projection: Projection): SvgNode {
  const { meridians, parallels } = graticuleLines(projection)
  const [x, y] = [projection.frame.width / 2, projection.frame.height / 2]
  if (projection.frame.camera.zoom >= firstCrossZoom) {
    const crosses = meridians.flatMap((m) => parallels.map((p) => `M${round(m.x) - 5} ${round(p.y)}h10m-5-5v10`))
    return svg('path', { class: 'grat cross', d: crosses.join('') })
  }
  const lines = [
    ...meridians.map((m) => `M${round(m.x)} ${-y}v${2 * y}`),
    ...parallels.map((p) => `M${-x} ${round(p.y)}h${2 * x}`),
  ]
  return svg('path', { class: 'grat', d: lines.join('') })
}
