import distance from '@turf/distance'

import { slugify } from '@/data/acled'
import type { PlaceFeature } from '@/data/event'
import type { Localized } from '@/data/locale'
import type { Position } from '@/data/position'
import { fold } from '@/data/text'
import { kindOf } from './kind'
import type { Result } from './result'

/** OpenStreetMap's points are not surveyed to less than this, in metres. */
const smallestRadius = 25

/** A gazetteer entry from a service's answer to `asked`, for an editor to accept; `taken` holds ids in use. */
export function proposePlace(result: Result, asked: string, taken: ReadonlySet<string>): PlaceFeature {
  const name = nameOf(result, asked)
  const { admin1, admin2, country } = areasOf(result)
  const coordinates: Position = [round(result.lon), round(result.lat)]
  return {
    type: 'Feature',
    id: freeId([name.es, admin2, admin1], taken),
    geometry: { type: 'Point', coordinates },
    properties: {
      name,
      aliases: Object.values(name).map(fold).includes(fold(asked)) ? [] : [asked],
      kind: kindOf(result).kind,
      admin1,
      admin2,
      country,
      precision_m: radiusOf(result, coordinates),
      basis: basisOf(result),
      coordinates_status: 'unverified',
      geonames: null,
      wikidata: /^Q[1-9]\d*$/.exec(result.extratags?.wikidata ?? '')?.[0] ?? null,
    },
  }
}

function nameOf({ name, namedetails, display_name: displayed }: Result, asked: string): Localized {
  const local = name || namedetails?.name || displayed.split(',')[0]?.trim() || asked
  return { en: namedetails?.['name:en'] || local, es: namedetails?.['name:es'] || local }
}

const areaWord = /^(?:Estado|Provincia|Departamento|Municipio)\s+/i

function areasOf({ address = {} }: Result) {
  const area = (...keys: string[]) =>
    keys
      .map((key) => address[key])
      .find(Boolean)
      ?.replace(areaWord, '') ?? null
  return {
    admin1: area('state', 'province', 'region'),
    admin2: area('municipality', 'county', 'city'),
    country: /^[a-z]{2}$/.exec(address.country_code ?? '')?.[0].toUpperCase() ?? 'XX', // ISO 3166: “unknown”, to be mended
  }
}

/** The way from the point to the farthest corner of the result's box, rounded up to two digits. */
function radiusOf(result: Result, position: Position): number {
  const metres = result.boundingbox ? farthest(position, result.boundingbox) : kindOf(result).radius
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(metres, 1))) - 1)
  return Math.max(smallestRadius, Math.ceil(metres / step) * step)
}

function farthest(position: Position, [south, north, west, east]: [number, number, number, number]): number {
  const corners = [west, east].flatMap((lng) => [south, north].map((lat): Position => [lng, lat]))
  return Math.max(...corners.map((corner) => distance(position, corner, { units: 'meters' })))
}

function basisOf({ osm_type: type, osm_id: id }: Result): Localized {
  const object = type && id !== undefined ? ` ${type}/${id}` : ''
  return {
    en: `OpenStreetMap${object} by way of Nominatim (© OpenStreetMap contributors, ODbL); the radius is that of its box. Not yet checked.`,
    es: `OpenStreetMap${object} por medio de Nominatim (© colaboradores de OpenStreetMap, ODbL); el radio es el de su recuadro. Sin comprobar.`,
  }
}

/** The shortest of `plaza-bolivar`, `plaza-bolivar-valencia`, `plaza-bolivar-valencia-carabobo`, `…-2` not in use. */
function freeId(parts: (string | null)[], taken: ReadonlySet<string>): string {
  const words = parts.filter((part) => part !== null).map(slugify)
  const ids = words.map((_, index) => [...new Set(words.slice(0, index + 1))].join('-') || 'place')
  const longest = ids.at(-1) ?? 'place'
  const free = ids.find((id) => !taken.has(id))
  if (free) return free
  let number = 2
  while (taken.has(`${longest}-${number}`)) number += 1
  return `${longest}-${number}`
}

/** Five decimals are a metre; more would pretend. */
function round(degrees: number): number {
  return Number(degrees.toFixed(5))
}
