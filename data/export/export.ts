import type { EventFeature, LoadedDataset } from '../event'
import type { Locale } from '../locale'
import { eventHref, explorerHref } from '../paths'
import type { View } from '../view'
import { type ExportFeature, exportFeature } from './feature'
import { exportTable, selectEvents } from './table'

/** The events that a view's filters leave, to be written in some format. `origin`: `https://example.org`, no slash. */
export type Export = { loaded: LoadedDataset; locale: Locale; view: View; origin: string }

/** A file in pieces, made one after another as the reader takes them. */
export type Chunks = Iterable<string>

/** The events as the dataset has them, in list order. */
export function exportEvents({ loaded, view }: Export): EventFeature[] {
  const table = exportTable(loaded)
  return selectEvents(table, view).flatMap((index) => table.events[index] ?? [])
}

/** The same as they leave, each made when it is asked for: a large set is never held whole. */
export function* exportFeatures(asked: Export): Iterable<ExportFeature> {
  for (const event of exportEvents(asked)) yield exportFeature(asked.loaded, event, asked.locale)
}

/** The address of the view on the map, which stands in every file. */
export function viewAddress({ loaded, locale, view, origin }: Export): string {
  return origin + explorerHref(locale, loaded.dataset.id, view)
}

/** The address of an event's page. */
export function eventAddress({ loaded, locale, origin }: Export, id: string): string {
  return origin + eventHref(locale, loaded.dataset.id, id)
}
