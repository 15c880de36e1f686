/** Longer addresses are refused; a view with every filter on stays under 2,000 characters. */
export const maxAddressLength = 8_000

/** A request's path as sent and decoded, and its query with the `?`; `tidied` is where to go when the path is untidy. */
export type Address = { path: string; pathname: string; search: string; tidied: string | null }

const control = /[\p{Cc}\\]/u

/** Splits and checks what stands in a request line; the number is the status of a refusal. */
export function readAddress(url: string): Address | 400 | 414 {
  if (url.length > maxAddressLength) return 414
  if (!url.startsWith('/')) return 400 // `OPTIONS *`, or the absolute form that only proxies are sent
  const { path, search } = split(url)
  const pathname = decode(path)
  if (pathname === null || control.test(pathname) || pathname.split('/').some(isDots)) return 400
  const tidy = path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1') // `//host` would lead away from here
  return { path, pathname, search, tidied: tidy === path ? null : tidy + search }
}

function split(url: string): { path: string; search: string } {
  const address = url.split('#', 1)[0] ?? ''
  const start = address.indexOf('?')
  if (start === -1) return { path: address, search: '' }
  const search = address.slice(start).replace(/%(?![0-9a-f]{2})/gi, '%25') // a lone % in a query is only text
  return { path: address.slice(0, start), search: search === '?' ? '' : search }
}

function isDots(part: string): boolean {
  return part === '.' || part === '..'
}

/** Null when an escape is no UTF-8, or hides a slash and with it another path. */
function decode(path: string): string | null {
  if (/%2f/i.test(path)) return null
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
