import { readFileSync } from 'node:fs'

import type { EventFeature } from '@/data/event'

export const dataset = 'venezuela-2017'

/** The events as their file has them, read without the code under test. */
export const events: EventFeature[] = readFeatures()

/** Those with a point of their own; the others concern the whole country. */
export const located = events.filter(({ geometry }) => geometry !== null)

function readFeatures(): EventFeature[] {
  const path = new URL(`../data/datasets/${dataset}/events.geojson`, import.meta.url)
  return JSON.parse(readFileSync(path, 'utf8')).features
}

/** How well an event's place is known, as its gazetteer says: a radius in metres. */
export function precisionOf({ properties: { place } }: EventFeature): number {
  return gazetteer.get(place) ?? Number.NaN
}

const gazetteer = new Map<string, number>(
  readPlaces().map(({ id, properties }) => [id, properties.precision_m] as const),
)

function readPlaces(): { id: string; properties: { precision_m: number } }[] {
  const path = new URL(`../data/datasets/${dataset}/places.geojson`, import.meta.url)
  return JSON.parse(readFileSync(path, 'utf8')).features
}
