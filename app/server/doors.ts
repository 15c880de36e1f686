import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import { LRUCache } from 'lru-cache'

import { answerApi } from '@/app/api/answer'
import { answerDoor, type Door } from '@/app/door/door'
import { answerDownload } from '@/app/download/answer'
import { answerFeed } from '@/app/feed/answer'
import { answerOembed } from '@/app/oembed/answer'
import type { DoorName } from './doorNames'
import { chooseEncoding, type Encoding, effort, encode, encoder, isCompressible } from './encoding'
import { originOf } from './origin'
import { closedPolicy, documentPolicy, type HeaderFields } from './policy'
import { baseHeaders } from './send'
import { readSmall } from './small'

/** What is read by programs, by the first part of its path. It is answered here: no page is made, so Next is not asked. */
const doors: Record<DoorName, Door> = {
  api: answerApi,
  download: answerDownload,
  feed: answerFeed,
  oembed: answerOembed,
}

const maxKeptBytes = 32 * 1024 * 1024

/** An answer as it was sent; only whole ones of status 200 that have a tag are kept. */
type Kept = { headers: HeaderFields; body: Buffer }

export type Doors = (name: DoorName, request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Answers at the doors. Programs ask for the same again and again, so what is small is kept, compressed; what is large
 * streams. `edition` names what is served, and null means that nothing is kept.
 */
export function createDoors(edition: string | null): Doors {
  const kept = new LRUCache<string, Kept>({ maxSize: maxKeptBytes, sizeCalculation: sizeOf })
  return async function answerAtDoor(name, request, response) {
    const key = keyOf(request)
    const known = key === null ? undefined : kept.get(key)
    if (known) {
      response.writeHead(200, known.headers).end(known.body)
      return
    }
    const answer = answerDoor(doors[name], toRequest(request), edition)
    const encoding = encodingFor(answer, request)
    const headers = headersFor(answer, encoding, request)
    const body = await readSmall(answer.body)
    if (body instanceof Readable) return stream(body, answer.status, encoding, headers, response)
    if (answer.body === null) {
      response.writeHead(answer.status, headers).end()
      return
    }
    const encoded = await encode(body, encoding, effort.page)
    const whole = { ...headers, 'content-length': String(encoded.length) }
    if (key !== null && answer.status === 200 && headers.etag) kept.set(key, { headers: whole, body: encoded })
    response.writeHead(answer.status, whole).end(encoded)
  }
}

/** All that an answer depends on; null where it must be made, or nobody will ask like this again. */
function keyOf({ method, url, headers }: IncomingMessage): string | null {
  if (method !== 'GET' || headers['if-none-match'] !== undefined) return null
  const { host, accept } = headers
  const others = ['accept-encoding', 'accept-language', 'x-forwarded-proto'].map((name) => headers[name])
  const key = [url, host, accept, ...others].join('\n')
  return key.length <= maxKeyLength ? key : null
}

const maxKeyLength = 2_000

function sizeOf({ headers, body }: Kept, key: string): number {
  return body.length + key.length + JSON.stringify(headers).length
}

/** The request as the doors read it: only the headers that they ask for, and a method that `Request` knows. */
function toRequest({ method = 'GET', url = '/', headers }: IncomingMessage): Request {
  const asked = ['accept', 'accept-language', 'if-none-match'].flatMap((name): [string, string][] => {
    const value = headers[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
  const known = method === 'GET' || method === 'HEAD' || method === 'OPTIONS' ? method : 'POST'
  return new Request(originOf(headers) + url, { method: known, headers: asked })
}

function encodingFor({ headers, status }: Response, request: IncomingMessage): Encoding {
  const canCompress = status === 200 && isCompressible(headers.get('content-type') ?? '')
  return canCompress ? chooseEncoding(request.headers['accept-encoding']) : 'identity'
}

function headersFor(answer: Response, encoding: Encoding, request: IncomingMessage): HeaderFields {
  const type = answer.headers.get('content-type') ?? ''
  const isPage = type.startsWith('text/html')
  return {
    'content-security-policy': isPage ? documentPolicy('', []) : closedPolicy(type),
    ...baseHeaders(request),
    ...(isPage ? { 'x-frame-options': 'DENY' } : {}),
    ...Object.fromEntries(answer.headers),
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  }
}

function stream(
  body: Readable,
  status: number,
  encoding: Encoding,
  headers: HeaderFields,
  response: ServerResponse,
): void {
  response.writeHead(status, headers)
  const compress = encoder(encoding)
  const done = () => {} // a reader who left is not an error
  if (compress) pipeline(body, compress, response, done)
  else pipeline(body, response, done)
}
