import type { IncomingMessage, ServerResponse } from 'node:http'

import { chooseEncoding, type Encoding } from './encoding'
import { commonHeaders, documentOnlyHeaders, type HeaderFields, transportHeaders } from './policy'
import type { Stored } from './stored'

/** Answers with what is kept: in the best encoding there is, or with 304 when the reader has it already. */
export function sendStored(request: IncomingMessage, response: ServerResponse, stored: Stored): void {
  const encoding = pickEncoding(request, stored)
  const body = stored.bodies[encoding] ?? Buffer.alloc(0)
  const etag = `"${stored.etag}-${encoding}"`
  const headers = { ...baseHeaders(request), ...stored.headers, etag }
  if (stored.status === 200 && knows(request.headers['if-none-match'], etag)) {
    response.writeHead(304, headers).end()
    return
  }
  const encoded = encoding === 'identity' ? {} : { 'content-encoding': encoding }
  response.writeHead(stored.status, { ...headers, ...encoded, 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Answers with a sentence in plain text. */
export function sendText(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  sendSmall(request, response, status, `${text}\n`, { 'content-type': 'text/plain; charset=utf-8' })
}

/** Tells a program what went wrong (RFC 9457). */
export function sendProblem(
  request: IncomingMessage,
  response: ServerResponse,
  problem: { status: number; title: string; detail: string },
  headers: HeaderFields = {},
): void {
  const text = JSON.stringify({ type: 'about:blank', ...problem })
  sendSmall(request, response, problem.status, text, { 'content-type': 'application/problem+json', ...headers })
}

/** Answers with a small body that is made anew each time. */
export function sendSmall(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
  headers: HeaderFields,
): void {
  const common = { ...baseHeaders(request), 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" }
  const length = Buffer.byteLength(text)
  response.writeHead(status, { ...common, 'cache-control': 'no-store', ...headers, 'content-length': length })
  response.end(request.method === 'HEAD' ? undefined : text)
}

/** The headers that every answer to this request carries. */
export function baseHeaders(request: IncomingMessage): HeaderFields {
  const isPartOfPage = request.url?.startsWith('/_next/static/') === true
  const own = isPartOfPage ? {} : documentOnlyHeaders
  return { ...commonHeaders, ...own, ...transportHeaders(request.headers['x-forwarded-proto']) }
}

function pickEncoding(request: IncomingMessage, { bodies }: Stored): Encoding {
  const wanted = chooseEncoding(request.headers['accept-encoding'])
  if (bodies[wanted]) return wanted
  return bodies.identity ? 'identity' : ((Object.keys(bodies)[0] as Encoding | undefined) ?? 'identity')
}

function knows(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
