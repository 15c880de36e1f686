import { eventTypes, roles, verifications } from '../acled'
import type { LoadedDataset } from '../event'
import { actorName, sourceName } from '../names'
import { prepareDataset } from '../prepare'
import { leaveOutUnknown, type Pair, parseView, type SelectionKey, selectionKeys, type View } from '../view'
import { shorten } from '../view/words'

/** What is wrong with one key of a query, and what to do about it. */
export type Problem = { key: string; value: string; problem: string; cure: string }

/** A view with nothing but filters, and what of them was not understood. */
export type Selection = { view: View; problems: Problem[] }

const dates = 'write 2017, 2017-08, 2017-08-06 or 2017-08-06T05:00, the earlier one in “from”'

/** How each key is written, told to those who wrote it otherwise. */
export const cures: Record<SelectionKey | 'see', string> = {
  from: dates,
  to: dates,
  type: `write slugs of types or sub-types, such as ${eventTypes.map(({ slug }) => slug).join(',')}`,
  actor: 'write slugs of actors, as a feature’s “actors” have them under “id”',
  role: `write some of ${roles.map(({ slug }) => slug).join(',')}`,
  place: 'write ids of places, as a feature’s “place” has them, or slugs of states and municipalities',
  thread: 'write ids of threads, as a feature’s “thread” has them',
  source: 'write ids of sources, as a feature’s “sources” have them, or slugs of publishers',
  status: `write some of ${verifications.join(',')}`,
  precision: 'write the worst radius accepted, in whole metres from 1 to 2000000',
  near: 'write latitude/longitude/radius in km, such as 10.236/-68.017/5',
  q: 'write words',
  see: 'leave it out, or ask the API with a bbox',
}

/**
 * Reads the filters of a page's query. Unlike the page, which shows what it left out, whoever takes data away cannot see
 * that a filter was not applied: everything that would be left out there is a problem here. Other keys do not matter.
 */
export function readSelection(query: URLSearchParams, loaded: LoadedDataset): Selection {
  const own = new URLSearchParams([...query].filter(([key]) => isSelectionKey(key)))
  const { view, malformed } = parseView(own)
  const known = leaveOutUnknown(view, knownIds(loaded))
  const problems = [
    ...malformed.map((pair) => toProblem(pair, 'is not understood')),
    ...known.malformed.map((pair) => toProblem(pair, 'is not in this dataset')),
    ...repeated(own),
  ]
  const see: Problem = {
    key: 'see',
    value: query.get('see') ?? '',
    problem: 'depends on the reader’s window, which no address holds',
    cure: cures.see,
  }
  return { view: known.view, problems: query.has('see') ? [...problems, see] : problems }
}

/** A problem in a sentence: “type=batles” is not understood: write … */
export function describeProblem({ key, value, problem, cure }: Problem): string {
  return `“${key}=${value}” ${problem}: ${cure}.`
}

/** The keys that are there more than once: which of the values is meant? */
export function repeated(query: URLSearchParams): Problem[] {
  const keys = [...query.keys()]
  const twice = new Set(keys.filter((key, index) => keys.indexOf(key) !== index))
  return [...twice].map((key) => {
    const value = shorten(query.getAll(key).join(', '))
    return { key, value, problem: 'is there more than once', cure: 'write it once, several values with commas' }
  })
}

/** Whether a key of a query decides which events there are. */
export function isSelectionKey(key: string): key is SelectionKey {
  return (selectionKeys as readonly string[]).includes(key)
}

function toProblem([key, value]: Pair, problem: string): Problem {
  return { key, value: shorten(value), problem, cure: cures[key as SelectionKey] }
}

function knownIds(loaded: LoadedDataset) {
  const { data, facets } = prepareDataset(loaded, 'en')
  return {
    place: { has: (id: string) => Object.hasOwn(data.places, id) || Object.hasOwn(data.areas, id) },
    thread: new Set(data.threads.map(({ id }) => id)),
    actor: { has: (id: string) => actorName(id, facets.file, 'en') !== null },
    source: { has: (id: string) => sourceName(id, facets.file) !== null },
  }
}
