import { roles, slugify } from './acled'
import { areasOf } from './area'
import type { EventFeature, LoadedDataset, PlaceFeature } from './event'
import type { Locale, Localized } from './locale'
import type { Position } from './position'

/**
 * What the rarer filters and the search ask of one event. `actors` and `roles` are parallel, so are `sources` and
 * `publishers`.
 */
export type EventFacets = {
  actors: string[]
  roles: string[]
  sources: string[]
  publishers: string[]
  title: Localized
  summary: Localized
}

/** A place as the search knows it; `areas`: names of those it lies in, the smallest first. */
export type NamedPlace = {
  name: Localized
  aliases: string[]
  areas: string[]
  kind: string
  precision_m: number
  position: Position
}

/** All that comes late: events by id, names by slug. */
export type FacetFile = {
  events: Record<string, EventFacets>
  actors: Record<string, Localized>
  publishers: Record<string, string>
  places: Record<string, NamedPlace>
}

/** What the rarer filters and the search need of a dataset; publishers in one language. */
export function facetFile(loaded: LoadedDataset, locale: Locale): FacetFile {
  const slugOf = publisherSlugs(loaded)
  const { areas, of } = areasOf(loaded.places)
  const actors = loaded.events.flatMap(({ properties }) => properties.actors)
  return {
    events: Object.fromEntries(loaded.events.map((event) => [event.id, facetsOf(event, slugOf)])),
    actors: Object.fromEntries(actors.map(({ name }) => [slugify(name.en), name])),
    publishers: Object.fromEntries([...loaded.sources].map(([id, source]) => [slugOf(id), source.publisher[locale]])),
    places: Object.fromEntries(
      [...loaded.places].map(([id, place]) => {
        const names = (of.get(id) ?? []).map((area) => areas[area]?.name ?? '')
        return [id, namedPlace(place, names.reverse())]
      }),
    ),
  }
}

function facetsOf({ properties }: EventFeature, slugOf: (source: string) => string): EventFacets {
  const { actors, sources, title, summary } = properties
  return {
    actors: actors.map(({ name }) => slugify(name.en)),
    roles: actors.map(({ role }) => roles.find(({ name }) => name === role)?.slug ?? ''),
    sources,
    publishers: sources.map(slugOf),
    title,
    summary,
  }
}

/** A publisher's slug, by its English name; where a source has that id, the source keeps it. */
function publisherSlugs({ sources }: LoadedDataset): (source: string) => string {
  return function slugOf(source) {
    const slug = slugify(sources.get(source)?.publisher.en ?? '')
    return sources.has(slug) ? `${slug}-publisher` : slug
  }
}

function namedPlace({ geometry, properties }: PlaceFeature, areas: string[]): NamedPlace {
  const { name, aliases, kind, precision_m } = properties
  return { name, aliases, areas, kind, precision_m, position: geometry.coordinates as Position }
}
