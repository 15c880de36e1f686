import type { IncomingHttpHeaders } from 'node:http'

import { isLocale } from '@/data/locale'
import { readAddress } from './address'
import { type DoorName, findDoor } from './doorNames'
import { chooseLocale } from './locale'
import { readEmbed, readView } from './viewAddress'

/** What the server has to say to an address; every kind is answered in `answer.ts`. */
export type Route =
  | { kind: 'refuse'; status: 400 | 405 | 414 }
  | { kind: 'redirect'; status: 307 | 308; location: string }
  | { kind: 'health' }
  | { kind: 'door'; name: DoorName; url: string } // read by programs, with any method
  | { kind: 'preview'; parts: string[]; search: string } // the picture of a view: its path below `/og/`
  | { kind: 'view'; url: string; key: string | null } // `url` inside Next; without a key it is not kept
  | { kind: 'file'; pathname: string } // kept in memory: prerendered pages, scripts, styles, fonts
  | { kind: 'next'; url: string } // everything that Next answers by itself

/** What the routing has to know of the site: its datasets, first one first, and which paths are kept in memory. */
export type Site = {
  datasets: readonly { id: string; moved: Readonly<Record<string, string>> }[]
  hasFile(pathname: string): boolean
}

type Request = { method?: string | undefined; url?: string | undefined; headers: IncomingHttpHeaders }

/** Decides, without doing anything, what a request is answered with. Never throws. */
export function findRoute({ method, url = '/', headers }: Request, site: Site): Route {
  const address = readAddress(url)
  const door = typeof address === 'number' ? null : findDoor(address.pathname)
  if (method !== 'GET' && method !== 'HEAD' && !door) return { kind: 'refuse', status: 405 }
  if (typeof address === 'number') return { kind: 'refuse', status: address }
  const { path, pathname, search, tidied } = address
  if (tidied) return { kind: 'redirect', status: 308, location: tidied }
  if (door) return { kind: 'door', name: door, url: path + search }
  if (pathname === '/health') return { kind: 'health' }
  const parts = pathname.split('/').slice(1)
  if (parts[0] === 'og') return findPreview(parts.slice(1), search, site)
  const redirect = findRedirect(parts, search, headers, site)
  if (redirect) return redirect
  const forRouter = headers.rsc !== undefined || search.includes('_rsc=') // Next's client asks for the page's data
  return (
    findEmbed(pathname, search, site, forRouter) ??
    findView(pathname, search, site, forRouter) ??
    (!forRouter && site.hasFile(pathname) ? { kind: 'file', pathname } : { kind: 'next', url: path + search })
  )
}

function findRedirect(parts: string[], search: string, headers: IncomingHttpHeaders, site: Site): Route | null {
  const [locale = '', dataset = '', event = ''] = parts
  const first = site.datasets[0]?.id
  if (locale === '' && first) return redirect(307, [chooseLocale(headers['accept-language']), first], search)
  // Pages that have another address than the one inside Next
  if (locale === 'embed' && parts.length === 4) return redirect(308, ['embed', dataset, parts[3] ?? ''], search)
  if (!isLocale(locale)) return null
  if (parts.length === 1 && first) return redirect(307, [locale, first], search)
  if (dataset === 'view') return redirect(308, [locale, ...parts.slice(2)], search)
  const moved = parts.length === 3 ? findMoved(dataset, event, site) : undefined
  return moved ? redirect(308, [locale, dataset, moved], search) : null
}

function findMoved(dataset: string, event: string, site: Site): string | undefined {
  const target = site.datasets.find(({ id }) => id === dataset)?.moved
  return target && Object.hasOwn(target, event) ? target[event] : undefined
}

function findPreview(parts: string[], search: string, site: Site): Route {
  const [locale = '', dataset = '', event = ''] = parts
  const moved = parts.length === 3 ? findMoved(dataset, event, site) : undefined
  return moved ? redirect(308, ['og', locale, dataset, moved], search) : { kind: 'preview', parts, search }
}

function redirect(status: 307 | 308, parts: string[], search: string): Route {
  return { kind: 'redirect', status, location: `/${parts.map(encodeURIComponent).join('/')}${search}` }
}

/** The explorer with a view in its query is a page of its own inside Next, because a prerendered page has no query. */
function findView(pathname: string, search: string, site: Site, forRouter: boolean): Route | null {
  const [locale = '', id = '', ...rest] = pathname.split('/').slice(1)
  if (rest.length > 0 || !isLocale(locale) || !site.datasets.some((dataset) => dataset.id === id)) return null
  const view = readView(search)
  if (!view) return null
  const inside = `/${locale}/view/${id}`
  if (forRouter) return { kind: 'next', url: inside + search }
  if (view.canonical === null) return { kind: 'view', url: inside + search, key: null }
  return { kind: 'view', url: `${inside}?${view.canonical}`, key: `${locale}/${id}?${view.canonical}` }
}

/** An embed's page has its theme in the path inside Next, where a layout sees it. */
function findEmbed(pathname: string, search: string, site: Site, forRouter: boolean): Route | null {
  const [door, locale = '', id = '', ...rest] = pathname.split('/').slice(1)
  const isOne = door === 'embed' && rest.length === 0 && isLocale(locale)
  if (!isOne || !site.datasets.some((dataset) => dataset.id === id)) return null
  const { theme, canonical } = readEmbed(search)
  const inside = `/embed/${locale}/${theme ?? 'own'}/${id}`
  if (forRouter) return { kind: 'next', url: inside + search }
  if (canonical === null) return { kind: 'view', url: inside + search, key: null }
  const query = canonical === '' ? '' : `?${canonical}`
  return { kind: 'view', url: inside + query, key: `embed/${locale}/${id}${query}` }
}
