import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { pipeline, type Writable } from 'node:stream'

import { type DocumentRules, storeDocument } from './document'
import { chooseEncoding, encoder, isCompressible } from './encoding'
import { originOf } from './origin'
import { closedPolicy } from './policy'
import { collect, type Head, type NextHandler, Relay } from './relay'
import { baseHeaders, sendStored } from './send'

/** Lets Next answer: pages are read whole for their policy, everything else streams through, both with our headers. */
export async function passToNext(
  handle: NextHandler,
  request: IncomingMessage,
  response: ServerResponse,
  rules: DocumentRules,
): Promise<void> {
  const relay = new Relay(request, (head) =>
    mediaType(head).startsWith('text/html')
      ? readDocument(head, request, response, rules)
      : stream(head, request, response),
  )
  response.on('close', () => {
    if (!response.writableFinished) relay.emit('close') // the reader left: Next stops
  })
  await handle(request, relay)
}

function readDocument(head: Head, request: IncomingMessage, response: ServerResponse, rules: DocumentRules): Writable {
  return collect(async (body) => {
    const encoding = chooseEncoding(request.headers['accept-encoding'])
    const stored = await storeDocument({ ...head, body }, encoding, rules, originOf(request.headers))
    sendStored(request, response, stored)
  })
}

function stream(head: Head, request: IncomingMessage, response: ServerResponse): Writable {
  const compress = canCompress(head, request) ? encoder(chooseEncoding(request.headers['accept-encoding'])) : null
  const headers = streamHeaders(head, request)
  if (!compress) {
    response.writeHead(head.status, headers)
    return response
  }
  const { 'content-length': _length, etag, ...kept } = headers
  response.writeHead(head.status, {
    ...kept,
    ...(etag ? { etag: String(etag).replace(/^(?!W\/)/, 'W/') } : {}), // no longer these very bytes
    'content-encoding': chooseEncoding(request.headers['accept-encoding']),
  })
  pipeline(compress, response, () => {}) // a reader who left is not an error
  return compress
}

function canCompress(head: Head, request: IncomingMessage): boolean {
  const { headers, status } = head
  return request.method !== 'HEAD' && status === 200 && !headers['content-encoding'] && isCompressible(mediaType(head))
}

function streamHeaders(head: Head, request: IncomingMessage): OutgoingHttpHeaders {
  const { 'x-powered-by': _powered, 'set-cookie': _cookie, vary, ...headers } = head.headers
  const policy = { 'content-security-policy': closedPolicy(mediaType(head)) }
  const varies = [vary, isCompressible(mediaType(head)) && 'Accept-Encoding'].flat().filter(Boolean).join(', ')
  return { ...policy, ...headers, ...baseHeaders(request), ...(varies ? { vary: varies } : {}) }
}

function mediaType({ headers }: Head): string {
  return String(headers['content-type'] ?? '')
}
