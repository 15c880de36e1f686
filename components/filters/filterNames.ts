import type { Chip } from '@/data/chips'
import type { FilterKey } from '@/data/engine/filter'

/** What a dialog holds: one facet, the rarer ones, or all of them. */
export type DialogName = 'type' | 'when' | 'place' | 'actor' | 'more' | 'all'

/** A facet with a heading of its own. */
export type SectionName = 'type' | 'when' | 'place' | 'actor' | 'thread' | 'source' | 'status' | 'precision'

/** The bar's buttons on wide screens, and on narrow ones. */
export const barNames = ['type', 'when', 'place', 'actor', 'more'] as const
export const narrowNames = ['all', 'type'] as const

const rare = ['thread', 'source', 'status', 'precision'] as const

/** The facets of a dialog. */
export const sectionsOf: Record<DialogName, readonly SectionName[]> = {
  type: ['type'],
  when: ['when'],
  place: ['place'],
  actor: ['actor'],
  more: rare,
  all: ['type', 'when', 'place', 'actor', ...rare],
}

/** The filters that a facet sets. */
export const keysOf: Record<SectionName, readonly FilterKey[]> = {
  type: ['type'],
  when: ['when'],
  place: ['place'],
  actor: ['actor', 'role'],
  thread: ['thread'],
  source: ['source'],
  status: ['status'],
  precision: ['precision'],
}

/** How many values are chosen in a dialog's facets. */
export function countChosen(chips: readonly Chip[], sections: readonly SectionName[]): number {
  const keys = sections.flatMap((section) => keysOf[section])
  return chips.filter(({ key }) => keys.includes(key)).length
}
