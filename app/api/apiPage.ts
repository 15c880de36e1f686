import type { Link, Setting } from '@/data/api/links'
import { withParameter } from '@/data/api/links'
import { element, escapeXml, wrap } from '@/data/export/xml'
import { locales } from '@/data/locale'
import { messages } from '@/data/messages'
import { exportWords } from '@/data/messages/exports'

/** What a page is of: whose address it is and in which language. */
type PageOf = { setting: Setting; url: URL; parts: readonly string[] }

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** A resource of the API as a page for people, from its JSON: all of it, links as links, without scripts. */
export function apiPage(text: string, { setting, url, parts }: PageOf): string {
  const words = exportWords[setting.locale]
  const resource = JSON.parse(text) as Record<string, Json>
  const names: Record<string, string> = { ...words.resources }
  const title = titleOf(resource) ?? names[parts.at(-1) ?? ''] ?? words.apiTitle
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', `${title} · Paramacay`),
    '<link rel="stylesheet" href="/api.css">',
  ]
  const { links, ...rest } = resource
  const main = [
    element('h1', title),
    counted(resource, setting),
    turns(links, setting),
    rest.type === 'FeatureCollection' ? features(rest.features, url) : value(rest),
    element('h2', words.links),
    value(links),
  ]
  const body = [wrap('header', [trail(setting, parts), switches(setting, url)]), wrap('main', main)]
  return `<!doctype html>\n${wrap('html', [wrap('head', head), wrap('body', body)], { lang: setting.locale })}\n`
}

function titleOf({ title, properties }: Record<string, Json>): string | null {
  const isFeature = typeof properties === 'object' && properties !== null && !Array.isArray(properties)
  const own = isFeature ? properties.title : title
  return typeof own === 'string' ? own : null
}

/** The way down to here: API / collections / venezuela-2017 / items */
function trail({ origin }: Setting, parts: readonly string[]): string {
  const steps = ['api', ...parts]
  const links = steps.map((step, index) => {
    const href = `${origin}/${steps
      .slice(0, index + 1)
      .map(encodeURIComponent)
      .join('/')}`
    return element('a', index === 0 ? 'API' : step, { href })
  })
  return wrap('nav', [links.join(' / ')])
}

function switches({ locale }: Setting, url: URL): string {
  const here = url.origin + url.pathname
  const json = element('a', exportWords[locale].json, { href: withParameter(here, url.searchParams, 'f', 'json') })
  const others = locales
    .filter((other) => other !== locale)
    .map((other) => {
      const href = withParameter(here, url.searchParams, 'lang', other)
      return element('a', messages[other].language, { href, hreflang: other, lang: other })
    })
  return wrap('p', [[json, ...others].join(' · ')])
}

function counted({ numberMatched, numberReturned }: Record<string, Json>, { locale }: Setting): string {
  const isCounted = typeof numberMatched === 'number' && typeof numberReturned === 'number'
  return isCounted ? element('p', exportWords[locale].found(numberMatched, numberReturned)) : ''
}

function turns(links: Json | undefined, { locale }: Setting): string {
  const words = exportWords[locale]
  const found = (Array.isArray(links) ? (links as Link[]) : []).flatMap(({ rel, href }) =>
    rel === 'prev' || rel === 'next' ? [element('a', words[rel], { href, rel })] : [],
  )
  return found.length > 0 ? wrap('p', [found.join(' · ')]) : ''
}

function features(list: Json | undefined, url: URL): string {
  const rows = (Array.isArray(list) ? list : []) as { id: string; properties: Record<string, Json> }[]
  const items = rows.map(({ id, properties }) => {
    const link = element('a', String(properties.title), {
      href: `${url.origin}${url.pathname}/${encodeURIComponent(id)}`,
    })
    const facts = [properties.start, properties.location, properties.event_type].map((text) => escapeXml(String(text)))
    return wrap('li', [link, '<br>', facts.join(' · ')])
  })
  return wrap('ol', items)
}

/** Any JSON as nested lists. */
function value(json: Json | undefined): string {
  if (json === null || json === undefined) return '–'
  if (typeof json === 'string') return /^https?:\/\//.test(json) ? webLink(json, json) : escapeXml(json)
  if (typeof json !== 'object') return String(json)
  if (Array.isArray(json)) {
    const isPlain = json.every((item) => typeof item !== 'object')
    return isPlain
      ? json.map(value).join(', ') || '–'
      : wrap(
          'ul',
          json.map((item) => wrap('li', [value(item)])),
        )
  }
  if (typeof json.href === 'string' && typeof json.rel === 'string') return namedLink(json as Link)
  const pairs = Object.entries(json).map(([key, inner]) => element('dt', key) + wrap('dd', [value(inner)]))
  return wrap('dl', pairs)
}

function namedLink({ href, title, rel, type }: Link): string {
  return webLink(href, title ?? rel) + escapeXml(` ${[rel, type].filter(Boolean).join(', ')}`)
}

/** Only web addresses become links, whatever the data says. */
function webLink(href: string, text: string): string {
  return /^https?:\/\//.test(href) ? element('a', text, { href }) : escapeXml(text)
}
