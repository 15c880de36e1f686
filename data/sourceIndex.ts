import type { LoadedDataset } from './event'
import type { Locale } from './locale'

/** Which sources each event has, and what a printed list says of a source. */
export type SourceIndex = {
  events: Record<string, string[]>
  sources: Record<string, { publisher: string; title: string | null; date: string | null; href: string | null }>
}

/** The sources of all events in one language, for the printed list. */
export function sourceIndex({ events, sources }: LoadedDataset, locale: Locale): SourceIndex {
  return {
    events: Object.fromEntries(events.map(({ id, properties }) => [id, properties.sources])),
    sources: Object.fromEntries(
      [...sources].map(([id, { publisher, title, date, url, copy_at }]) => [
        id,
        { publisher: publisher[locale], title, date, href: url ?? copy_at },
      ]),
    ),
  }
}
