import { type CsvCell, formatCsv } from '../csv'
import type { LoadedDataset } from '../event'
import { type Chunks, type Export, eventAddress, exportFeatures, viewAddress } from './export'
import type { ExportFeature } from './feature'

/**
 * The events as CSV (RFC 4180, UTF-8), a row each, under ACLED's column names where ACLED has the thing: `actor1` and
 * `inter1` up to the dataset's most, `notes` for the summary, `source` for the publishers. `event_date` is a year or a
 * month alone where no more is known. No `event_id_cnty`, `iso` or `region`: those are ACLED's own numbers.
 */
export function* csvChunks(asked: Export): Chunks {
  const actors = mostActors(asked.loaded)
  yield formatCsv([columnNames(actors)])
  const origin = provenance(asked)
  for (const feature of exportFeatures(asked)) {
    yield formatCsv([[...cells(feature, actors), eventAddress(asked, feature.id), ...origin]])
  }
}

function columnNames(actors: number): string[] {
  return [
    ...['event_id', 'event_date', 'event_time', 'end_date', 'end_time', 'utc_offset', 'part_of_day', 'time_precision'],
    ...['disorder_type', 'event_type', 'sub_event_type'],
    ...Array.from({ length: actors }, (_, index) => [`actor${index + 1}`, `inter${index + 1}`]).flat(),
    ...['country', 'admin1', 'admin2', 'location', 'place', 'latitude', 'longitude', 'geo_precision', 'precision_m'],
    ...['coordinates_status', 'source', 'source_url', 'title', 'notes'],
    ...['fatalities', 'fatalities_min', 'fatalities_max', 'verification', 'thread', 'url'],
    ...['dataset', 'version', 'licence', 'authors', 'view'],
  ]
}

function cells({ id, geometry, properties: event }: ExportFeature, actors: number): CsvCell[] {
  const [longitude = null, latitude = null] = geometry?.coordinates ?? []
  const urls = event.sources.flatMap(({ url }) => url ?? [])
  return [
    ...[id, event.start, event.start_time, event.end, event.end_time, event.utc_offset],
    ...[event.part_of_day, event.time_precision],
    ...[event.disorder_type, event.event_type, event.sub_event_type],
    ...Array.from({ length: actors }, (_, index) => actorCells(event.actors[index])).flat(),
    ...[event.country, event.admin1, event.admin2, event.location, event.place],
    ...[latitude, longitude, event.geo_precision, event.precision_m, event.coordinates_status],
    ...[event.sources.map(({ publisher }) => publisher).join('; '), urls.join(' '), event.title, event.summary],
    ...[event.fatalities, event.fatalities_min, event.fatalities_max, event.verification, event.thread],
  ]
}

function actorCells(actor: { name: string; role: string } | undefined): CsvCell[] {
  return [actor?.name ?? null, actor?.role ?? null]
}

function provenance(asked: Export): CsvCell[] {
  const { id, version, licence, authors } = asked.loaded.dataset
  return [id, version, licence.id, authors.join('; '), viewAddress(asked)]
}

function mostActors({ events }: LoadedDataset): number {
  return events.reduce((most, { properties }) => Math.max(most, properties.actors.length), 0)
}
