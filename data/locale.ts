/** The languages of the interface and of every dataset. A new one: CONTRIBUTING.md, “Add a language”. */
export const locales = ['en', 'es'] as const

export type Locale = (typeof locales)[number]

/** Each language by its own name. */
export const languageNames: Record<Locale, string> = { en: 'English', es: 'Español' }

/** A text in every language. */
export type Localized = Record<Locale, string>

export function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(text)
}
