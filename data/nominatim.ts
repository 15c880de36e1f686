import { parseResults, type Result } from './nominatim/result'

/** A request that got no usable answer; the message says what to do. */
export class GeocoderError extends Error {}

/** Answers by request address; kept on disk, for the usage policy asks that no question be put twice. */
export type AnswerCache = { get(key: string): unknown; set(key: string, answer: unknown): void }

export type GeocoderOptions = {
  /** `GEOCODER_URL`: a Nominatim-compatible service, with or without `/search`. */
  url: string
  /** Says who asks, as the usage policy demands. */
  userAgent: string
  cache: AnswerCache
  /** Milliseconds on any clock, and how to wait; tests bring their own. */
  now?: () => number
  sleep?: (milliseconds: number) => Promise<void>
  /** Milliseconds after which a request is given up. */
  timeout?: number
}

/** https://operations.osmfoundation.org/policies/nominatim/: “an absolute maximum of 1 request per second”. */
const pause = 1000

const defaults = {
  now: () => performance.now(),
  sleep: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
  timeout: 15_000,
}

/** What a service that uses OpenStreetMap's data asks to be shown. */
export const attribution = '© OpenStreetMap contributors, ODbL, https://www.openstreetmap.org/copyright'

/** Asks for a name; the service's places, best first. */
export type Search = (name: string) => Promise<Result[]>

/** Makes a function that asks a service for a name, one question at a time; throws GeocoderError. */
export function createGeocoder(options: GeocoderOptions): Search {
  const settings = { ...defaults, ...options }
  const base = searchAddress(settings.url)
  let last = Number.NEGATIVE_INFINITY
  return async function search(name) {
    const address = addressOf(base, name)
    const known = settings.cache.get(address)
    if (known !== undefined) return readAnswer(known, base)
    const wait = last + pause - settings.now()
    if (wait > 0) await settings.sleep(wait)
    const answer = await request(address, settings).finally(() => {
      last = settings.now()
    })
    const results = readAnswer(answer, base)
    settings.cache.set(address, answer)
    return results
  }
}

function searchAddress(url: string): URL {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    const problem = url ? `GEOCODER_URL is “${url}”, which is no address.` : 'GEOCODER_URL is not set.'
    throw new GeocoderError(
      `${problem} Set it to a Nominatim-compatible service that you may use, such as http://localhost:8080`,
    )
  }
  const address = new URL(url)
  if (!address.pathname.endsWith('/search')) address.pathname = `${address.pathname.replace(/\/$/, '')}/search`
  return address
}

function addressOf(base: URL, name: string): string {
  const address = new URL(base)
  const parameters = { q: name, format: 'jsonv2', limit: '5', addressdetails: '1', namedetails: '1', extratags: '1' }
  for (const [key, value] of Object.entries(parameters)) address.searchParams.set(key, value)
  return address.href
}

async function request(address: string, { userAgent, timeout }: Required<GeocoderOptions>): Promise<unknown> {
  const host = new URL(address).host
  const response = await fetch(address, {
    headers: { 'User-Agent': userAgent, Accept: 'application/json', 'Accept-Language': 'es, en;q=0.5' },
    signal: AbortSignal.timeout(timeout),
  }).catch((error: unknown) => {
    throw unreachable(host, error, timeout)
  })
  if (!response.ok) throw refused(host, response)
  return response.json().catch((error: unknown) => {
    if (isTimeout(error)) throw unreachable(host, error, timeout)
    throw new GeocoderError(`${host} did not answer with JSON. Is GEOCODER_URL a Nominatim-compatible service?`)
  })
}

function unreachable(host: string, error: unknown, timeout: number): GeocoderError {
  if (isTimeout(error)) return new GeocoderError(`${host} did not answer within ${timeout / 1000} s. Try again later.`)
  return new GeocoderError(`${host} cannot be reached. Check GEOCODER_URL and the network.`, { cause: error })
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError'
}

function refused(host: string, { status, headers }: Response): GeocoderError {
  const after = headers.get('retry-after')
  if (status === 429)
    return new GeocoderError(`${host} says: too many requests. Try again ${after ? `after ${after} s` : 'in an hour'}.`)
  if (status >= 500)
    return new GeocoderError(`${host} has a fault (${status}). Try again later, or use another service.`)
  return new GeocoderError(`${host} refuses (${status}). Check GEOCODER_URL and the service's terms of use.`)
}

function readAnswer(answer: unknown, { host }: URL): Result[] {
  const results = parseResults(answer)
  if (results) return results
  throw new GeocoderError(
    `${host} answered something else than places. Is GEOCODER_URL a Nominatim-compatible service?`,
  )
}
