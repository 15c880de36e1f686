import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { OutlineFile, StatesFile } from '@/data/basemap'
import type { BBox, Position } from '@/data/position'

import { findCountry, readWorld, simplifyWorld } from './countries'
import { grow, options } from './options'
import { choosePlaces, deriveCodes, readCities } from './places'

/** What the outline needs to know of a dataset. `home` is ISO 3166-1 alpha-2. */
export type Subject = { region: BBox; home: string }

/** Reads region and home country; the home is the country that most places of the gazetteer are in. */
export function readSubject(folder: string): Subject {
  const { region } = readJson(join(folder, 'dataset.json')) as { region?: BBox }
  const { features } = readJson(join(folder, 'places.geojson')) as { features: { properties: { country?: string } }[] }
  if (!region) throw new Error(`${folder}/dataset.json: region is missing; write [west, south, east, north] in degrees`)
  const counts = new Map<string, number>()
  for (const { properties } of features) {
    const country = properties.country ?? ''
    counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  const [home = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  return { region, home }
}

/** The outline of a subject, the same for the same packages. Takes about two seconds. */
export function buildOutline({ region, home }: Subject, states: StatesFile | null): OutlineFile {
  const world = readWorld()
  const cities = readCities()
  const codes = deriveCodes(cities, world.countries)
  const names = new Map(world.countries.map(({ code, name }) => [code, name]))
  const { near, far, countries } = simplifyWorld(world, region)
  const homeCity = cities.find(({ country }) => country === home)?.loc.coordinates ?? middle(region)
  const homeCode = findCountry(homeCity, world.countries)?.code
  return {
    region,
    detail: grow(region, ...options.room),
    attribution: [
      { text: 'Natural Earth', href: 'https://www.naturalearthdata.com' },
      { text: 'GeoNames (CC BY 4.0)', href: 'https://www.geonames.org' },
    ],
    near: { step: options.step.near, arcs: near },
    far: { step: options.step.far, arcs: far },
    countries: countries
      .map(({ code, rings }) => {
        const country = { id: codes.get(code) ?? code, name: names.get(code) ?? code }
        return code === homeCode ? { ...country, home: true as const, rings } : { ...country, rings }
      })
      .sort((a, b) => Number('home' in a) - Number('home' in b)),
    states: states && { step: states.step, arcs: states.arcs, states: states.states },
    places: choosePlaces(cities, home, region),
  }
}

/** The state lines of a country, where `data/basemap/states-<country>.json` has them. */
export function readStates(folder: string, country: string): StatesFile | null {
  const path = join(folder, `states-${country}.json`)
  return existsSync(path) ? (readJson(path) as StatesFile) : null
}

/** One line per top-level key: small, and a difference can be read. */
export function formatOutline(outline: OutlineFile): string {
  const lines = Object.entries(outline).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

function middle([west, south, east, north]: BBox): Position {
  return [(west + east) / 2, (south + north) / 2]
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
