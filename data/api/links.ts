import type { Locale } from '../locale'

/** The language and the place in which a document is written; `origin` has no slash at its end. */
export type Setting = { origin: string; locale: Locale }

/** A link as the standard writes it. */
export type Link = { href: string; rel: string; type?: string; title?: string; hreflang?: string }

/** What the API is written in. */
export const mediaTypes = {
  json: 'application/json',
  geojson: 'application/geo+json',
  openapi: 'application/vnd.oai.openapi+json;version=3.0',
  page: 'text/html',
  problem: 'application/problem+json',
} as const

/** The address of a resource of the API: `collections/venezuela-2017/items`. */
export function apiHref(origin: string, ...parts: readonly string[]): string {
  return [`${origin}/api`, ...parts.map(encodeURIComponent)].join('/')
}

/** A document to itself and to the same in the other format; `query` is what was asked, without `f`. */
export function selfLinks(href: string, type: string, query = new URLSearchParams()): Link[] {
  return [
    { href: withParameter(href, query, 'f', 'json'), rel: 'self', type },
    { href: withParameter(href, query, 'f', 'html'), rel: 'alternate', type: mediaTypes.page },
  ]
}

/** An address with a parameter set; the others stay. */
export function withParameter(href: string, query: URLSearchParams, key: string, value: string): string {
  const changed = new URLSearchParams(query)
  changed.set(key, value)
  return `${href}?${changed}`
}
