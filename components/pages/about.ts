/** What the about page says of a dataset. */
export type AboutDataset = {
  id: string
  title: string
  description: string
  version: string
  authors: string
  licence: { id: string; name: string; url: string }
  counts: { events: number; places: number; sources: number }
  href: string
  /** where the national totals are, if there are any */
  totals: string | null
}

export type AboutProps = { datasets: readonly AboutDataset[] }
