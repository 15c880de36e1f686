import type { PlaceFeature } from '../../event'
import { describePlace } from '../../gazetteer'
import { attribution, type Search } from '../../nominatim'
import { proposePlace } from '../../nominatim/propose'
import { proposedFile, readGazetteer, readProposals, writeProposals } from './files'

export type Online = { folder: { id: string; path: string }; names: readonly string[]; print: (line: string) => void }

/** Asks a service for names that the gazetteer lacks, and puts its answers down as proposals; throws GeocoderError. */
export async function proposeOnline({ folder: { id, path }, names, print }: Online, search: Search): Promise<void> {
  const { places } = readGazetteer(path, id)
  const proposals = readProposals(path, id)
  for (const name of names) {
    const results = await search(name)
    if (results.length === 0) print(`“${name}”: the service knows no such place.`)
    for (const result of results) {
      const taken = new Set([...places, ...proposals].map((place) => place.id))
      const proposal = proposePlace(result, name, taken)
      if (proposals.some((known) => isSame(known, proposal))) continue
      proposals.push(proposal)
      writeProposals(path, proposals)
      print(`“${name}”: ${describePlace(proposal)}, within ${proposal.properties.precision_m} m\n${format(proposal)}`)
    }
  }
  print(attribution)
  if (proposals.length > 0)
    print(`Proposals: ${path}/${proposedFile}. To take some over: npm run geocode -- --accept <id…>`)
}

/** A service gives one place for several names, and the same again when it is asked again. */
function isSame(a: PlaceFeature, b: PlaceFeature): boolean {
  return (
    a.properties.basis.en === b.properties.basis.en && String(a.geometry.coordinates) === String(b.geometry.coordinates)
  )
}

function format(place: PlaceFeature): string {
  return JSON.stringify(place, null, 1)
}
