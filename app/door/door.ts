import { createHash } from 'node:crypto'

import type { Chunks } from '@/data/export/export'
import { isNotModified } from '@/data/validators'
import { problem } from './problem'
import { streamChunks } from './stream'

/**
 * A door is a way out of the house for programs: `/api`, `/download`, `/feed`, `/oembed`. It reads the address, and says
 * what it answers before anything is made; `chunks` is called only for those who have not got the answer yet.
 */
export type Door = (request: Request) => Answer | Response

/** `variant` names the answer among all that its address has: format, language. */
export type Answer = {
  type: string
  headers?: Record<string, string>
  variant?: string
  vary?: string
  chunks(): Chunks
}

const methods = 'GET, HEAD, OPTIONS'

/** Every site may read what is here. */
const open = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Content-Disposition, Content-Language',
}

/**
 * Answers a request at a door (RFC 9110): methods, conditions, CORS. `edition` changes with everything that an answer is
 * made of, so that a tag is known without making it; null where that is not known, as while developing.
 */
export function answerDoor(door: Door, request: Request, edition: string | null): Response {
  const response = answer(door, request, edition)
  for (const [name, value] of Object.entries(open)) response.headers.set(name, value)
  return response
}

function answer(door: Door, request: Request, edition: string | null): Response {
  if (request.method === 'OPTIONS') return options()
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return problem(405, 'Everything here is read with GET or HEAD.', [], { allow: methods })
  }
  const found = door(request)
  if (found instanceof Response) return found
  const { type, headers = {}, variant = '', vary, chunks } = found
  const etag = edition === null ? null : tagOf(edition, request.url, variant)
  const all = {
    'cache-control': 'public, max-age=0, must-revalidate',
    ...(vary ? { vary } : {}),
    ...(etag ? { etag: `W/${etag}` } : {}), // weak: the bytes differ by encoding and by `timeStamp`
    ...headers,
  }
  if (etag && isNotModified(request.headers, { etag, modified: null }))
    return new Response(null, { status: 304, headers: all })
  const body = request.method === 'HEAD' ? null : streamChunks(chunks)
  return new Response(body, { headers: { ...all, 'content-type': type } })
}

function options(): Response {
  const headers = {
    allow: methods,
    'access-control-allow-methods': methods,
    'access-control-allow-headers': '*',
    'access-control-max-age': '86400',
  }
  return new Response(null, { status: 204, headers })
}

function tagOf(...parts: string[]): string {
  return `"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)}"`
}
