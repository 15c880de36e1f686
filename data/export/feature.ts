import { slugify } from '../acled'
import { formatLocal, parseDate, toLocalDay } from '../date'
import { partOfDay } from '../describe'
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
  /** Dates as precise as they are known, 2017 to 2017-08-06; apart from the hour, or programs would take them for midnights. */
  start: string
  end: string | null
  /** Hours on the dataset's own clock, 05:00, where they are known: one that only serves to sort is not told. */
  start_time: string | null
  end_time: string | null
  utc_offset: string
  part_of_day: 'dawn' | 'morning' | 'afternoon' | 'night' | null
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
  return {
    type: 'Feature',
    id,
    geometry: geometry && { type: 'Point', coordinates: roundPosition(geometry.coordinates) },
    properties: {
      ...localize({ title, summary }, locale),
      ...timesOf(all, loaded.dataset.utc_offset),
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

function timesOf({ start, end, time_precision }: EventProperties, utc_offset: string) {
  const first = knownMoment(start, time_precision, utc_offset)
  const last = end === null ? null : knownMoment(end, time_precision, utc_offset)
  const hour = time_precision === 'part_of_day' ? parseDate(start, utc_offset) : null
  return {
    start: first.date,
    end: last?.date ?? null,
    start_time: first.time,
    end_time: last?.time ?? null,
    utc_offset,
    part_of_day: hour?.unit === 'minute' ? partOfDay(toLocalDay(hour.from).hour) : null,
    time_precision,
  }
}

/** A date and its hour, each only as far as it is known, on the dataset's own clock. */
export function knownMoment(text: string, precision: TimePrecision, utcOffset: string) {
  const written = parseDate(text, utcOffset)
  const [day = text, clock = null] =
    written?.unit === 'minute' ? formatLocal(written.from, 'minute').split('T') : [text]
  const time = precision === 'exact' || precision === 'hour' ? clock : null
  const length = { year: '2017'.length, month: '2017-08'.length }[precision as string] ?? day.length
  return { date: day.slice(0, length), time }
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
