import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { OutlineFile, StateArcs, StatesFile } from '@/data/basemap'
import type { BBox, Position } from '@/data/position'
import { findCountry, readWorld, simplifyWorld } from './countries'
import { hashInputs } from './inputs'
import { labelPosition } from './label'
import { grow, options } from './options'
import { choosePlaces, deriveCodes, readCities } from './places'

/** What the outline needs to know of a dataset. `home` is ISO 3166-1 alpha-2; `states` are names. */
export type Subject = { region: BBox; home: string; states: string[] }

type Place = { properties: { kind?: string; admin1?: string | null; country?: string } }

/** Reads region, home country and states; the home is the country that most places of the gazetteer are in. */
export function readSubject(folder: string): Subject {
  const { region } = readJson(join(folder, 'dataset.json')) as { region?: BBox }
  const { features } = readJson(join(folder, 'places.geojson')) as { features: Place[] }
  if (!region) throw new Error(`${folder}/dataset.json: region is missing; write [west, south, east, north] in degrees`)
  const counts = new Map<string, number>()
  for (const { properties } of features) {
    const country = properties.country ?? ''
    counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  const [home = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  const states = features.flatMap(({ properties: { kind, admin1 } }) => (kind === 'state' && admin1 ? [admin1] : []))
  return { region, home, states }
}

/** The outline of a subject, the same for the same packages. Takes about two seconds. */
export function buildOutline(subject: Subject, statesFile: StatesFile | null): OutlineFile {
  const { region, home, states } = subject
  const world = readWorld()
  const cities = readCities()
  const codes = deriveCodes(cities, world.countries)
  const names = new Map(world.countries.map(({ code, name }) => [code, name]))
  const outlines = new Map(world.countries.map(({ code, outlines }) => [code, outlines]))
  const { near, far, countries } = simplifyWorld(world, region)
  const homeCity = cities.find(({ country }) => country === home)?.loc.coordinates ?? middle(region)
  const homeCode = findCountry(homeCity, world.countries)?.code
  return {
    inputs: hashInputs(subject, statesFile),
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
        const id = codes.get(code)
        const label = labelPosition(outlines.get(code) ?? [], region)
        const country = id ? { id, label, rings } : { id: code, name: names.get(code) ?? code, label, rings }
        return code === homeCode ? { ...country, home: true as const } : country
      })
      .sort((a, b) => Number('home' in a) - Number('home' in b)),
    states: statesFile && pickStates(statesFile, states),
    places: choosePlaces(cities, home, region),
  }
}

/** All lines between states, but rings only of the states that events can be in as a whole. */
function pickStates({ step, shared, arcs, states }: StatesFile, names: string[]): StateArcs {
  const wanted = states.filter(({ name }) =>
    names.some((other) => other.localeCompare(name, 'en', { sensitivity: 'base' }) === 0),
  )
  const numbers = new Map(arcs.slice(0, shared).map((_, index) => [index, index]))
  const rename = (index: number) => {
    const arc = index < 0 ? ~index : index
    const number = numbers.get(arc) ?? numbers.size
    numbers.set(arc, number)
    return index < 0 ? ~number : number
  }
  const renamed = wanted.map(({ id, name, rings }) => ({ id, name, rings: rings.map((ring) => ring.map(rename)) }))
  return { step, shared, arcs: [...numbers.keys()].map((index) => arcs[index] ?? []), states: renamed }
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
