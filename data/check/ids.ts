import type { Fault } from '@/data/fault'
import type { FileName } from '@/data/schema'
import { type Item, idsOf, type Look, list, record } from './look'

/** Names that addresses already use, so that no dataset can bear them. */
export const reservedIds = [
  ...['about', 'api', 'basemap', 'download', 'embed', 'en', 'es', 'feed', 'health', 'oembed', 'og', 'view'],
]

/** Names that addresses of a dataset's own pages use, so that no event can bear them. */
export const reservedEventIds = ['compare', 'story']

/** Ids given twice, and a dataset's id that is taken or differs from its folder's name. */
export function checkIds({ events, places, dataset }: Look, folder?: string): Fault[] {
  return [
    ...repeated('events.geojson', events),
    ...repeated('places.geojson', places),
    ...['threads', 'speakers', 'views', 'compare', 'stories'].flatMap((key) => repeatedEntries(key, dataset[key])),
    ...list(dataset.stories).flatMap((story, index) => repeatedEntries(`stories[${index}].steps`, record(story).steps)),
    ...checkEventIds(events, dataset.moved),
    ...checkDatasetId(dataset.id, folder),
  ]
}

function repeated(file: FileName, items: Item[]): Fault[] {
  const named = items.filter(({ feature }) => typeof feature.id === 'string')
  return duplicates(named.map(({ id }) => id)).map(({ value, index }) => ({
    file,
    id: value,
    property: 'id',
    problem: `is used again by features[${items.indexOf(named[index] as Item)}]`,
    cure: 'give each its own id; ids are permanent, so rename the newer one',
  }))
}

function repeatedEntries(path: string, entries: unknown): Fault[] {
  const ids = idsOf(entries)
  return duplicates(ids).map(({ value }) => {
    const index = list(entries).findLastIndex((entry) => record(entry).id === value)
    const problem = `“${value}” is used twice`
    return { file: 'dataset.json', id: null, property: `${path}[${index}].id`, problem, cure: 'give each its own id' }
  })
}

function duplicates(values: string[]): { value: string; index: number }[] {
  const seen = new Set<string>()
  return values.flatMap((value, index) => {
    const isRepeated = seen.has(value)
    seen.add(value)
    return isRepeated ? [{ value, index }] : []
  })
}

function checkEventIds(events: Item[], moved: unknown): Fault[] {
  const words = (id: string) => ({
    problem: `“${id}” is an address of the dataset's own pages`,
    cure: 'choose another',
  })
  const own = events.filter(({ id }) => reservedEventIds.includes(id))
  const former = Object.keys(record(moved)).filter((id) => reservedEventIds.includes(id))
  return [
    ...own.map(({ id }) => ({ file: 'events.geojson', id, property: 'id', ...words(id) })),
    ...former.map((id) => ({ file: 'dataset.json', id: null, property: `moved.${id}`, ...words(id) })),
  ]
}

function checkDatasetId(id: unknown, folder: string | undefined): Fault[] {
  if (typeof id !== 'string') return []
  const base = { file: 'dataset.json', id: null, property: 'id' }
  if (reservedIds.includes(id))
    return [{ ...base, problem: `“${id}” is an address of the site`, cure: 'choose another' }]
  if (folder === undefined || folder === id) return []
  return [{ ...base, problem: `“${id}” is not the folder's name`, cure: `write ${folder}, or rename the folder` }]
}
