import { failures, matching } from './engine/filter'
import type { LazyFacets } from './engine/lazy'
import type { LoadedDataset } from './event'
import { columnsOf, type ExplorerData, explorerData, readView } from './explorer'
import { type FacetFile, facetFile } from './facetFile'
import { type Given, lazyKeys, lazyValue, needsLazy } from './given'
import type { Locale } from './locale'
import { actorName, sourceName } from './names'
import { makeSearch } from './search'
import { defaultView, type View } from './view'

type Prepared = { data: ExplorerData; facets: LazyFacets }

const prepared = new WeakMap<LoadedDataset, Map<Locale, Prepared>>()

/** A dataset in one language with its late columns, made once; for the server and for tests. */
export function prepareDataset(loaded: LoadedDataset, locale: Locale): Prepared {
  const known = prepared.get(loaded) ?? new Map<Locale, Prepared>()
  prepared.set(loaded, known)
  const made = known.get(locale) ?? prepare(loaded, locale)
  known.set(locale, made)
  return made
}

function prepare(loaded: LoadedDataset, locale: Locale): Prepared {
  const data = explorerData(loaded, locale)
  const file = facetFile(loaded, locale)
  return { data, facets: { file, find: makeSearch(data, file) } }
}

/** What the server renders for an address: the view, and the data with what that view's rarer filters leave. */
export function prepareExplorer(loaded: LoadedDataset, locale: Locale, query: string) {
  const { view, unknown } = readWhole(loaded, locale, query)
  return { data: prepareView(loaded, locale, view, unknown), view }
}

/** An address read against all that a dataset has, the ids of its late columns included; `unknown` are those it has not. */
export function readWhole(loaded: LoadedDataset, locale: Locale, query: string): { view: View; unknown: string[] } {
  const { data, facets } = prepareDataset(loaded, locale)
  const { view, unknown } = readView(query, data, facets.file)
  return { view, unknown: unknown.flatMap(([key, id]) => (key === 'actor' || key === 'source' ? [id] : [])) }
}

/** The data of a view, with what its rarer filters leave. */
export function prepareView(loaded: LoadedDataset, locale: Locale, view: View, unknown: string[] = []): ExplorerData {
  const { data, facets } = prepareDataset(loaded, locale)
  if (!needsLazy(view, null) && unknown.length === 0) return data
  return { ...data, given: { ...answer(data, facets, view), unknown } }
}

function answer(data: ExplorerData, facets: LazyFacets, view: View): Omit<Given, 'unknown'> {
  const columns = columnsOf(data, facets)
  const answers = lazyKeys.flatMap((key) => {
    const value = lazyValue(view, key)
    if (value === '') return []
    const events = matching(failures(columns, { ...defaultView, [key]: view[key] }))
    return [[key, { value, events }] as const]
  })
  return {
    answers: Object.fromEntries(answers),
    found: lazyValue(view, 'q') === '' ? null : facets.find(view.q),
    names: chosenNames(view, facets.file, data.locale),
  }
}

function chosenNames({ actor, source }: View, file: FacetFile, locale: Locale): Record<string, string> {
  const named = [...actor, ...source].map((id) => [id, actorName(id, file, locale) ?? sourceName(id, file)] as const)
  return Object.fromEntries(named.map(([id, name]) => [id, name ?? id]))
}
