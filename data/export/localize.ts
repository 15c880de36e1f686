import { type Locale, type Localized, locales } from '../locale'

/** A type in which every text that stood there in all languages stands in one. */
export type InOneLanguage<T> = T extends Localized
  ? string
  : T extends readonly (infer Item)[]
    ? InOneLanguage<Item>[]
    : T extends object
      ? { [Key in keyof T]: InOneLanguage<T[Key]> }
      : T

/** Any JSON of a dataset in one language: each `{ en, es }` becomes that language's text. */
export function localize<T>(value: T, locale: Locale): InOneLanguage<T> {
  return localizeAny(value, locale) as InOneLanguage<T>
}

function localizeAny(value: unknown, locale: Locale): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => localizeAny(item, locale))
  if (isLocalized(value)) return value[locale]
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, localizeAny(inner, locale)]))
}

function isLocalized(value: object): value is Localized {
  const keys = Object.keys(value)
  return keys.length === locales.length && locales.every((locale) => keys.includes(locale))
}
