import type { Columns } from '../engine/columns'
import { failures, matching } from '../engine/filter'
import type { EventFeature, LoadedDataset } from '../event'
import { columnsOf } from '../explorer'
import type { FacetFile } from '../facetFile'
import { prepareDataset } from '../prepare'
import type { View } from '../view'

/** A dataset laid out to be taken away: its events in the order of the list, and the columns that filters ask. */
export type ExportTable = { events: readonly EventFeature[]; columns: Columns; file: FacetFile }

/** Which language filters are asked in makes no difference: ids are the same, and the search looks in all. */
const anyLocale = 'en'

const made = new WeakMap<LoadedDataset, ExportTable>()

/** The table of a dataset, made once. */
export function exportTable(loaded: LoadedDataset): ExportTable {
  const known = made.get(loaded)
  if (known) return known
  const { data, facets } = prepareDataset(loaded, anyLocale)
  const byId = new Map(loaded.events.map((event) => [event.id, event]))
  const events = data.events.flatMap(({ id }) => byId.get(id) ?? [])
  const table = { events, columns: columnsOf(data, facets), file: facets.file }
  made.set(loaded, table)
  return table
}

/** The events that a view's filters leave, as indices in list order: the same that the page lists. */
export function selectEvents({ columns }: ExportTable, view: View): number[] {
  return matching(failures(columns, view))
}
