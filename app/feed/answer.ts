import type { Answer } from '@/app/door/door'
import { missing, refuse } from '@/app/door/problem'
import { atomChunks, atomType } from '@/data/export/atom'
import { readSelection } from '@/data/export/selection'
import { listDatasets, loadDataset } from '@/data/load'
import { isLocale, locales } from '@/data/locale'

/** `/feed/{locale}/{dataset}.xml?…`: the events that the view's filters leave, as Atom with GeoRSS. */
export function answerFeed(request: Request): Answer | Response {
  const { pathname, searchParams, origin } = new URL(request.url)
  const [locale = '', file = '', ...rest] = decodeURIComponent(pathname.slice('/feed/'.length)).split('/')
  const dataset = file.replace(/\.xml$/, '')
  if (!isLocale(locale)) return missing('language', locale, `ask for ${locales.join(' or ')}`)
  const isFeed = file.endsWith('.xml') && rest.length === 0
  if (!isFeed || !listDatasets().includes(dataset))
    return missing('dataset', dataset, 'the API lists them at /api/collections')
  const loaded = loadDataset(dataset)
  const { view, problems } = readSelection(searchParams, loaded)
  const refusal = refuse(problems)
  if (refusal) return refusal
  const headers = { 'content-language': locale }
  const chunks = () => atomChunks({ loaded, view, locale, origin })
  return { type: `${atomType}; charset=utf-8`, headers, vary: 'Accept-Encoding', chunks }
}
