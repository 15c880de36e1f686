import type { Found } from './found'
import { fold } from './text'
import type { View } from './view'

/** The filters whose columns come late: names, sources and texts weigh more than all that a first visit needs. */
export const lazyKeys = ['actor', 'role', 'source', 'q'] as const

export type LazyKey = (typeof lazyKeys)[number]

/**
 * What the server found out for the view that it rendered, so that the browser need not load the late columns to show
 * the same. `answers`: for a filter's value the events that pass, as indices. `names`: of chosen actors and sources, by
 * their slugs and ids; `unknown`: those that the dataset does not have.
 */
export type Given = {
  answers: Partial<Record<LazyKey, { value: string; events: number[] }>>
  found: Found | null
  names: Record<string, string>
  unknown: string[]
}

/** A filter's value as text; '' where the view does not use it. */
export function lazyValue(view: View, key: LazyKey): string {
  return key === 'q' ? fold(view.q) : view[key].join()
}

/** Whether the view uses a filter whose columns come late, beyond what was given. */
export function needsLazy(view: View, given: Given | null): boolean {
  return lazyKeys.some((key) => {
    const value = lazyValue(view, key)
    return value !== '' && given?.answers[key]?.value !== value
  })
}
