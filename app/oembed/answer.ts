import { listDatasets, loadDataset } from '@/data/load'
import { type OembedRefusal, readOembed } from '@/data/oembed'
import { oembedDocument, toOembedXml } from '@/data/oembedDocument'

const titles = { 400: 'Bad Request', 404: 'Not Found', 501: 'Not Implemented' } as const

/** Any page may ask from the browser. */
const open = { 'access-control-allow-origin': '*' }

/** `/oembed?url=…`: how to put a page of ours into another (oembed.com). The request's address is the site's as its reader has it. */
export function answerOembed(request: Request): Response {
  const { searchParams, origin } = new URL(request.url)
  const asked = readOembed(searchParams, origin)
  if ('status' in asked) return refuse(asked)
  const { dataset } = asked.page
  const document = listDatasets().includes(dataset) ? oembedDocument(asked, loadDataset(dataset), origin) : null
  if (!document) return refuse({ status: 404, detail: 'There is no such dataset or event here.' })
  const headers = { ...open, 'cache-control': 'public, max-age=3600' }
  if (asked.format === 'json') return Response.json(document, { headers })
  return new Response(toOembedXml(document), { headers: { ...headers, 'content-type': 'text/xml; charset=utf-8' } })
}

/** What is wrong, for programs (RFC 9457). */
function refuse({ status, detail }: OembedRefusal): Response {
  const body = { type: 'about:blank', title: titles[status], status, detail }
  const headers = { ...open, 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
  return new Response(`${JSON.stringify(body)}\n`, { status, headers })
}
