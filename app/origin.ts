import { OperatorError } from '@/app/server/settings'

/**
 * Stands in pages for the address of the site while nobody has told it; the server writes in its place the one that
 * the reader asked. No host is ever called so (RFC 2606).
 */
export const unknownOrigin = 'https://site.invalid'

/** Where the site is, without a slash at the end: SITE_URL, or what stands for it. Throws an OperatorError. */
export function siteOrigin(setting: string | undefined = process.env.SITE_URL): string {
  const text = setting?.trim() ?? ''
  if (text === '') return unknownOrigin
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search + url.hash === '') return url.origin
  throw new OperatorError(
    `SITE_URL is “${text}”, which is no site's address: give its beginning alone, such as https://map.example.org.`,
  )
}
