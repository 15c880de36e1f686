import { checkAddresses } from './check/addresses'
import { checkCasualties } from './check/casualties'
import { checkClaims } from './check/claims'
import { checkCodes } from './check/codes'
import { checkDates } from './check/dates'
import { checkIds } from './check/ids'
import { type Files, look } from './check/look'
import { checkPlacement } from './check/placement'
import { checkPositions } from './check/positions'
import { checkReferences } from './check/references'
import { checkRings } from './check/rings'
import { checkSettings } from './check/settings'
import { checkShape } from './check/shape'
import { checkStories } from './check/stories'
import type { Fault } from './fault'

export type { Files } from './check/look'

/**
 * Every fault of a dataset, given its parsed files, in the order of the kinds below; a file left out is not asked.
 * Never throws, whatever the JSON. `folder` is the name that `dataset.json` must bear as its id.
 */
export function checkDataset(files: Files, folder?: string): Fault[] {
  const dataset = look(files)
  const specific = [
    ...checkIds(dataset, folder),
    ...checkReferences(dataset),
    ...checkClaims(dataset),
    ...checkDates(dataset),
    ...checkPositions(dataset),
    ...checkRings(dataset),
    ...checkPlacement(dataset),
    ...checkCasualties(dataset),
    ...checkCodes(dataset),
    ...checkAddresses(dataset),
    ...checkSettings(dataset),
    ...checkStories(dataset),
  ]
  const told = new Set(specific.map(placeOf))
  return [...specific, ...checkShape(dataset).filter((fault) => !told.has(placeOf(fault)))]
}

/** The schema stays silent where one of the other checks has said something better. */
function placeOf({ file, id, property }: Fault): string {
  return JSON.stringify([file, id, property])
}
