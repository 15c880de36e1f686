import { type Locale, locales } from './locale'
import { messages } from './messages'

/** A figure as given by those who gave one: an open end is null, and 0 means that somebody said “none”. */
export type Figure = { min: number | null; max: number | null; best?: number | null }

/** Made once per language: making one takes longer than a thousand uses. */
const numbers = Object.fromEntries(locales.map((locale) => [locale, new Intl.NumberFormat(locale)])) as Record<
  Locale,
  Intl.NumberFormat
>

/** A number as a language writes it: 1,500 or 1500, 1.5 or 1,5. */
export function formatNumber(value: number, locale: Locale): string {
  return numbers[locale].format(value)
}

/**
 * A figure as short as it is true: `2`, `1–3`, `17+` where the upper end is open, `up to 15` where the lower one
 * is; null where nobody gave any. `best` counts only where both ends are open: it belongs beside a range, not in its place.
 */
export function formatRange({ min, max, best }: Figure, locale: Locale): string | null {
  const { format } = numbers[locale]
  if (min !== null && max !== null) return min === max ? format(min) : `${format(min)}–${format(max)}`
  if (min !== null) return `${format(min)}+`
  if (max !== null) return max === 0 ? format(0) : messages[locale].upTo(format(max))
  return best === null || best === undefined ? null : format(best)
}
