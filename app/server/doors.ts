import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { LRUCache } from 'lru-cache'

import { answerApi } from '@/app/api/answer'
import { answerDoor, type Door } from '@/app/door/door'
import { answerDownload } from '@/app/download/answer'
import { answerFeed } from '@/app/feed/answer'
import type { DoorName } from './doorNames'
import { chooseEncoding, type Encoding, effort, encode, encoder, isCompressible } from './encoding'
import { originOf } from './origin'
import { closedPolicy, documentPolicy, type HeaderFields } from './policy'
import { baseHeaders } from './send'

/** What is read by programs, by the first part of its path. It is answered here: no page is made, so Next is not asked. */
const doors: Record<DoorName, Door> = { api: answerApi, download: answerDownload, feed: answerFeed }

/** A program asks for the same pages again and again; a download is rare and may be large, so it streams. */
const kept: ReadonlySet<DoorName> = new Set<DoorName>(['api', 'feed'])

const maxKeptBytes = 32 * 1024 * 1024
const largestKept = 2 * 1024 * 1024 // of which a few may be kept before others leave

export type Doors = (name: DoorName, request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Answers at the doors; `edition` names what is served, and null means that nothing is kept. */
export function createDoors(edition: string | null): Doors {
  const bodies = new LRUCache<string, Buffer>({
    maxSize: maxKeptBytes,
    sizeCalculation: (body, key) => body.length + key.length,
  })
  return async function answerAtDoor(name, request, response) {
    const door: Door = doors[name]
    const answer = answerDoor((asked) => door(asked), toRequest(request), edition)
    const encoding = encodingFor(answer, request)
    const headers = headersFor(answer, encoding, request)
    const etag = answer.headers.get('etag')
    if (!answer.body || answer.status !== 200 || etag === null || !kept.has(name)) {
      return send(answer, encoding, headers, response)
    }
    const key = `${encoding} ${etag}`
    const body = bodies.get(key) ?? (await encode(Buffer.from(await answer.arrayBuffer()), encoding, effort.page))
    if (body.length <= largestKept) bodies.set(key, body)
    response.writeHead(200, { ...headers, 'content-length': body.length }).end(body)
  }
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

function encodingFor({ body, headers, status }: Response, request: IncomingMessage): Encoding {
  const canCompress = body !== null && status === 200 && isCompressible(headers.get('content-type') ?? '')
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

function send(answer: Response, encoding: Encoding, headers: HeaderFields, response: ServerResponse): void {
  response.writeHead(answer.status, headers)
  if (!answer.body) {
    response.end()
    return
  }
  const body = Readable.fromWeb(answer.body as ReadableStream)
  const compress = encoder(encoding)
  const done = () => {} // a reader who left is not an error
  if (compress) pipeline(body, compress, response, done)
  else pipeline(body, response, done)
}
