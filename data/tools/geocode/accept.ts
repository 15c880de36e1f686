import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { appendFeatures } from '../../geocode/append'
import { readGazetteer, readProposals, writeProposals } from './files'
import type { GeocodeRun } from './run'

/** Moves proposals into the gazetteers that they were made for; false where an id is no proposal. */
export function accept({ folders, print }: GeocodeRun, ids: readonly string[]): boolean {
  const proposed = folders.map((folder) => ({ ...folder, proposals: readProposals(folder.path, folder.id) }))
  const known = proposed.flatMap(({ proposals }) => proposals.map(({ id }) => id))
  const unknown = ids.filter((id) => !known.includes(id))
  if (unknown.length > 0) {
    print(`No such proposal: ${unknown.join(', ')}. There are: ${known.join(', ') || 'none'}.`)
    return false
  }
  for (const { id, path, proposals } of proposed) {
    const accepted = proposals.filter((place) => ids.includes(place.id))
    if (accepted.length === 0) continue
    writeFileSync(join(path, 'places.geojson'), appendFeatures(readGazetteer(path, id).text, accepted))
    writeProposals(
      path,
      proposals.filter((place) => !accepted.includes(place)),
    )
    print(`${id}: added ${accepted.map((place) => place.id).join(', ')} to places.geojson.`)
  }
  print(
    'Check each against a map, then set basis and coordinates_status; name OpenStreetMap and the ODbL in the README.',
  )
  print('Now run: npm run geocode')
  return true
}
