import type { EventFacets, FacetFile, NamedPlace } from './facetFile'
import type { Excerpt, Find, Found, FoundPlace } from './found'
import { type Locale, locales } from './locale'
import { excerptAround, hasTerm } from './search/excerpt'
import { type Hit, makeFinder } from './search/finder'
import { fold } from './text'

/** What the search looks through: events in list order, with the place of each. */
export type Searched = {
  locale: Locale
  events: readonly { id: string; properties: { place: string } }[]
}

const maxPlaces = 4
const leastLetters = 2 // of which a place is looked for: one letter begins half of them

/**
 * The one search, for server and browser: titles before summaries before names of actors and places, all in both
 * languages. The index is built when first asked; the last answer is kept.
 */
export function makeSearch({ events, locale }: Searched, file: FacetFile): Find {
  let finders: Finders | null = null
  let last: { q: string; found: Found } | null = null
  return function find(q) {
    finders ??= makeFinders(events, file)
    if (last?.q !== q) last = { q, found: answer(q, finders) }
    return last.found
  }

  function answer(q: string, { findEvents, findPlaces }: Finders): Found {
    const hits = findEvents(q)
    const placeHits = fold(q).length < leastLetters ? [] : findPlaces(q).slice(0, maxPlaces)
    const ids = Object.keys(file.places)
    return {
      events: hits.map(({ id }) => id),
      terms: [...new Set(hits.flatMap(({ terms }) => terms))].sort(),
      excerpts: Object.fromEntries(hits.flatMap((hit) => excerptOf(hit) ?? [])),
      places: placeHits.flatMap(({ id }) => foundPlace(ids[id] ?? '', file.places, locale) ?? []),
      placeTerms: [...new Set(placeHits.flatMap(({ terms }) => terms))].sort(),
    }
  }

  function excerptOf({ id, terms }: Hit): [number, Excerpt][] | null {
    const event = events[id]
    const facets = event && file.events[event.id]
    if (!facets) return null
    const excerpt = findExcerpt(facets, namesOf(facets, event.properties.place, file, locale), new Set(terms), locale)
    return excerpt && [[id, excerpt]]
  }
}

type Finders = { findEvents: (q: string) => Hit[]; findPlaces: (q: string) => Hit[] }

function makeFinders(events: Searched['events'], file: FacetFile): Finders {
  const documents = events.map((event, id) => {
    const facets = file.events[event.id]
    const names = facets ? namesOf(facets, event.properties.place, file, 'en') : []
    const both = (text?: Record<Locale, string>) => (text ? Object.values(text).join(' ') : '')
    return {
      id,
      title: both(facets?.title),
      summary: both(facets?.summary),
      names: names.map(({ text }) => text).join(' '),
    }
  })
  const places = Object.values(file.places).map(({ name, aliases, areas }, id) => {
    return { id, name: [...Object.values(name), ...aliases].join(' '), areas: areas.join(' ') }
  })
  return {
    findEvents: makeFinder(['title', 'summary', 'names'], documents),
    findPlaces: makeFinder(['name', 'areas'], places),
  }
}

/** Actors and place of an event, in both languages; aliases and areas are names in any. */
function namesOf({ actors }: EventFacets, place: string, file: FacetFile, locale: Locale): Excerpt[] {
  const where = file.places[place]
  const named = [...actors.map((slug) => file.actors[slug]), where?.name]
  const ordered = [locale, ...locales.filter((other) => other !== locale)]
  const names = ordered.flatMap((of) => named.flatMap((name) => (name ? [{ text: name[of], locale: of }] : [])))
  return where ? [...names, ...[...where.aliases, ...where.areas].map((text) => ({ text, locale }))] : names
}

/** Why an event was found where its title does not show it: in the reader's language if that has the match. */
function findExcerpt(
  { title, summary }: EventFacets,
  names: readonly Excerpt[],
  terms: ReadonlySet<string>,
  locale: Locale,
): Excerpt | null {
  if (hasTerm(title[locale], terms)) return null
  const others = locales.filter((other) => other !== locale)
  const texts = [
    { text: summary[locale], locale },
    ...others.flatMap((other) => [title, summary].map((text) => ({ text: text[other], locale: other }))),
    ...names,
  ]
  for (const { text, locale: of } of texts) {
    const excerpt = excerptAround(text, terms)
    if (excerpt !== null) return { text: excerpt, locale: of }
  }
  return null
}

function foundPlace(id: string, places: Readonly<Record<string, NamedPlace>>, locale: Locale): FoundPlace | null {
  const place = places[id]
  if (!place) return null
  const { areas, kind, precision_m, position } = place
  const name = place.name[locale]
  return { id, name, where: areas.filter((area) => area !== name).join(', '), kind, precision_m, position }
}
