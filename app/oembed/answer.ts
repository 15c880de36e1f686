import type { Answer } from '@/app/door/door'
import { problem } from '@/app/door/problem'
import { listDatasets, loadDataset } from '@/data/load'
import { readOembed } from '@/data/oembed'
import { oembedDocument, toOembedXml } from '@/data/oembedDocument'

const types = { json: 'application/json; charset=utf-8', xml: 'text/xml; charset=utf-8' } as const

/** `/oembed?url=…`: how to put a page of ours into another (oembed.com). The request's address is the site's as its reader has it. */
export function answerOembed(request: Request): Answer | Response {
  const { searchParams, origin } = new URL(request.url)
  const asked = readOembed(searchParams, origin)
  if ('status' in asked) return problem(asked.status, asked.detail)
  const { page, format } = asked
  const document = listDatasets().includes(page.dataset)
    ? oembedDocument(asked, loadDataset(page.dataset), origin)
    : null
  if (!document) return problem(404, 'There is no such dataset or event here.')
  return {
    type: types[format],
    headers: { 'cache-control': 'public, max-age=3600', 'content-language': page.locale },
    vary: 'Accept-Encoding',
    chunks: () => [format === 'json' ? JSON.stringify(document) : toOembedXml(document)],
  }
}
