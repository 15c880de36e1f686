import { basename } from 'node:path'

import { outlineHref, readOutlineText } from '@/data/basemap/read'
import { listDatasets } from '@/data/load'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams(): { file: string }[] {
  return listDatasets().map((dataset) => ({ file: basename(outlineHref(dataset)) }))
}

/** A dataset's outline under an address that changes with it. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const [dataset = ''] = (await params).file.split('.')
  const headers = { 'content-type': 'application/json', 'cache-control': 'public, max-age=31536000, immutable' }
  return new Response(readOutlineText(dataset), { headers })
}
