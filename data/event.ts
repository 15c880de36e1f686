import type * as z from 'zod'

import type { datasetFile } from './schema/dataset'
import type { eventFeature, timePrecisions } from './schema/events'
import type { placeFeature, placeKinds } from './schema/places'
import type { source, sourceKinds } from './schema/sources'

/** One event, a GeoJSON Feature from file to screen; without a point `geometry` is null. */
export type EventFeature = z.infer<typeof eventFeature>
export type EventProperties = EventFeature['properties']
export type TimePrecision = (typeof timePrecisions)[number]
export type Actor = EventProperties['actors'][number]
export type Claim = EventProperties['claims'][number]
export type ClaimTopic = Claim['about']
export type Casualties = EventProperties['casualties']
export type CasualtyKind = keyof Casualties
export type CasualtyRange = NonNullable<Casualties[CasualtyKind]>
export type CasualtyClaim = CasualtyRange['claims'][number]
export type Revision = EventProperties['revisions'][number]

/** One place of the gazetteer; it lies within `precision_m` metres of its point. */
export type PlaceFeature = z.infer<typeof placeFeature>
export type PlaceProperties = PlaceFeature['properties']
export type PlaceKind = (typeof placeKinds)[number]
export type CoordinatesStatus = PlaceProperties['coordinates_status']

export type Source = z.infer<typeof source>
export type SourceKind = (typeof sourceKinds)[number]

/** What dataset.json holds. */
export type Dataset = z.infer<typeof datasetFile>
export type Thread = Dataset['threads'][number]
export type NamedView = Dataset['views'][number]
export type Question = Dataset['compare'][number]
export type Answer = Question['answers'][number]
export type Speaker = Dataset['speakers'][number]
export type Story = Dataset['stories'][number]
export type StoryStep = Story['steps'][number]
export type NationalTotal = Dataset['national_totals'][number]

/** A dataset read and found without fault; events in the order of the file. */
export type LoadedDataset = {
  dataset: Dataset
  events: EventFeature[]
  places: Map<string, PlaceFeature>
  sources: Map<string, Source>
}
