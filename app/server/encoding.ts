import type { Transform } from 'node:stream'
import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

export const encodings = ['br', 'gzip', 'identity'] as const

export type Encoding = (typeof encodings)[number]

/** How hard to try: 11 and 9 for what is compressed once at build, 5 and 6 for a page that is kept, 4 while streaming. */
export const effort = { build: { br: 11, gzip: 9 }, page: { br: 5, gzip: 6 }, stream: { br: 4, gzip: 4 } } as const

const compressible =
  /^(?:text\/|image\/svg\+xml|font\/(?:ttf|otf)|application\/(?:[\w.-]+\+)?(?:json|xml|javascript|manifest|wasm))/
const chosen = new LRUCache<string, Encoding>({ max: 200 }) // browsers send a handful of different headers

/** Whether bytes of this media type get smaller; images and woff2 are compressed already. */
export function isCompressible(mediaType: string): boolean {
  return compressible.test(mediaType)
}

/** The best encoding that the client's Accept-Encoding allows; `identity` without one. */
export function chooseEncoding(accepted: string | string[] | undefined): Encoding {
  const header = String(accepted ?? '').slice(0, 200)
  if (header === '') return 'identity'
  const known = chosen.get(header)
  if (known) return known
  const negotiator = new Negotiator({ headers: { 'accept-encoding': header } })
  const allowed = new Set(negotiator.encodings([...encodings]))
  const encoding = encodings.find((candidate) => allowed.has(candidate)) ?? 'identity'
  chosen.set(header, encoding)
  return encoding
}

/** The body in that encoding. */
export async function encode(
  body: Buffer,
  encoding: Encoding,
  { br, gzip: level }: { br: number; gzip: number },
): Promise<Buffer> {
  if (encoding === 'br') return promisify(brotliCompress)(body, { params: brotliParameters(br, body.length) })
  if (encoding === 'gzip') return promisify(gzip)(body, { level })
  return body
}

/** A stream that encodes what is written to it, for answers too large or too rare to keep; null for `identity`. */
export function encoder(encoding: Encoding): Transform | null {
  if (encoding === 'br') return createBrotliCompress({ params: brotliParameters(effort.stream.br, 0) })
  if (encoding === 'gzip') return createGzip({ level: effort.stream.gzip })
  return null
}

function brotliParameters(quality: number, size: number) {
  return { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: size }
}
