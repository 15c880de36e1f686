import bboxClip from '@turf/bbox-clip'
import { lineString, polygon } from '@turf/helpers'
import { toWorld } from '../mercator'
import type { Position } from '../position'
import type { Point, Projection } from './frame'
import { simplify } from './simplify'

/** A line or ring in world fractions with its box, made once and drawn at any camera. */
export type WorldLine = { xs: Float64Array; ys: Float64Array; west: number; north: number; east: number; south: number }

/** A line of positions, ready to be drawn. */
export function toWorldLine(line: readonly Position[]): WorldLine {
  const points = line.map(toWorld)
  const xs = Float64Array.from(points, ([x]) => x)
  const ys = Float64Array.from(points, ([, y]) => y)
  const { min, max } = extremes
  return { xs, ys, west: min(xs), east: max(xs), north: min(ys), south: max(ys) }
}

const extremes = {
  min: (numbers: Float64Array) => numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
  max: (numbers: Float64Array) => numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
}

/** Points closer to their neighbour than this are left out: nobody sees them, everybody would load them. */
const leastStep = 1.5 // pixels
const leastBend = 0.7 // pixels by which a point must be off the line through its neighbours

/** How far lines go on beyond the frame, so that the cut and a wide stroke's end stay out of sight. */
const margin = 16

/** The path of lines inside a frame; `''` where there are none. */
export function linePath(lines: readonly WorldLine[], projection: Projection): string {
  return lines.map((line) => clippedPath(line, projection, false)).join('')
}

/** The path of rings inside a frame, cut along its edge. */
export function ringPath(rings: readonly WorldLine[], projection: Projection): string {
  return rings.map((ring) => clippedPath(ring, projection, true)).join('')
}

function clippedPath(line: WorldLine, projection: Projection, isRing: boolean): string {
  const place = placeInFrame(line, projection)
  if (place === 'outside') return ''
  const points = thin(line, projection, isRing)
  if (points.length < (isRing ? 4 : 2)) return ''
  if (place === 'inside') return toPath(points, isRing)
  return clip(points, projection, isRing)
    .map((part) => toPath(part, isRing))
    .join('')
}

function placeInFrame(line: WorldLine, { frame, fromWorld }: Projection): 'outside' | 'inside' | 'across' {
  const [halfWidth, halfHeight] = [frame.width / 2 + margin, frame.height / 2 + margin]
  const [west, north] = fromWorld(line.west, line.north)
  const [east, south] = fromWorld(line.east, line.south)
  if (west > halfWidth || east < -halfWidth || north > halfHeight || south < -halfHeight) return 'outside'
  if (east - west < 1 && south - north < 1) return 'outside' // an island smaller than a pixel
  return west >= -halfWidth && east <= halfWidth && north >= -halfHeight && south <= halfHeight ? 'inside' : 'across'
}

function thin({ xs, ys }: WorldLine, { fromWorld }: Projection, isRing: boolean): Point[] {
  const points: Point[] = []
  const end = isRing ? xs.length - 1 : xs.length // a ring's last point is its first
  for (let i = 0; i < end; i++) {
    const point = fromWorld(xs[i] ?? 0, ys[i] ?? 0)
    const previous = points.at(-1)
    const isFar = !previous || Math.abs(point[0] - previous[0]) + Math.abs(point[1] - previous[1]) >= leastStep
    if (isFar || (i === end - 1 && !isRing)) points.push(point)
  }
  const first = points[0]
  return simplify(isRing && first ? [...points, first] : points, leastBend)
}

// turf clips on a plane, so pixels serve as well as degrees.
function clip(points: Point[], { frame }: Projection, isRing: boolean): Point[][] {
  const [x, y] = [frame.width / 2 + margin, frame.height / 2 + margin]
  const box: [number, number, number, number] = [-x, -y, x, y]
  const { type, coordinates } = isRing
    ? bboxClip(polygon([points]), box).geometry
    : bboxClip(lineString(points), box).geometry
  if (type === 'LineString') return [coordinates as Point[]]
  return (type === 'MultiPolygon' ? coordinates.flat() : coordinates) as Point[][]
}

// Relative steps between points on whole pixels: short, and without drift. A coast is no better known than that.
function toPath(points: readonly Point[], isRing: boolean): string {
  let [x, y] = [0, 0]
  const steps = (isRing ? points.slice(0, -1) : points).map(([px, py], index) => {
    const [dx, dy] = [Math.round(px - x), Math.round(py - y)]
    ;[x, y] = [x + dx, y + dy]
    return index === 0 ? `M${pair(dx, dy)}` : `${index === 1 ? 'l' : ' '}${pair(dx, dy)}`
  })
  return steps.length < 2 ? '' : `${steps.join('').replaceAll(' -', '-')}${isRing ? 'z' : ''}`
}

function pair(dx: number, dy: number): string {
  return dy < 0 ? `${dx}${dy}` : `${dx} ${dy}`
}
