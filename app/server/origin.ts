import type { IncomingHttpHeaders } from 'node:http'

import { siteOrigin, unknownOrigin } from '@/app/origin'

const host = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i

const setOrigin = siteOrigin()

/** The site's address: SITE_URL, else as this request has it; a proxy in front tells `https` by X-Forwarded-Proto. */
export function originOf(headers: IncomingHttpHeaders, set = setOrigin): string {
  if (set !== unknownOrigin) return set
  const protocol = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http'
  const name = headers.host ?? ''
  const origin = `${protocol}://${host.test(name) ? name.toLowerCase() : 'localhost'}`
  return URL.canParse(origin) ? origin : 'http://localhost' // a port beyond 65535
}

const unknown = Buffer.from(unknownOrigin)

/** Whether these bytes name the site while not knowing its address. */
export function lacksOrigin(body: Buffer): boolean {
  return body.includes(unknown)
}

/** The same bytes with the site's address. It is a host and a scheme: nothing in it means anything in HTML, XML or JSON. */
export function withOrigin(body: Buffer, origin: string): Buffer {
  if (!lacksOrigin(body)) return body
  const text = body.toString('utf8').replaceAll(unknownOrigin, origin)
  return Buffer.from(text.replaceAll(encodeURIComponent(unknownOrigin), encodeURIComponent(origin)))
}
