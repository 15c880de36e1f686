import { eventTypes, roles, slugify } from './acled'
import { describeRadius } from './describe'
import { describeDates } from './describeDates'
import { countWithout, type FilterKey, filterKeys } from './engine/filter'
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

/** A whole filter, all its values: what they are called, and what taking it away does to the view. */
export function wholeFilter(chips: readonly Chip[], key: FilterKey): { names: string[]; change: Partial<View> } {
  const own = chips.filter((chip) => chip.key === key)
  return { names: own.map(({ name }) => name), change: isListKey(key) ? { [key]: [] } : (own[0]?.change ?? {}) }
}

/** The one filter without which most events would match, where none does; null where dropping one does not help. */
export function wayOut(failed: Uint16Array, chips: readonly Chip[]): { key: FilterKey; left: number } | null {
  const ways = filtersOn(chips).map((key) => ({ key, left: countWithout(failed, key) }))
  const [best] = ways.sort((a, b) => b.left - a.left)
  return best && best.left > 0 ? best : null
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
