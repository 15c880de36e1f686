import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { DatasetError, formatFault } from '../../fault'
import { geocodeEvents } from '../../geocode'
import { createGeocoder, GeocoderError, type GeocoderOptions, type Search } from '../../nominatim'
import { datasetFolders } from '../../read'
import { accept } from './accept'
import { fileCache, readGazetteer, readText } from './files'
import { proposeOnline } from './online'

export type GeocodeRun = { folders: { id: string; path: string }[]; print: (line: string) => void }

/** Where the site is, what was typed, and the world outside, so that tests can bring their own. */
export type GeocodeInput = {
  root: string
  args: readonly string[]
  print: (line: string) => void
  geocoder: Pick<GeocoderOptions, 'url' | 'userAgent' | 'now' | 'sleep' | 'timeout'>
}

const usage = `npm run geocode [-- dataset …]              fill geometry from places.geojson
npm run geocode -- [dataset …] --online     ask GEOCODER_URL for names that it lacks
npm run geocode -- [dataset …] --accept id …  take proposals over into places.geojson`

/** `npm run geocode`; false where something is left to do. */
export async function runGeocode({ root, args, print, geocoder }: GeocodeInput): Promise<boolean> {
  const { named, flag, ids } = parse(args)
  const datasets = join(root, 'data', 'datasets')
  const known = datasetFolders(datasets)
  const strangers = named.filter((id) => !known.includes(id))
  if (strangers.length > 0) print(`There is no dataset “${strangers.join('”, “')}”. There are: ${known.join(', ')}.`)
  if (strangers.length > 0 || flag === 'unknown' || (flag === '--accept' && ids.length === 0)) {
    print(usage)
    return false
  }
  const folders = (named.length > 0 ? named : known).map((id) => ({ id, path: join(datasets, id) }))
  const cache = fileCache(join(root, 'data', '.cache', 'geocode.json'))
  try {
    if (flag === '--accept') return accept({ folders, print }, ids)
    const online = flag === '--online' ? createGeocoder({ ...geocoder, cache }) : null // one pause for all datasets
    const done = []
    for (const folder of folders) done.push(await geocodeFolder(folder, print, online))
    return done.every(Boolean)
  } catch (error) {
    if (!(error instanceof DatasetError || error instanceof GeocoderError)) throw error
    print(error.message)
    return false
  }
}

function parse(args: readonly string[]) {
  const at = args.findIndex((arg) => arg.startsWith('-'))
  const [named, flag, ids] = at === -1 ? [args, null, []] : [args.slice(0, at), args[at], args.slice(at + 1)]
  const isKnown = flag === null || flag === '--accept' || (flag === '--online' && ids.length === 0)
  return { named, flag: isKnown ? flag : ('unknown' as const), ids }
}

async function geocodeFolder(
  folder: GeocodeRun['folders'][number],
  print: GeocodeRun['print'],
  online: Search | null,
): Promise<boolean> {
  const { places } = readGazetteer(folder.path, folder.id)
  const before = readText(folder.path, 'events.geojson') ?? ''
  const { text, changes, faults, unknown } = geocodeEvents(before, places)
  for (const line of [...changes, ...faults.map(formatFault)]) print(line)
  if (text !== before) writeFileSync(join(folder.path, 'events.geojson'), text)
  const done = changes.length > 0 ? `${changes.length} changes written` : 'nothing to change'
  print(`${folder.id}: ${faults.length > 0 ? 'nothing written' : done}.`)
  if (online && unknown.length > 0) await proposeOnline({ folder, names: unknown, print }, online)
  return faults.length === 0
}
