import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'

import { type ArchiveFile, findArchives } from '@/data/basemap/archives'
import { type ByteRange, parseRange } from '@/data/range'
import { allowsRange, isNotModified } from '@/data/validators'

export const dynamic = 'force-dynamic' // an archive dropped in while the server runs is found

type Context = { params: Promise<{ id: string }> }

/** A street archive, whole or in the ranges that `pmtiles` asks for. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const file = (await findArchives()).find(({ archive }) => archive.id === id)
  return file ? sendFile(request, file) : sendMissing(id)
}

export const HEAD = GET

function sendFile({ method, headers, url }: Request, file: ArchiveFile): Response {
  const common = commonHeaders(file, new URL(url).searchParams.get('v'))
  if (isNotModified(headers, file)) return new Response(null, { status: 304, headers: common })
  const asked = method === 'GET' && allowsRange(headers, file) ? parseRange(headers.get('range'), file.size) : null
  if (asked === 'beyond') {
    const range = { 'content-range': `bytes */${file.size}`, 'content-length': '0' }
    return new Response(null, { status: 416, headers: { ...common, ...range } })
  }
  const { start, end } = asked ?? { start: 0, end: file.size - 1 }
  const range: Record<string, string> = asked ? { 'content-range': `bytes ${start}-${end}/${file.size}` } : {}
  const body = method === 'HEAD' ? null : readBytes(file.path, { start, end })
  const length = String(end - start + 1)
  return new Response(body, { status: asked ? 206 : 200, headers: { ...common, ...range, 'content-length': length } })
}

function commonHeaders({ etag, modified }: ArchiveFile, version: string | null): Record<string, string> {
  const isThisVersion = etag === `"${version}"`
  return {
    'accept-ranges': 'bytes',
    'cache-control': isThisVersion ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-type': 'application/vnd.pmtiles',
    etag,
    'last-modified': modified.toUTCString(),
  }
}

function readBytes(path: string, { start, end }: ByteRange): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array>
}

function sendMissing(id: string): Response {
  const problem = { title: 'No such archive', status: 404, detail: `There is no archive “${id}”.` }
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
  return new Response(JSON.stringify(problem), { status: 404, headers })
}
