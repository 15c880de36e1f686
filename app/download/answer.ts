import type { Answer } from '@/app/door/door'
import { missing, refuse } from '@/app/door/problem'
import { downloadTypes } from '@/data/api/documents'
import { csvChunks } from '@/data/export/csv'
import type { Chunks, Export } from '@/data/export/export'
import { geojsonChunks } from '@/data/export/geojson'
import { kmlChunks } from '@/data/export/kml'
import { type Problem, readSelection } from '@/data/export/selection'
import { listDatasets, loadDataset } from '@/data/load'
import { isLocale, locales } from '@/data/locale'
import { type DownloadFormat, downloadFormats } from '@/data/paths'

const writers: Record<DownloadFormat, (asked: Export) => Chunks> = {
  geojson: geojsonChunks,
  csv: csvChunks,
  kml: kmlChunks,
}

/**
 * `/download/{dataset}.geojson|csv|kml?…`: the events that the view's filters leave, in the language `lang`, else in the
 * first of ours: an address means the same to everybody.
 */
export function answerDownload(request: Request): Answer | Response {
  const { pathname, searchParams, origin } = new URL(request.url)
  const name = decodeURIComponent(pathname.slice('/download/'.length))
  const [, dataset = '', ending = ''] = /^([^/.]*)\.([^/.]*)$/.exec(name) ?? []
  const format = downloadFormats.find((known) => known === ending)
  if (!listDatasets().includes(dataset))
    return missing('dataset', dataset || name, 'the API lists them at /api/collections')
  if (!format) return missing('format', ending, `ask for ${downloadFormats.join(', ')}`)
  const loaded = loadDataset(dataset)
  const { view, problems } = readSelection(searchParams, loaded)
  const { locale, problem } = readLanguage(searchParams)
  const refusal = refuse([...problems, ...problem])
  if (refusal) return refusal
  const asked = { loaded, view, locale, origin }
  const headers = {
    'content-disposition': `attachment; filename="${dataset}.${format}"`,
    'content-language': locale,
  }
  return { type: downloadTypes[format], headers, vary: 'Accept-Encoding', chunks: () => writers[format](asked) }
}

function readLanguage(query: URLSearchParams) {
  const value = query.get('lang') ?? locales[0]
  if (isLocale(value)) return { locale: value, problem: [] }
  const problem: Problem = {
    key: 'lang',
    value: value.slice(0, 80),
    problem: 'is none of our languages',
    cure: `write ${locales.join(' or ')}`,
  }
  return { locale: locales[0], problem: [problem] }
}
