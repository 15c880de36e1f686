import type { Locale } from './locale'
import type { Position } from './position'

/** A piece of text around a match, where the title does not show why an event was found. */
export type Excerpt = { text: string; locale: Locale }

/** A place that searched words name; `where` is the area it lies in. */
export type FoundPlace = {
  id: string
  name: string
  where: string
  kind: string
  precision_m: number
  position: Position
}

/**
 * What searched words find. `events`: indices in list order, the best match first. `terms`: folded words of the texts
 * that match, to be marked, `placeTerms` those of places. `excerpts`: by index, in the reader's language where that has the match.
 */
export type Found = {
  events: number[]
  terms: string[]
  excerpts: Record<number, Excerpt>
  places: FoundPlace[]
  placeTerms: string[]
}

/** Answers searched words; null where it cannot yet. */
export type Find = (q: string) => Found | null
