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
