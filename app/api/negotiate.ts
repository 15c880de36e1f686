import Negotiator from 'negotiator'

import { mediaTypes } from '@/data/api/links'
import { isLocale, type Locale, locales } from '@/data/locale'

/** What an address of the API can answer by: its query decides, else the headers (RFC 9110, 12.5). */
export type Choice = { format: 'json' | 'html'; locale: Locale }

const json = [mediaTypes.json, mediaTypes.geojson, 'application/vnd.oai.openapi+json'] as const

/** Format and language of an answer; JSON and the first of our languages for those who ask for neither. */
export function negotiate(query: URLSearchParams, headers: Headers): Choice {
  const header = (name: string) => headers.get(name)?.slice(0, 500) ?? undefined
  const negotiator = new Negotiator({
    headers: { accept: header('accept'), 'accept-language': header('accept-language') },
  })
  const [format, lang] = [query.get('f'), query.get('lang')]
  const wantsPage = negotiator.mediaType([...json, mediaTypes.page]) === mediaTypes.page
  return {
    format: format === 'html' || (format === null && wantsPage) ? 'html' : 'json',
    locale: lang !== null && isLocale(lang) ? lang : chooseLanguage(negotiator),
  }
}

function chooseLanguage(negotiator: Negotiator): Locale {
  const asked = negotiator.languages().map((language) => language.toLowerCase().split('-')[0] ?? '')
  return asked.find(isLocale) ?? locales[0]
}
