import type { Columns } from '../engine/columns'
import { type FilterKey, filterKeys } from '../engine/filter'
import type { ExplorerData } from '../explorer'
import type { FacetFile } from '../facetFile'
import { type Messages, messages } from '../messages'
import type { View } from '../view'

/** The filters that take a list of values. */
export type ListKey = 'type' | 'actor' | 'role' | 'place' | 'thread' | 'source' | 'status'

/** `within`: something that holds it is chosen; `some`: something that it holds is. */
export type ChoiceState = 'on' | 'off' | 'within' | 'some'

/**
 * A value that a facet offers. `count`: the events that it would leave, were it the only one of its kind; a facet does
 * not count against itself.
 */
export type Choice = {
  key: ListKey | 'when' | 'precision'
  value: string
  name: string
  count: number
  state: ChoiceState
  children: Choice[]
}

/** What facets are counted from: events as columns and the filters that each fails. */
export type Counted = {
  data: ExplorerData
  columns: Columns
  failed: Uint16Array
  view: View
  /** null until it is loaded: then there are no facets of actors and sources */
  file: FacetFile | null
}

type Named = Pick<Choice, 'value' | 'name' | 'count'>

/** A value with its state in a view; children of other filters are merely grouped by it. */
export function toChoice(key: ListKey, named: Named, view: View, children: Choice[] = []): Choice {
  const values: readonly string[] = view[key]
  const isOn = values.includes(named.value)
  const own = children.filter((child) => child.key === key)
  const hasChosen = own.some(({ state }) => state === 'on' || state === 'some')
  const state = isOn ? 'on' : hasChosen ? 'some' : 'off'
  return { key, ...named, state, children: isOn ? children.map((child) => within(child, key)) : children }
}

/** A value of a chosen one: there already, unless it has been chosen for itself. */
function within(choice: Choice, key: ListKey): Choice {
  if (choice.key !== key) return choice
  const state = choice.state === 'on' ? 'on' : 'within'
  return { ...choice, state, children: choice.children.map((child) => within(child, key)) }
}

/** Most frequent first, then by name. */
export function byCount(choices: readonly Choice[], { locale }: Messages): Choice[] {
  return [...choices].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, locale))
}

/** The interface in the facets' language. */
export function wordsOf({ data }: Counted): Messages {
  return messages[data.locale]
}

/** How many events that fail nothing but one filter pass a test. */
export function countWhere(failed: Uint16Array, key: FilterKey, test: (event: number) => boolean): number {
  const others = ~(1 << filterKeys.indexOf(key))
  return failed.reduce((count, bits, event) => count + ((bits & others) === 0 && test(event) ? 1 : 0), 0)
}
