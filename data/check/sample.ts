import type { Dataset, EventFeature, PlaceFeature, Source } from '@/data/event'

/** A dataset's four files with their types, for tests that break one thing. */
export type Sample = {
  'dataset.json': Dataset
  'events.geojson': { type: 'FeatureCollection'; features: EventFeature[] }
  'places.geojson': { type: 'FeatureCollection'; features: PlaceFeature[] }
  'sources.json': Record<string, Source>
}

/** A small dataset without fault, new at every call: two events in a town and one of the whole state. */
export function sample(): Sample {
  return {
    'dataset.json': dataset(),
    'events.geojson': {
      type: 'FeatureCollection',
      features: [
        event('march', 'town', [-68, 10]),
        event('clash', 'town', [-68, 10]),
        { ...event('strike', 'state', [0, 0]), geometry: null },
      ],
    },
    'places.geojson': {
      type: 'FeatureCollection',
      features: [place('town', 'city', [-68, 10]), place('state', 'state', [-68.1, 10.1])],
    },
    'sources.json': { daily: source(), gazette: source() },
  }
}

const both = (text: string) => ({ en: text, es: `${text} (es)` })

function event(id: string, placeId: string, coordinates: [number, number]): EventFeature {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates },
    properties: {
      title: both(id),
      summary: both('What happened.'),
      start: '2017-08-06T05:00:00-04:00',
      end: '2017-08-06',
      time_precision: 'hour',
      place: placeId,
      other_places: [],
      event_type: 'Battles',
      sub_event_type: 'Armed clash',
      disorder_type: 'Political violence',
      actors: [{ name: both('Army'), role: 'State forces' }],
      casualties: {
        killed: { min: 0, max: 2, best: 1, claims: [{ by: both('Daily'), value: both('two'), source: 'daily' }] },
      },
      claims: [{ about: 'cause', by: both('Army'), statement: both('A reason.'), source: 'gazette' }],
      verification: 'confirmed',
      sources: ['daily', 'gazette'],
      thread: 'raid',
      unverified: {},
      revisions: [{ date: '2018-01-31', note: both('Corrected.') }],
    },
  }
}

/** A place without fault. */
export function place(
  id: string,
  kind: PlaceFeature['properties']['kind'],
  coordinates: [number, number],
): PlaceFeature {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates },
    properties: {
      name: both(id),
      aliases: [],
      kind,
      admin1: 'Carabobo',
      admin2: null,
      country: 'VE',
      precision_m: 1500,
      basis: both('GeoNames.'),
      coordinates_status: 'source',
      geonames: null,
      wikidata: 'Q1',
    },
  }
}

function source(): Source {
  return {
    publisher: both('Daily'),
    title: 'Title',
    author: null,
    date: '2017-08',
    url: 'https://daily.example/news?id=1',
    archive_url: null,
    language: 'es',
    kind: 'news',
    note: null,
    copy_at: null,
  }
}

function dataset(): Dataset {
  return {
    id: 'sample',
    version: '1.0.0',
    title: both('Sample'),
    description: both('A sample.'),
    languages: ['en', 'es'],
    licence: { id: 'CC-BY-4.0', name: 'CC BY', url: 'https://creativecommons.org/licenses/by/4.0/' },
    authors: ['Somebody'],
    timezone: 'America/Caracas',
    utc_offset: '-04:00',
    timezone_label: both('Venezuela time'),
    bbox: [-70, 8, -66, 12],
    region: [-72, 6, -64, 14],
    camera: '7/9.6000/-67.2000',
    views: [{ id: 'all', name: both('All'), map: '6/9.6000/-67.2000' }],
    threads: [{ id: 'raid', name: both('The raid'), description: both('What belongs to it.') }],
    speakers: [{ id: 'press', name: both('Press') }],
    compare: [
      {
        id: 'when',
        question: both('When?'),
        answers: [
          {
            by: both('Daily'),
            value: both('Five'),
            source: 'daily',
            event: 'clash',
            speaker: 'press',
            figure: { min: 1, max: null },
            time: '05:00',
          },
        ],
      },
    ],
    national_totals: [
      { measure: both('Deaths'), as_of: '2017-07', by: both('Daily'), value: both('9'), source: 'daily' },
    ],
    stories: [
      {
        id: 'day',
        title: both('The day'),
        description: both('What it tells.'),
        steps: [
          {
            id: 'one',
            title: both('One'),
            text: both('A paragraph.'),
            view: { map: '9/10.0000/-68.0000', event: 'clash', thread: 'raid', from: '2017-08-06' },
          },
        ],
      },
    ],
    moved: { 'old-clash': 'clash' },
  }
}
