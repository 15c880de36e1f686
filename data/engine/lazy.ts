import type { FacetFile } from '../facetFile'
import type { Find } from '../found'
import { type CodedLists, encodeLists } from './columns'

/** What the rarer filters and the search ask, once loaded. */
export type LazyFacets = { file: FacetFile; find: Find }

/**
 * The columns that come late. `actors` and `roles` are parallel. `sources` has ids of sources and slugs of their
 * publishers, for an address may name either.
 */
export type LazyColumns = { actors: CodedLists; roles: CodedLists; sources: CodedLists; find: Find }

/** The late columns of events in list order; an event that the file does not have has empty lists. */
export function makeLazyColumns(events: readonly { id: string }[], { file, find }: LazyFacets): LazyColumns {
  const facets = events.map(({ id }) => file.events[id])
  return {
    actors: encodeLists(facets.map((of) => of?.actors ?? [])),
    roles: encodeLists(facets.map((of) => of?.roles ?? [])),
    sources: encodeLists(facets.map((of) => (of ? [...of.sources, ...of.publishers] : []))),
    find,
  }
}
