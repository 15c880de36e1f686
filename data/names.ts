import type { FacetFile } from './facetFile'
import type { Locale } from './locale'

/** An actor's name by its slug; null where there is none. */
export function actorName(slug: string, { actors }: FacetFile, locale: Locale): string | null {
  return Object.hasOwn(actors, slug) ? (actors[slug]?.[locale] ?? null) : null
}

/** A publisher's name by its slug or by one of its sources; null where there is none. */
export function sourceName(id: string, { publishers, events }: FacetFile): string | null {
  if (Object.hasOwn(publishers, id)) return publishers[id] ?? null
  for (const facets of Object.values(events)) {
    const index = facets.sources.indexOf(id)
    if (index >= 0) return publishers[facets.publishers[index] ?? ''] ?? null
  }
  return null
}
