import type { Field } from './view/field'
import { type Fields, fields, isReversed } from './view/fields'
import { encode, readPairs } from './view/query'
import { shorten } from './view/words'

export { cameraOf, formatCamera, parseCamera, withCamera } from './view/camera'
export { type KnownIds, leaveOutUnknown } from './view/known'
export type { Near } from './view/near'
export { cleanWords } from './view/words'

/** All that an address says after its `?`; `other` holds keys that are not ours, which are kept. */
export type View = Fields & { other: Pair[] }

/** A key and its value. */
export type Pair = [key: string, value: string]

/** A view, and what of its address was not understood: key and value, cut for a notice. */
export type ParsedView = { view: View; malformed: Pair[] }

type Name = keyof Fields

const names = Object.keys(fields) as Name[]
const nameOfKey = new Map(names.map((name) => [fields[name].key, name]))

/** The keys that make an address carry a view, in the order in which they are written. */
export const viewKeys: readonly string[] = [...nameOfKey.keys()]

/** The view of the bare address. */
export const defaultView: View = {
  ...(Object.fromEntries(names.map((name) => [name, fields[name].initial])) as Fields),
  other: [],
}

/** How many parts a notice can name. */
const maxMalformed = 20

/**
 * Reads an address's query, or a story step's `view`. Never throws: what is malformed means the default and is told. Of
 * a repeated key the first counts; an empty value, as plain forms send it, is no value. `to` before `from` is malformed.
 */
export function parseView(query: URLSearchParams | string | Record<string, string>): ParsedView {
  const { values, other } = readPairs(query, (key) => nameOfKey.has(key))
  const view: View = { ...defaultView, other }
  const malformed: Pair[] = []
  for (const [key, name] of nameOfKey) {
    const text = values.get(key)?.trim()
    if (text !== undefined) malformed.push(...read(view, name, text))
  }
  if (isReversed(view)) {
    malformed.push(['to', view.to ?? ''])
    view.to = null
  }
  return { view, malformed: malformed.slice(0, maxMalformed) }
}

/** The query of a view, without `?`; '' for the default view. Commas, slashes and colons stand as they are. */
export function formatView(view: View): string {
  const own = names.flatMap((name) => write(view, name))
  return [...own, ...view.other]
    .map(([key, value]) => (value === '' ? encode(key) : `${encode(key)}=${encode(value)}`))
    .join('&')
}

/** The keys of a view that decide which events there are; the others only say how they are shown. */
export const selectionKeys = [
  'from',
  'to',
  'type',
  'actor',
  'role',
  'place',
  'thread',
  'source',
  'status',
  'precision',
  'near',
  'q',
] as const satisfies readonly (keyof View)[]

export type SelectionKey = (typeof selectionKeys)[number]

/** The filters of a view that decide which events there are, wherever its map and window stand; the rest is default. */
export function onlySelection(view: View): View {
  return { ...defaultView, ...Object.fromEntries(selectionKeys.map((key) => [key, view[key]])) }
}

/** Whether a query holds any key of a view, well-formed or not. */
export function hasView(query: URLSearchParams): boolean {
  return viewKeys.some((key) => query.has(key))
}

/** The view of a story's step, whose `view` holds keys and values as an address does. */
export function viewOfStep({ view }: { view: Record<string, string> }): View {
  return parseView(view).view
}

function read<N extends Name>(view: Fields, name: N, text: string): Pair[] {
  const field: Field<Fields[N]> = fields[name]
  const { value, malformed } = field.parse(text)
  view[name] = value
  return malformed.map((part) => [field.key, shorten(part)])
}

function write<N extends Name>(view: Fields, name: N): Pair[] {
  const field: Field<Fields[N]> = fields[name]
  const text = field.format(view[name])
  return text === null ? [] : [[field.key, text]]
}
