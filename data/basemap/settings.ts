import type { Attribution } from '@/data/basemap'
import type { BBox } from '@/data/position'

import { parseAttribution } from './attribution'

/** Raster street tiles: a Leaflet template with {z}, {x} and {y}, perhaps {s} and {r}. */
export type Streets = {
  url: string
  minZoom: number
  maxZoom: number
  attribution: Attribution[]
  subdomains?: string
}

/** A PMTiles archive of vector tiles, served by us under `url`. */
export type Archive = {
  /** slug of the file's name, the value of `base` in an address */
  id: string
  name: string
  url: string
  attribution: Attribution[]
  bbox: BBox
  minZoom: number
  maxZoom: number
}

/** What the browser may draw above the outline. Plain JSON. */
export type BasemapSettings = { streets: Streets | null; archives: Archive[] }

/** A setting that cannot be used; the message names it and says what to write instead. */
export class BasemapSettingsError extends Error {}

type Environment = Record<string, string | undefined>

const osm: Streets = {
  url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png', // exactly this: operations.osmfoundation.org/policies/tiles
  minZoom: 9, // the outline is better below, and the policy asks for few requests
  maxZoom: 19,
  attribution: [{ text: '© OpenStreetMap contributors', href: 'https://www.openstreetmap.org/copyright' }],
}

const subdomains = 'abc' // for {s}, Leaflet's own default

/** Reads BASEMAP_STREETS and BASEMAP_ATTRIBUTION, and looks over BASEMAP_PMTILES. Throws a BasemapSettingsError. */
export function readBasemapSettings(environment: Environment, archives: Archive[]): BasemapSettings {
  checkArchiveSetting(environment.BASEMAP_PMTILES?.trim() ?? '')
  const streets = environment.BASEMAP_STREETS?.trim() || 'osm'
  const credit = parseAttribution(environment.BASEMAP_ATTRIBUTION ?? '')
  if (streets.toLowerCase() === 'off') return { streets: null, archives }
  if (streets.toLowerCase() === 'osm' || streets === osm.url) {
    return { streets: { ...osm, attribution: [...osm.attribution, ...credit] }, archives }
  }
  const { origin, hostname } = readTemplate(streets)
  const attribution = credit.length > 0 ? credit : [{ text: hostname.replace(/^a\./, ''), href: origin }]
  const { minZoom, maxZoom } = osm
  const custom = { url: streets, minZoom, maxZoom, attribution }
  return { streets: streets.includes('{s}') ? { ...custom, subdomains } : custom, archives }
}

/** Origins that tiles come from, for the `img-src` of a Content-Security-Policy; none when streets are off. */
export function streetsHosts({ streets }: BasemapSettings): string[] {
  if (!streets) return []
  const letters = streets.subdomains ? [...streets.subdomains] : ['']
  return letters.map((letter) => new URL(fillTemplate(streets.url, letter)).origin)
}

function checkArchiveSetting(text: string): void {
  if (!/^\w+:\/\//.test(text)) return
  throw new BasemapSettingsError(
    `BASEMAP_PMTILES is “${text}”, a web address: copy the archive to this machine and give its path, or drop it into data/basemap/.`,
  )
}

function readTemplate(template: string): URL {
  const problem = findProblem(template)
  if (!problem) return new URL(fillTemplate(template, subdomains.charAt(0)))
  throw new BasemapSettingsError(
    `BASEMAP_STREETS is “${template}”: ${problem} Write osm, off, or an address such as https://tiles.example.org/{z}/{x}/{y}.png.`,
  )
}

function findProblem(template: string): string | null {
  const known = new Set(['{z}', '{x}', '{y}', '{-y}', '{s}', '{r}'])
  const used: string[] = template.match(/\{[^}]*\}/g) ?? []
  const unknown = used.find((name) => !known.has(name))
  if (unknown) return `${unknown} has no meaning; an access key is written out in full.`
  const missing = ['{z}', '{x}'].find((name) => !used.includes(name))
  if (missing) return `it lacks ${missing}.`
  if (!used.includes('{y}') && !used.includes('{-y}')) return 'it lacks {y}.'
  if (!/^https?:\/\//i.test(template)) return 'it does not begin with https:// or http://.'
  if (!URL.canParse(fillTemplate(template, 'a'))) return 'it is no web address.'
  return findHostProblem(new URL(fillTemplate(template, 'a')), template)
}

function findHostProblem(url: URL, template: string): string | null {
  if (url.username || url.password) return 'a name and password in it would be sent to every reader.'
  // A semicolon or quote would end the policy's directive.
  if (!/^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*\.?|\[[0-9a-f:.]+\])$/.test(url.hostname)) return 'its host is no host name.'
  const [host = ''] = template.replace(/^https?:\/\//i, '').split('/')
  if (/\{(?!s\})/.test(host)) return 'only {s} may stand in the host.'
  return null
}

function fillTemplate(template: string, subdomain: string): string {
  return template.replaceAll('{s}', subdomain).replace(/\{(?:-?y|[zxr])\}/g, '0')
}
