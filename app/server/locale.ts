import Negotiator from 'negotiator'

import { type Locale, locales } from '@/data/locale'

/** The language of ours that the reader's browser asks for first; the first of ours when it asks for none of them. */
export function chooseLocale(acceptLanguage: string | undefined): Locale {
  const negotiator = new Negotiator({ headers: { 'accept-language': (acceptLanguage ?? '*').slice(0, 500) } })
  const asked = negotiator.languages().map((language) => language.toLowerCase().split('-')[0])
  return (
    locales.find((locale) => locale === asked.find((language) => locales.some((ours) => ours === language))) ??
    locales[0]
  )
}
