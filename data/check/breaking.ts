import { checkDataset } from '@/data/check'
import type { EventFeature, PlaceFeature } from '@/data/event'
import { type Sample, sample } from './sample'

/** The sample with every value open to change, wrong types included. */
// biome-ignore lint/suspicious/noExplicitAny: breaking the data is the point
export type Loose = { dataset: any; event: any; place: any; source: any; files: any }

/** A change to the sample: its first event, place and source, dataset.json, or the files. */
export type Break = (files: Loose) => void

/** The places of the faults that are found once one thing of the sample is broken. */
export function faultsAfter(breakIt: Break): string[] {
  const files: Sample = sample()
  breakIt({
    files,
    dataset: files['dataset.json'],
    event: files['events.geojson'].features[0] as EventFeature,
    place: files['places.geojson'].features[0] as PlaceFeature,
    source: files['sources.json'].daily,
  })
  return checkDataset(files, 'sample').map(({ file, id, property }) => `${file} ${id} ${property}`)
}

/** Gives the event a range of people killed. */
export function setKilled(event: Loose['event'], min: number | null, max: number | null, best: number | null): void {
  Object.assign(event.properties.casualties.killed, { min, max, best })
}

/** Marks one of the event's properties as uncertain. */
export function doubt(event: Loose['event'], property: string): void {
  event.properties.unverified[property] = { en: 'why', es: 'por qué' }
}
