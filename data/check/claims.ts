import type { Fault } from '@/data/fault'
import { type Look, list, record } from './look'

const cure = 'name the source, or say under unverified.claims of the event that none is known yet'

/** Accounts without a source that no `unverified.claims` owns up to. */
export function checkClaims({ events, dataset }: Look): Fault[] {
  const admitting = new Set(events.filter(({ properties }) => admits(properties)).map(({ id }) => id))
  const problem = 'is null, so nobody can check this'
  const claims = events.flatMap(({ id, properties }) =>
    unsourced(properties.claims)
      .filter(() => !admitting.has(id))
      .map(({ index }) => ({ file: 'events.geojson', id, property: `claims[${index}].source`, problem, cure })),
  )
  const answers = list(dataset.compare).flatMap((question, place) =>
    unsourced(record(question).answers)
      .filter(({ entry }) => !admitting.has(String(entry.event)))
      .map(({ index }) => `compare[${place}].answers[${index}].source`),
  )
  return [...claims, ...answers.map((property) => ({ file: 'dataset.json', id: null, property, problem, cure }))]
}

function admits({ unverified }: Record<string, unknown>): boolean {
  return Object.hasOwn(record(unverified), 'claims')
}

function unsourced(entries: unknown) {
  return list(entries)
    .map((entry, index) => ({ entry: record(entry), index }))
    .filter(({ entry }) => entry.source === null)
}
