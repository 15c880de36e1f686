import type { Choice } from './facets/choice'
import type { View } from './view'

export { actorFacet } from './facets/actor'
export type { Choice, ChoiceState, Counted, ListKey } from './facets/choice'
export { placeFacet } from './facets/place'
export { precisionFacet, sourceFacet, statusFacet, threadFacet, typeFacet } from './facets/plain'
export { whenFacet } from './facets/when'

/** What choosing, or choosing once more, does to the view. */
export function toggle(view: View, { key, value, state }: Choice): Partial<View> {
  if (key === 'precision') return { precision: state === 'on' ? null : Number(value) }
  if (key === 'when') return state === 'on' ? { from: null, to: null } : { from: value, to: value }
  const values: readonly string[] = view[key]
  return { [key]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value] }
}
