import { type ComparedQuestion, questionsAbout } from './compare'
import type {
  CasualtyKind,
  ClaimTopic,
  EventFeature,
  EventProperties,
  LoadedDataset,
  PlaceFeature,
  Source,
  TimePrecision,
} from './event'
import type { Locale, Localized } from './locale'
import type { Position } from './position'
import type { Figure, PlaceSummary } from './summary'

/** Everything about one event in one language, its place and its sources resolved. */
export type EventDetail = {
  dataset: string
  id: string
  position: Position | null
  title: string
  summary: string
  when: { start: string; end: string | null; time_precision: TimePrecision }
  place: PlaceDetail
  otherPlaces: { id: string; name: string }[]
  eventType: EventProperties['event_type']
  subEventType: EventProperties['sub_event_type']
  verification: EventProperties['verification']
  thread: string
  actors: { name: string; role: EventProperties['actors'][number]['role'] }[]
  casualties: CasualtyDetail[]
  claims: { about: ClaimTopic; by: string; statement: string; source: string | null }[]
  /** the comparison's questions that concern the event, with the answers about it */
  questions: ComparedQuestion[]
  sources: SourceDetail[]
  /** Sources that only a claim, figure or answer cites, beside those of the event. */
  cited: SourceDetail[]
  unverified: { property: string; why: string }[]
  revisions: { date: string; note: string }[]
}

export type CasualtyDetail = Figure & {
  kind: CasualtyKind
  claims: { by: string; value: string; source: string | null }[]
}

export type PlaceDetail = Omit<PlaceSummary, 'areas'> & {
  id: string
  admin1: string | null
  admin2: string | null
  basis: string
  status: PlaceFeature['properties']['coordinates_status']
}

export type SourceDetail = Omit<Source, 'publisher' | 'note'> & { id: string; publisher: string; note: string | null }

const casualtyKinds = ['killed', 'injured', 'detained', 'escaped'] as const

/** The details of an event in one language; undefined where the dataset has no such event. */
export function eventDetail(loaded: LoadedDataset, id: string, locale: Locale): EventDetail | undefined {
  const event = loaded.events.find((candidate) => candidate.id === id)
  return event && toDetail(loaded, event, locale)
}

function toDetail(loaded: LoadedDataset, event: EventFeature, locale: Locale): EventDetail {
  const { properties } = event
  const own = new Set(properties.sources)
  const questions = questionsAbout(loaded, event.id, locale)
  const answers = questions.flatMap((question) => question.answers)
  const cited = [...citedSources(properties), ...answers.flatMap(({ source }) => source ?? [])].filter(
    (source) => !own.has(source),
  )
  const source = (id: string) => sourceDetail(loaded, id, locale)
  return {
    dataset: loaded.dataset.id,
    id: event.id,
    position: (event.geometry?.coordinates as Position | undefined) ?? null,
    title: properties.title[locale],
    summary: properties.summary[locale],
    when: { start: properties.start, end: properties.end, time_precision: properties.time_precision },
    place: placeDetail(loaded, properties.place, locale),
    otherPlaces: properties.other_places.map((id) => ({ id, name: placeDetail(loaded, id, locale).name })),
    eventType: properties.event_type,
    subEventType: properties.sub_event_type,
    verification: properties.verification,
    thread: properties.thread,
    actors: properties.actors.map(({ name, role }) => ({ name: name[locale], role })),
    casualties: casualtyKinds.flatMap((kind) => casualtyDetail(properties, kind, locale) ?? []),
    claims: properties.claims.map(({ about, by, statement, source }) => ({
      about,
      by: by[locale],
      statement: statement[locale],
      source,
    })),
    questions,
    sources: properties.sources.map(source),
    cited: [...new Set(cited)].map(source),
    unverified: Object.entries(properties.unverified).flatMap(([property, why]) =>
      why ? [{ property, why: why[locale] }] : [],
    ),
    revisions: properties.revisions.map(({ date, note }) => ({ date, note: note[locale] })),
  }
}

function citedSources({ casualties, claims }: EventProperties): string[] {
  const all = [...Object.values(casualties).flatMap((range) => range?.claims ?? []), ...claims]
  return all.flatMap(({ source }) => source ?? [])
}

function casualtyDetail({ casualties }: EventProperties, kind: CasualtyKind, locale: Locale): CasualtyDetail | null {
  const range = casualties[kind]
  if (!range) return null
  const claims = range.claims.map(({ by, value, source }) => ({ by: by[locale], value: value[locale], source }))
  return { kind, min: range.min, max: range.max, best: range.best, claims }
}

/** A gazetteer entry in one language. Throws where there is none, which the check rules out. */
export function placeDetail(loaded: LoadedDataset, id: string, locale: Locale): PlaceDetail {
  const place = loaded.places.get(id)
  if (!place) throw new Error(`The gazetteer has no place “${id}”. Add it to places.geojson.`)
  const { name, kind, admin1, admin2, country, precision_m, basis, coordinates_status } = place.properties
  const position = place.geometry.coordinates as Position
  const text = (localized: Localized) => localized[locale]
  return {
    id,
    name: text(name),
    kind,
    admin1,
    admin2,
    country,
    precision_m,
    position,
    basis: text(basis),
    status: coordinates_status,
  }
}

function sourceDetail(loaded: LoadedDataset, id: string, locale: Locale): SourceDetail {
  const source = loaded.sources.get(id)
  if (!source) throw new Error(`There is no source “${id}”. Add it to sources.json.`)
  return { ...source, id, publisher: source.publisher[locale], note: source.note?.[locale] ?? null }
}
