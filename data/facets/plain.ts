import { eventTypes, slugify, verifications } from '../acled'
import { describeRadius } from '../describe'
import { typeCount } from '../engine/columns'
import { facetCounts, listCounts } from '../engine/filter'
import { sourceName } from '../names'
import { capitalize } from '../text'
import { byCount, type Choice, type Counted, countWhere, toChoice, wordsOf } from './choice'

/** ACLED's types in the order of the legend, each with those of its sub-types that the dataset has. */
export function typeFacet(counted: Counted): Choice[] {
  const { columns, failed, view } = counted
  const words = wordsOf(counted)
  const counts = facetCounts(failed, 'type', columns.type, typeCount)
  const { codes, values } = columns.subType
  const subCounts = facetCounts(failed, 'type', codes, values.length)
  return eventTypes.map(({ slug, subTypes }, index) => {
    const children = subTypes.flatMap((name) => {
      const code = (values as readonly string[]).indexOf(name)
      const choice = { value: slugify(name), name: capitalize(words.subEventTypes[name]), count: subCounts[code] ?? 0 }
      return code < 0 ? [] : [toChoice('type', choice, view)]
    })
    const choice = { value: slug, name: words.eventTypes[slug].long, count: counts[index] ?? 0 }
    return toChoice('type', choice, view, byCount(children, words))
  })
}

/** How certain. */
export function statusFacet(counted: Counted): Choice[] {
  const { columns, failed, view } = counted
  const words = wordsOf(counted)
  const counts = facetCounts(failed, 'status', columns.verification, verifications.length)
  return verifications.map((status, index) =>
    toChoice('status', { value: status, name: words.verification[status], count: counts[index] ?? 0 }, view),
  )
}

/** The strands of the story, most frequent first. */
export function threadFacet(counted: Counted): Choice[] {
  const { data, columns, failed, view } = counted
  const { codes, values } = columns.thread
  const counts = facetCounts(failed, 'thread', codes, values.length)
  const choices = data.threads.map(({ id, name }) =>
    toChoice('thread', { value: id, name, count: counts[values.indexOf(id)] ?? 0 }, view),
  )
  return byCount(choices, wordsOf(counted))
}

/** Publishers, most frequent first, and single sources that the address names; none until they are loaded. */
export function sourceFacet(counted: Counted): Choice[] {
  const { columns, failed, view, file } = counted
  if (!columns.lazy || !file) return []
  const { sources } = columns.lazy
  const counts = listCounts(failed, 'source', sources)
  const choices = sources.values.flatMap((value, code) => {
    const isOffered = Object.hasOwn(file.publishers, value) || view.source.includes(value)
    const name = sourceName(value, file) ?? value
    return isOffered ? [toChoice('source', { value, name, count: counts[code] ?? 0 }, view)] : []
  })
  return byCount(choices, wordsOf(counted))
}

/** Radii that readers know: a building, a quarter, a town, a district. */
const radii = [150, 500, 1_000, 2_000, 5_000, 10_000, 40_000]

/** The worst radius accepted, each step with all that are known at least as well. */
export function precisionFacet(counted: Counted): Choice[] {
  const { columns, failed, view } = counted
  const words = wordsOf(counted)
  const steps = view.precision === null || radii.includes(view.precision) ? radii : [...radii, view.precision]
  return [...steps]
    .sort((a, b) => a - b)
    .map((metres) => {
      const count = countWhere(failed, 'precision', (event) => (columns.precision[event] ?? Number.NaN) <= metres)
      const state = view.precision === metres ? 'on' : 'off'
      const name = describeRadius(metres, words)
      return { key: 'precision', value: String(metres), name, count, state, children: [] }
    })
}
