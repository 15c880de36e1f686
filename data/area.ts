import { slugify } from './acled'
import type { PlaceFeature } from './event'

/** A state, or a municipality within one; which places lie in it is said by them. */
export type Area = { name: string; within: string | null }

/** Areas by the slug that an address's `place` takes. */
export type Areas = Record<string, Area>

/**
 * The areas of a gazetteer, and the slugs of those that each place lies in. A state is `carabobo`, a municipality
 * `carabobo-valencia`, for many states have one of that name. A place keeps its id: where one is called `merida`, the
 * state is `merida-state`. A place between two states (`Miranda / Distrito Capital`) lies in both.
 */
export function areasOf(places: ReadonlyMap<string, PlaceFeature>): { areas: Areas; of: Map<string, string[]> } {
  const areas: Areas = {}
  const of = new Map<string, string[]>()
  const add = (slug: string, kind: string, name: string, within: string | null) => {
    const free = places.has(slug) ? `${slug}-${kind}` : slug
    areas[free] ??= { name, within }
    return free
  }
  for (const [id, { properties }] of places) {
    const states = split(properties.admin1).map((name) => add(slugify(name), 'state', name, null))
    const municipalities = split(properties.admin2).flatMap((name, index) => {
      const state = states[index] ?? states[0]
      const owner = state === undefined ? '' : slugify(areas[state]?.name ?? '')
      return state === undefined ? [] : [add(`${owner}-${slugify(name)}`, 'municipality', name, state)]
    })
    of.set(id, [...states, ...municipalities])
  }
  return { areas, of }
}

function split(names: string | null): string[] {
  return names === null ? [] : names.split(' / ')
}
