import type { FileName } from '@/data/schema'

/** Parsed files of a dataset, not yet trusted; one that could not be read is left out. */
export type Files = Partial<Record<FileName, unknown>>

type Properties = Record<string, unknown>

/** An event, a place or a source as found, whatever its shape; a source is all properties. */
export type Item = { id: string; feature: Properties; properties: Properties }

/** Untrusted files laid out for the checks: every access below is safe whatever the JSON holds. */
export type Look = {
  files: Files
  events: Item[]
  places: Item[]
  sources: Item[]
  dataset: Properties
}

export function look(files: Files): Look {
  return {
    files,
    events: features(files['events.geojson']),
    places: features(files['places.geojson']),
    sources: Object.entries(record(files['sources.json'])).map(([id, source]) => ({
      id,
      feature: {},
      properties: record(source),
    })),
    dataset: record(files['dataset.json']),
  }
}

/** An object's members, or none. */
export function record(value: unknown): Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Properties) : {}
}

/** An array's items, or none. */
export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** The text ids of a list of objects, in order. */
export function idsOf(value: unknown): string[] {
  return list(value)
    .map((entry) => record(entry).id)
    .filter((id) => typeof id === 'string')
}

/** What a fault calls a feature: its id, or its place in the file, from 0. */
export function labelOf(feature: unknown, index: number): string {
  const { id } = record(feature)
  return typeof id === 'string' && id !== '' ? id : `features[${index}]`
}

function features(file: unknown): Item[] {
  return list(record(file).features).map((feature, index) => ({
    id: labelOf(feature, index),
    feature: record(feature),
    properties: record(record(feature).properties),
  }))
}
