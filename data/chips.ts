import { eventTypes, roles, slugify } from './acled'
import { describeRadius } from './describe'
import { describeDates } from './describeDates'
import { type FilterKey, filterKeys } from './engine/filter'
import type { ExplorerData } from './explorer'
import type { FacetFile } from './facetFile'
import type { ListKey } from './facets'
import { type Messages, messages } from './messages'
import { actorName, sourceName } from './names'
import { formatPosition } from './precision'
import { capitalize } from './text'
import { defaultView, type View } from './view'

/** A filter that is on, or one value of it: what it is called, and what taking it away does to the view. */
export type Chip = { key: FilterKey; value: string; name: string; change: Partial<View> }

type Names = { data: ExplorerData; file: FacetFile | null }

/** All that is on, in the order of the engine's filters, values in the reader's order. */
export function chipsOf(view: View, names: Names): Chip[] {
  return filterKeys.flatMap((key) => (isListKey(key) ? listChips(view, key, names) : singleChip(view, key, names)))
}

/** All that is on, as one line of words; '' where nothing is. */
export function describeFilters(view: View, names: Names): string {
  const { quote } = messages[names.data.locale].filters
  return chipsOf(view, names)
    .map(({ key, name }) => (key === 'q' ? quote(name) : name))
    .join(', ')
}

/** The view with all filters taken away; camera, event and base map stay. */
export function withoutFilters(view: View): View {
  const { from, to, type, actor, role, place, thread, source, status, precision, near, q, see } = defaultView
  return { ...view, from, to, type, actor, role, place, thread, source, status, precision, near, q, see }
}

/** Which filters are on, whatever their values. */
export function filtersOn(chips: readonly Chip[]): FilterKey[] {
  return [...new Set(chips.map(({ key }) => key))]
}

/** Whole filters, all their values: what they are called, and what taking them away does to the view. */
export function wholeFilters(chips: readonly Chip[], keys: readonly FilterKey[]) {
  const own = chips.filter(({ key }) => keys.includes(key))
  const changes = own.map(({ key, change }) => (isListKey(key) ? { [key]: [] } : change))
  return { names: own.map(({ name }) => name), change: Object.assign({}, ...changes) as Partial<View> }
}

const listKeys: readonly FilterKey[] = ['type', 'actor', 'role', 'place', 'thread', 'source', 'status']

function isListKey(key: FilterKey): key is ListKey {
  return listKeys.includes(key)
}

function listChips(view: View, key: ListKey, names: Names): Chip[] {
  const values: readonly string[] = view[key]
  return values.map((value) => {
    const change = { [key]: values.filter((other) => other !== value) }
    return { key, value, name: nameOf(key, value, names), change }
  })
}

function singleChip(view: View, key: Exclude<FilterKey, ListKey>, { data }: Names): Chip[] {
  const words = messages[data.locale]
  const chip = (name: string | null, change: Partial<View>) =>
    name === null ? [] : [{ key, value: '', name: capitalize(name), change }]
  switch (key) {
    case 'when':
      return chip(describeDates(view, data), { from: null, to: null })
    case 'precision':
      return chip(view.precision === null ? null : words.within(describeRadius(view.precision, words)), {
        precision: null,
      })
    case 'near':
      return chip(view.near && nearName(view.near, words), { near: null })
    case 'q':
      return view.q === '' ? [] : [{ key, value: '', name: view.q, change: { q: '' } }]
    case 'see':
      return chip(view.see ? words.filters.see : null, { see: false })
  }
}

function nearName({ center, radius }: NonNullable<View['near']>, words: Messages): string {
  const metres = radius * 1_000
  return words.filters.near(describeRadius(metres, words), formatPosition(center, metres))
}

function nameOf(key: ListKey, value: string, { data, file }: Names): string {
  const words = messages[data.locale]
  switch (key) {
    case 'type':
      return typeName(value, words)
    case 'role': {
      const role = roles.find(({ slug }) => slug === value)
      return role ? capitalize(words.roles[role.name]) : value
    }
    case 'place':
      return data.places[value]?.name ?? data.areas[value]?.name ?? value
    case 'thread':
      return data.threads.find(({ id }) => id === value)?.name ?? value
    case 'status':
      return words.verification[value as keyof Messages['verification']]
    default: {
      const loaded = file && (key === 'actor' ? actorName(value, file, data.locale) : sourceName(value, file))
      return loaded ?? data.given?.names[value] ?? value
    }
  }
}

function typeName(value: string, words: Messages): string {
  for (const { slug, subTypes } of eventTypes) {
    if (slug === value) return words.eventTypes[slug].short
    const subType = subTypes.find((name) => slugify(name) === value)
    if (subType) return capitalize(words.subEventTypes[subType])
  }
  return value
}
