import type { IncomingHttpHeaders } from 'node:http'

import { OperatorError } from './settings'

const host = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i

/** Throws where SITE_URL is set and no address of a site. */
export function checkSiteUrl({ SITE_URL: text }: Record<string, string | undefined>): void {
  if (!text || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))) return
  throw new OperatorError(
    `SITE_URL is “${text}”, which is no web address: give it such as SITE_URL=https://example.org.`,
  )
}

/**
 * The site as its reader addressed it, `https://example.org`, for links that must be whole. `SITE_URL` decides where the
 * operator has set it; else the request's Host, if it is one, for it is anybody's text.
 */
export function originOf(headers: IncomingHttpHeaders, siteUrl = process.env.SITE_URL): string {
  if (siteUrl && URL.canParse(siteUrl)) return new URL(siteUrl).origin
  const name = headers.host && host.test(headers.host) ? headers.host : 'localhost'
  const origin = `${headers['x-forwarded-proto'] === 'https' ? 'https' : 'http'}://${name}`
  return URL.canParse(origin) ? new URL(origin).origin : 'http://localhost' // a port beyond 65535
}
