import { datasetFile } from './schema/dataset'
import { eventsFile } from './schema/events'
import { placesFile } from './schema/places'
import { sourcesFile } from './schema/sources'

/**
 * The one definition of a dataset's four files. Server and tools only: the browser never loads zod; it takes the types
 * from `event.ts`. `schema.json`, for editors' programs, is made from it by `npm run schema`.
 */
export const schemas = {
  'dataset.json': datasetFile,
  'events.geojson': eventsFile,
  'places.geojson': placesFile,
  'sources.json': sourcesFile,
} as const

export type FileName = keyof typeof schemas
export const fileNames = Object.keys(schemas) as FileName[]
