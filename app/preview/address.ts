import { LRUCache } from 'lru-cache'

import { cameraForRadius } from '@/data/fit'
import { listDatasets, loadDataset } from '@/data/load'
import { isLocale } from '@/data/locale'
import { prepareDataset, readWhole } from '@/data/prepare'
import { previewView } from '@/data/preview/key'
import { formatView } from '@/data/view'
import type { PreviewJob } from './render'

/** A picture that is wanted, with the one name that all addresses of it share. */
export type WantedPreview = { key: string; job: PreviewJob }

const read = new LRUCache<string, WantedPreview>({ max: 500 }) // a link that spreads is asked for in few spellings

/** As `readPreview`, for the same addresses over and over. */
export function findPreview(parts: readonly string[], search: string): WantedPreview | null {
  const address = parts.join('/') + search
  const known = read.get(address)
  if (known) return known
  const job = readPreview(parts, search)
  if (!job) return null
  const wanted = { key: `${job.locale}/${job.dataset}?${formatView(job.view)}`, job }
  read.set(address, wanted)
  return wanted
}

/** What an address under `/og/` asks for; null where it names no language, dataset or event of ours. */
export function readPreview(parts: readonly string[], search: string): PreviewJob | null {
  const [locale = '', dataset = '', event, ...rest] = parts
  if (!isLocale(locale) || !listDatasets().includes(dataset) || rest.length > 0) return null
  const loaded = loadDataset(dataset)
  const { view } = readWhole(loaded, locale, search.slice(1))
  if (event === undefined) return { locale, dataset, view: previewView(view, loaded.dataset) }
  const { data } = prepareDataset(loaded, locale)
  const found = data.events.find(({ id }) => id === event)
  if (!found) return null
  const metres = data.places[found.properties.place]?.precision_m ?? 0
  const camera = view.camera ?? cameraForRadius(found.geometry?.coordinates ?? null, metres, data.camera)
  return { locale, dataset, view: previewView({ ...view, event, camera }, loaded.dataset) }
}
