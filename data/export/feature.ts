import { slugify } from '../acled'
import { formatLocal, parseDate } from '../date'
import { placeDetail } from '../detail'
import type { Casualties, EventFeature, EventProperties, LoadedDataset, TimePrecision } from '../event'
import type { Locale } from '../locale'
import type { Position } from '../position'
import { geoPrecision } from '../precision'
import { type InOneLanguage, localize } from './localize'

/**
 * What leaves the house of one event, in one language: the dataset's own properties, names and sources resolved, and
 * what ACLED's and UCDP's users look for derived. Unknown is null.
 */
export type ExportFeature = {
  type: 'Feature'
  id: string
  geometry: { type: 'Point'; coordinates: Position } | null
  properties: ExportProperties
}

type Kept = InOneLanguage<
  Pick<
    EventProperties,
    | 'title'
    | 'summary'
    | 'disorder_type'
    | 'event_type'
    | 'sub_event_type'
    | 'casualties'
    | 'claims'
    | 'verification'
    | 'thread'
    | 'unverified'
    | 'revisions'
  >
>

export type ExportProperties = Kept & {
  /** As precise as it is known: an hour that only serves to sort is not told. */
  start: string
  end: string | null
  time_precision: TimePrecision
  /** id of the place; `location` is its name */
  place: string
  location: string
  admin1: string | null
  admin2: string | null
  country: string
  /** radius in metres within which the place lies, and ACLED's 1–3 made of it */
  precision_m: number
  geo_precision: 1 | 2 | 3
  coordinates_status: string
  other_places: { id: string; name: string }[]
  actors: { id: string; name: string; role: string }[]
  /** people killed: the figure best supported, and the range that was given */
  fatalities: number | null
  fatalities_min: number | null
  fatalities_max: number | null
  sources: { id: string; publisher: string; title: string | null; date: string | null; url: string | null }[]
}

/** The event in one language, to be taken away. */
export function exportFeature(loaded: LoadedDataset, event: EventFeature, locale: Locale): ExportFeature {
  const { properties: all, geometry, id } = event
  const { title, summary, disorder_type, event_type, sub_event_type, verification, thread } = all
  const { casualties, claims, unverified, revisions } = all
  const place = placeDetail(loaded, all.place, locale)
  const { utc_offset } = loaded.dataset
  const date = (text: string) => knownDate(text, all.time_precision, utc_offset)
  return {
    type: 'Feature',
    id,
    geometry: geometry && { type: 'Point', coordinates: roundPosition(geometry.coordinates) },
    properties: {
      ...localize({ title, summary }, locale),
      start: date(all.start),
      end: all.end === null ? null : date(all.end),
      time_precision: all.time_precision,
      ...{ disorder_type, event_type, sub_event_type, verification, thread },
      place: all.place,
      location: place.name,
      admin1: place.admin1,
      admin2: place.admin2,
      country: place.country,
      precision_m: place.precision_m,
      geo_precision: geoPrecision(place.precision_m),
      coordinates_status: place.status,
      other_places: all.other_places.map((other) => ({ id: other, name: placeDetail(loaded, other, locale).name })),
      actors: all.actors.map(({ name, role }) => ({ id: slugify(name.en), name: name[locale], role })),
      ...fatalitiesOf(casualties),
      ...localize({ casualties, claims, unverified, revisions }, locale),
      sources: all.sources.map((source) => citation(loaded, source, locale)),
    },
  }
}

/** ACLED's `fatalities`, which is one number, beside UCDP's low and high. */
function fatalitiesOf({ killed }: Casualties) {
  const { min = null, max = null, best = null } = killed ?? {}
  return { fatalities: best ?? (min === max ? min : null), fatalities_min: min, fatalities_max: max }
}

/** A date cut to what is known of it, on the dataset's own clock. */
export function knownDate(text: string, precision: TimePrecision, utcOffset: string): string {
  if (precision === 'exact' || precision === 'hour') return text
  const date = parseDate(text, utcOffset)
  const day = date?.unit === 'minute' ? formatLocal(date.from, 'day') : text
  if (precision === 'year') return day.slice(0, '2017'.length)
  return precision === 'month' ? day.slice(0, '2017-08'.length) : day
}

/** Longitude and latitude to a centimetre: RFC 7946, 11.2 finds more than that a waste. */
export function roundPosition(position: readonly number[]): Position {
  return position.map((degrees) => Number(degrees.toFixed(7)) + 0) as Position
}

function citation({ sources }: LoadedDataset, id: string, locale: Locale) {
  const source = sources.get(id)
  const url = source?.url ?? source?.copy_at ?? null
  return {
    id,
    publisher: source?.publisher[locale] ?? id,
    title: source?.title ?? null,
    date: source?.date ?? null,
    url,
  }
}
