import type { PlaceFeature } from '@/data/event'
import { itemsOf, memberOf, scanJson } from '@/data/json'
import { applyEdits, formatLike, indentAt } from './edit'

/** The text of a FeatureCollection with more features at its end, written as the text is; throws JsonError. */
export function appendFeatures(text: string, features: readonly PlaceFeature[]): string {
  const list = memberOf(scanJson(text), 'features')
  const last = itemsOf(list).at(-1)
  if (!list || features.length === 0) return text
  if (!last) return applyEdits(text, [{ ...list, text: formatLike(text, list.start, features) }])
  const separator = text.includes('\n') ? `,\n${indentAt(text, last.start)}` : ','
  const added = features.map((feature) => separator + formatLike(text, last.start, feature)).join('')
  return applyEdits(text, [{ start: last.end, end: last.end, text: added }])
}
