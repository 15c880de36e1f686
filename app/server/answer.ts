import type { IncomingMessage, ServerResponse } from 'node:http'

import { findPreview } from '@/app/preview/address'
import { BusyError } from '@/app/preview/pool'
import type { Previews } from '@/app/preview/previews'
import type { DocumentRules } from './document'
import type { Doors } from './doors'
import { chooseEncoding } from './encoding'
import type { Local } from './local'
import { originOf } from './origin'
import { passToNext } from './pass'
import type { NextHandler } from './relay'
import { findRoute, type Route, type Site } from './routing'
import { baseHeaders, sendProblem, sendSmall, sendStored, sendText } from './send'
import type { Files } from './site'
import type { Views } from './views'

/** What the server is made of. */
export type Parts = {
  site: Site
  files: Files
  local: Local
  views: Views
  doors: Doors
  previews: Previews
  next: NextHandler
  rulesFor(pathname: string): DocumentRules
  isDevelopment: boolean // Next's tools for hot reload break any strict policy, and nothing is kept
}

const refusals = {
  400: '400 Bad Request: this address is not well formed.',
  405: '405 Method Not Allowed: everything here is read with GET or HEAD.',
  414: '414 URI Too Long: this address has more than 8,000 characters.',
} as const

/** Answers one request; whatever goes wrong, the reader gets a sentence and the log the reason. */
export async function answer(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await answerRoute(parts, findRoute(request, parts.site), request, response)
  } catch (error) {
    console.error(`${request.method} ${request.url}:`, error)
    if (response.headersSent) response.destroy()
    else sendText(request, response, 500, '500 Internal Server Error: this page could not be made. It is our mistake.')
  }
}

async function answerRoute(parts: Parts, route: Route, request: IncomingMessage, response: ServerResponse) {
  switch (route.kind) {
    case 'refuse':
      return refuse(route.status, request, response)
    case 'redirect':
      return redirect(route, request, response)
    case 'health':
      return sendHealth(parts.site, request, response)
    case 'door':
      request.url = route.url
      return parts.doors(route.name, request, response)
    case 'file':
      return sendFile(parts, route.pathname, request, response)
    case 'preview':
      return sendPreview(parts, route, request, response)
    case 'view':
      if (parts.isDevelopment) return sendNext(parts, route.url, request, response)
      return sendView(parts, route, request, response)
    case 'next':
      return sendNext(parts, route.url, request, response)
  }
}

function refuse(status: keyof typeof refusals, request: IncomingMessage, response: ServerResponse): void {
  if (status === 405) response.setHeader('allow', 'GET, HEAD')
  sendText(request, response, status, refusals[status])
}

function redirect(
  { status, location }: Extract<Route, { kind: 'redirect' }>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const headers = { ...baseHeaders(request), 'content-security-policy': "default-src 'none'", location }
  // The first visit's language is the reader's, so no one else may be given this answer.
  const cache = status === 307 ? { 'cache-control': 'private, no-cache', vary: 'Accept-Language' } : {}
  response.writeHead(status, { ...headers, ...cache, 'content-length': 0 }).end()
}

function sendHealth({ datasets }: Site, request: IncomingMessage, response: ServerResponse): void {
  const text = JSON.stringify({ status: 'ok', datasets: datasets.map(({ id }) => id) })
  sendSmall(request, response, 200, text, { 'content-type': 'application/json; charset=utf-8' })
}

async function sendFile(
  { files, local }: Parts,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = files.get(pathname)
  if (!file?.lacksOrigin) return file && sendStored(request, response, file)
  sendStored(request, response, await local(pathname, file, encodingOf(request), originOf(request.headers)))
}

async function sendView(
  { views }: Parts,
  { url, key }: Extract<Route, { kind: 'view' }>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  sendStored(request, response, await views(url, key, encodingOf(request), originOf(request.headers)))
}

async function sendPreview(
  { previews }: Parts,
  { parts, search }: Extract<Route, { kind: 'preview' }>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const wanted = findPreview(parts, search)
  if (!wanted) {
    const detail = 'There is no such language, dataset or event.'
    return sendProblem(request, response, { status: 404, title: 'Not Found', detail })
  }
  try {
    sendStored(request, response, await previews(wanted))
  } catch (error) {
    if (!(error instanceof BusyError)) throw error
    const problem = { status: 503, title: 'Service Unavailable', detail: error.message }
    sendProblem(request, response, problem, { 'retry-after': '2' })
  }
}

async function sendNext(
  { next, rulesFor, isDevelopment }: Parts,
  url: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const asked = request.url ?? '/'
  if (url !== asked) tellRewrite(url, request, response)
  request.url = url
  if (isDevelopment) return next(request, response)
  await passToNext(next, request, response, rulesFor(asked))
}

/** Next's client has to be told that an address was answered by another route, as its own rewrites tell it. */
function tellRewrite(url: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.headers.rsc === undefined) return
  response.setHeader('x-nextjs-rewritten-path', url.split('?', 1)[0] ?? '')
}

function encodingOf(request: IncomingMessage) {
  return chooseEncoding(request.headers['accept-encoding'])
}
