import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { presimplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'

import type { RingArcs } from '@/data/basemap'
import type { BBox, Position } from '@/data/position'

import { cutBeyond, joinRing, unwrapArc, type Weighted } from './antimeridian'
import { encodeArc, isInside, signedArea } from './arcs'
import { contains, distanceTo, grow, options } from './options'

/** A country of Natural Earth with all its rings, each as arcs of `World.arcs`, outer rings counterclockwise. */
export type WorldCountry = { code: string; name: string; rings: RingArcs[]; outlines: Position[][] }

export type World = { arcs: Weighted[][]; countries: WorldCountry[] }

/** world-atlas’ countries-10m (Natural Earth 1:10m) with a weight at each point. */
export function readWorld(): World {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json')
  const file: Topology<{ countries: GeometryCollection<{ name: string }> }> = JSON.parse(readFileSync(path, 'utf8'))
  const { arcs: weighted, objects } = presimplify(file)
  const arcs = (weighted as unknown as Weighted[][]).map(unwrapArc)
  const countries = objects.countries.geometries.flatMap((geometry) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return []
    const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs
    for (const ring of polygons.flat()) joinRing(ring, arcs)
    const whole = polygons.flatMap((polygon) => polygon.map((ring, index) => wind(ring, arcs, index === 0)))
    const rings = [...whole, ...whole.flatMap((ring) => repeatBeyond(ring, arcs))]
    const name = geometry.properties?.name ?? ''
    return [{ code: String(geometry.id ?? name), name, rings, outlines: rings.map((ring) => stitch(ring, arcs)) }]
  })
  return { arcs, countries }
}

/** Turns a ring round where it must be: TopoJSON's outer rings run clockwise, GeoJSON's counterclockwise. */
function wind(ring: RingArcs, arcs: Weighted[][], isOuter: boolean): RingArcs {
  const isCounterclockwise = signedArea(stitch(ring, arcs)) > 0
  return isCounterclockwise === isOuter ? ring : ring.map((index) => ~index).reverse()
}

/** The part of a ring beyond 180° once more, where the map begins: as a new arc at the end of `arcs`. */
function repeatBeyond(ring: RingArcs, arcs: Weighted[][]): RingArcs[] {
  const part = cutBeyond(joinArcs(ring, arcs))
  return part ? [[arcs.push(part) - 1]] : []
}

function stitch(ring: RingArcs, arcs: Weighted[][]): Position[] {
  return joinArcs(ring, arcs).map(([lng, lat]) => [lng, lat])
}

function joinArcs<Point>(ring: RingArcs, arcs: Point[][]): Point[] {
  return ring.flatMap((index) => {
    const arc = arcs[forward(index)] ?? []
    return index < 0 ? arc.toReversed() : arc
  })
}

function forward(index: number): number {
  return index < 0 ? ~index : index
}

/** The country a position is in, islands a little off their coast included only if their coast is exact. */
export function findCountry(position: Position, countries: WorldCountry[]): WorldCountry | undefined {
  return countries.find(({ outlines }) => isInside(position, outlines))
}

export type Simplified = { near: number[][]; far: number[][]; countries: { code: string; rings: RingArcs[] }[] }

/**
 * Fewer points the farther from the region: full at its own zooms, coarse beyond the detail box.
 * Nothing is cut, so no line runs along a box; rings share their arcs, so neighbours still meet.
 */
export function simplifyWorld(world: World, region: BBox): Simplified {
  const detail = grow(region, ...options.room)
  const lines = world.arcs.map((arc) => thin(arc, region, detail))
  const isNear = lines.map((line) => line.some((position) => contains(detail, position)))
  const encoded = lines.map((line, index) => encodeArc(line, isNear[index] ? options.step.near : options.step.far))
  const countries = world.countries
    .map(({ code, rings }) => ({ code, rings: rings.flatMap((ring) => keepRing(ring, lines, detail)) }))
    .filter(({ rings }) => rings.length > 0)
  return renumber(encoded, isNear, countries)
}

function thin(arc: Weighted[], region: BBox, detail: BBox): Position[] {
  const { loss, step } = options
  return arc.flatMap(([lng, lat, weight]): Position[] => {
    const position: Position = [lng, lat]
    if (contains(detail, position)) {
      const lost = loss.region + loss.perDegree * distanceTo(region, position)
      return weight >= lost ** 2 ? [position] : []
    }
    if (weight < loss.world ** 2) return []
    return [[Math.round(lng / step.far) * step.far, Math.round(lat / step.far) * step.far]]
  })
}

/** The ring without arcs that shrank to a point, or nothing when it shrank itself or is a far islet. */
function keepRing(ring: RingArcs, lines: Position[][], detail: BBox): RingArcs[] {
  const points = joinArcs(ring, lines)
  const kept = ring.filter((index) => encodeArc(lines[forward(index)] ?? [], options.step.near).length > 2)
  if (new Set(points.map(String)).size < 3) return []
  const isNear = points.some((position) => contains(detail, position))
  return isNear || Math.abs(signedArea(points)) >= options.farIsland ? [kept] : []
}

/** Leaves out unused arcs; near ones are numbered first. */
function renumber(arcs: number[][], isNear: boolean[], countries: Simplified['countries']): Simplified {
  const used = [...new Set(countries.flatMap(({ rings }) => rings.flat().map(forward)))]
  const near = used.filter((index) => isNear[index])
  const far = used.filter((index) => !isNear[index])
  const numbers = new Map([...near, ...far].map((index, number) => [index, number]))
  const rename = (index: number) => (index < 0 ? ~(numbers.get(~index) ?? 0) : (numbers.get(index) ?? 0))
  return {
    near: near.map((index) => arcs[index] ?? []),
    far: far.map((index) => arcs[index] ?? []),
    countries: countries.map(({ code, rings }) => ({ code, rings: rings.map((ring) => ring.map(rename)) })),
  }
}
