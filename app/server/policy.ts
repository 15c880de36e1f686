import { createHash } from 'node:crypto'

/** Header names in lower case and their values, as Node writes them. */
export type HeaderFields = Record<string, string>

/** Sent with every answer, whatever it is. OpenStreetMap's tile server needs the Referer, hence the referrer policy. */
export const commonHeaders: HeaderFields = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
}

/** What a browser obeys in documents alone: scripts, styles and fonts, a third of a kilobyte each, go without. */
export const documentOnlyHeaders: HeaderFields = {
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), ' +
    'magnetometer=(), microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()',
}

/**
 * The policy of everything that is not a page. Data, feeds and images may load nothing; a script may be a worker, and a
 * worker obeys the policy it was sent with; a drawing keeps its own style element when it is opened by itself.
 */
export function closedPolicy(mediaType: string): string {
  if (mediaType.includes('javascript')) return "default-src 'none'; script-src 'self'; connect-src 'self'"
  const closed = "default-src 'none'; frame-ancestors 'none'"
  return mediaType.startsWith('image/svg+xml') ? `${closed}; style-src 'unsafe-inline'` : closed
}

const script = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi
const hasSource = /\bsrc=/i
const isData = /\btype="(?:application\/(?:ld\+)?json)"/i // never executed, so the policy does not look at it

/** The `'sha256-…'` source of each inline script of a page, once each, in the order of the page. */
export function scriptHashes(html: string): string[] {
  const hashes = new Set<string>()
  for (const [, attributes = '', text = ''] of html.matchAll(script)) {
    if (!hasSource.test(attributes) && !isData.test(attributes)) hashes.add(hashOf(text))
  }
  return [...hashes]
}

function hashOf(text: string): string {
  const parsed = text.replace(/\r\n?/g, '\n') // the HTML parser does this before the browser hashes
  return `'sha256-${createHash('sha256').update(parsed).digest('base64')}'`
}

/** The Content-Security-Policy of one page: its own inline scripts by hash, its own host, and the tile hosts for images. */
export function documentPolicy(html: string, imageHosts: readonly string[], embeddable = false): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scriptHashes(html)].join(' '),
    "style-src 'self'",
    ["img-src 'self' data:", ...imageHosts].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'", // the embed, tried out before it is taken
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${embeddable ? '*' : "'none'"}`,
  ].join('; ')
}

/** A year of https for those who came by https; a proxy in front tells by `X-Forwarded-Proto`. */
export function transportHeaders(forwardedProtocol: string | string[] | undefined): HeaderFields {
  return forwardedProtocol === 'https' ? { 'strict-transport-security': 'max-age=31536000' } : {}
}
