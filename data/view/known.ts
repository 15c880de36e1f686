import type { ParsedView, View } from '../view'

/** What a dataset has: sets or maps of ids; a key left out is not checked. */
export type KnownIds = Partial<Record<IdName, { has(id: string): boolean }>>

type IdName = (typeof singles)[number] | (typeof lists)[number]

const singles = ['event', 'base', 'story', 'step'] as const
const lists = ['actor', 'place', 'thread', 'source'] as const

/**
 * Leaves out of a view the ids that the dataset does not have, and tells them, so that an old link still shows the rest
 * of its view. The keys told are those of the address.
 */
export function leaveOutUnknown(view: View, known: KnownIds): ParsedView {
  const result: ParsedView = { view: { ...view }, malformed: [] }
  for (const name of singles) {
    const id = view[name]
    if (id === null || (known[name]?.has(id) ?? true)) continue
    result.view[name] = null
    result.malformed.push([name, id])
  }
  for (const name of lists) {
    const isKnown = (id: string) => known[name]?.has(id) ?? true
    result.view[name] = view[name].filter(isKnown)
    result.malformed.push(...view[name].filter((id) => !isKnown(id)).map((id): [string, string] => [name, id]))
  }
  return result
}
