import { statSync } from 'node:fs'
import { join } from 'node:path'

import type { Dataset, EventFeature, LoadedDataset, PlaceFeature, Source } from './event'
import { DatasetError } from './fault'
import { datasetFolders, readDataset } from './read'
import { fileNames } from './schema'

/** Joined at call time, so that a bundler does not take the whole folder into the program. */
const root = () => join(process.cwd(), 'data', 'datasets')

const loaded = new Map<string, { dataset: LoadedDataset; version: string }>()

/** Ids of the datasets there are, whether without fault or not. */
export function listDatasets(): string[] {
  if (process.env.NODE_ENV !== 'production') return datasetFolders(root())
  folders ??= datasetFolders(root()) // what is served does not change while it is served
  return folders
}

let folders: string[] | undefined

/**
 * A dataset, checked whole and kept in memory. Throws a DatasetError that lists every fault, or an Error where there is
 * no such dataset. In development a changed file is read again; if it has a fault by then, this throws as well.
 */
export function loadDataset(id: string): LoadedDataset {
  const known = loaded.get(id)
  const isProduction = process.env.NODE_ENV === 'production'
  if (known && (isProduction || known.version === versionOf(id))) return known.dataset
  if (!listDatasets().includes(id)) throw new Error(`There is no dataset “${id}” in data/datasets.`)
  const version = isProduction ? '' : versionOf(id)
  const dataset = readTrusted(id)
  loaded.set(id, { dataset, version })
  return dataset
}

function readTrusted(id: string): LoadedDataset {
  const { files, faults } = readDataset(join(root(), id), id)
  if (faults.length > 0) throw new DatasetError(id, faults)
  // Without a fault the files are what the schema says: the types below are its own.
  const places = (files['places.geojson'] as { features: PlaceFeature[] }).features
  return {
    dataset: files['dataset.json'] as Dataset,
    events: (files['events.geojson'] as { features: EventFeature[] }).features,
    places: new Map(places.map((place) => [place.id, place])),
    sources: new Map(Object.entries(files['sources.json'] as Record<string, Source>)),
  }
}

/** Changes when one of the files does. */
function versionOf(id: string): string {
  return fileNames.map((file) => statSync(join(root(), id, file), { throwIfNoEntry: false })?.mtimeMs).join()
}
