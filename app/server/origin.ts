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
  const place = (text: string) =>
    text.replaceAll(unknownOrigin, origin).replaceAll(encodeURIComponent(unknownOrigin), encodeURIComponent(origin))
  const text = body.toString('utf8')
  const counted = text.replace(longAddress, (head: string, count: string, at: number) => {
    const length = Number.parseInt(count, 16)
    const start = text.slice(at + head.length, at + head.length + length)
    return `:T${(length + place(start).length - start.length).toString(16)},`
  })
  return Buffer.from(place(counted))
}

/** A text beyond a kilobyte in React's payload, an address of ours: before it stands how many bytes it has. */
const longAddress = new RegExp(`:T([0-9a-f]+),(?=${unknownOrigin})`, 'g')
