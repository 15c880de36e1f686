import type { Fault } from '@/data/fault'
import { nearest } from '@/data/nearest'
import { parseView, viewKeys } from '@/data/view'
import { type Look, list, record } from './look'

/** A story's step, its path in dataset.json and its view as written. */
export type Step = { path: string; view: Record<string, string> }

/** Steps of stories whose view an address could not hold; the ids in it are for `checkReferences`. */
export function checkStories({ dataset }: Look): Fault[] {
  return stepsOf(dataset).flatMap(({ path, view }) => {
    const { malformed, view: read } = parseView(view)
    const wrong = malformed.map(([key, value]) => ({
      property: `${path}.${key}`,
      problem: `“${value}” is not understood`,
      cure: 'write it as in an address of the site (README.md, “Addresses”)',
    }))
    const findings = [...wrong, ...read.other.map(([key]) => unknownKey(`${path}.${key}`, key))]
    return findings.map((finding) => ({ file: 'dataset.json', id: null, ...finding }))
  })
}

/** The steps of all stories, with those parts of their views that are text. */
export function stepsOf(dataset: Look['dataset']): Step[] {
  return list(dataset.stories).flatMap((story, index) =>
    list(record(story).steps).map((step, place) => ({
      path: `stories[${index}].steps[${place}].view`,
      view: Object.fromEntries(Object.entries(record(record(step).view)).filter(isText)),
    })),
  )
}

function isText(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string'
}

function unknownKey(property: string, key: string) {
  const [similar] = nearest(key, viewKeys)
  const cure = similar ? `did you mean “${similar}”?` : `use one of ${viewKeys.join(', ')}`
  return { property, problem: 'is no key of a view', cure }
}
