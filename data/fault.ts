/** One thing wrong with a dataset, told so that an editor can mend it. */
export type Fault = {
  /** Such as `events.geojson`. */
  file: string
  /** Id of the event, place or source; null where the fault is the file's. */
  id: string | null
  /** Such as `casualties.killed.max` or `actors[0].role`; empty for the whole of it. */
  property: string
  /** What is wrong, to be read after the property's name. */
  problem: string
  /** What to do about it. */
  cure: string
}

/** One line: `events.geojson  paramacay-combate  casualties.killed.max: is … → cure`. */
export function formatFault({ file, id, property, problem, cure }: Fault): string {
  const where = [file, id, property].filter(Boolean).join('  ')
  return `${where}: ${problem} → ${cure}`
}

/** A dataset that has faults and is therefore not served; the message lists them. */
export class DatasetError extends Error {
  constructor(
    id: string,
    readonly faults: Fault[],
  ) {
    const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`
    super(`Dataset “${id}” has ${count} and is not served.\n${faults.map(formatFault).join('\n')}`)
    this.name = 'DatasetError'
  }
}
