import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDataset } from './check'
import { type Sample, sample } from './check/sample'
import type { EventFeature, PlaceFeature } from './event'
import { fileNames } from './schema'

type Break = (files: Loose) => void
/** The sample with every value open to change, wrong types included. */
// biome-ignore lint/suspicious/noExplicitAny: breaking the data is the point
type Loose = { dataset: any; event: any; place: any; source: any; files: any }

/** The places of the faults that are found once one thing of the sample is broken. */
function faultsAfter(breakIt: Break): string[] {
  const files: Sample = sample()
  breakIt({
    files,
    dataset: files['dataset.json'],
    event: files['events.geojson'].features[0] as EventFeature,
    place: files['places.geojson'].features[0] as PlaceFeature,
    source: files['sources.json'].daily,
  })
  return checkDataset(files, 'sample').map(({ file, id, property }) => `${file} ${id} ${property}`)
}

test('the sample has no fault', () => {
  expect(checkDataset(sample(), 'sample')).toEqual([])
})

const square = [
  [-68, 10],
  [-67, 10],
  [-67, 11],
  [-68, 11],
  [-68, 10],
]
const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates })

const inEvent: [string, string, Break][] = [
  ['an unknown place', 'place', ({ event }) => (event.properties.place = 'tonw')],
  ['a name for a place', 'place', ({ event }) => (event.properties.place = 'The Town')],
  ['an unknown other place', 'other_places[0]', ({ event }) => (event.properties.other_places = ['nowhere'])],
  ['an unknown source', 'sources[1]', ({ event }) => (event.properties.sources[1] = 'gazete')],
  ['an unknown thread', 'thread', ({ event }) => (event.properties.thread = 'riad')],
  ['a claim with an unknown source', 'claims[0].source', ({ event }) => (event.properties.claims[0].source = 'x')],
  ['a claim without a source', 'claims[0].source', ({ event }) => (event.properties.claims[0].source = null)],
  [
    'a figure with an unknown source',
    'casualties.killed.claims[0].source',
    ({ event }) => (event.properties.casualties.killed.claims[0].source = 'x'),
  ],
  ['a figure of nobody', 'casualties.killed.claims', ({ event }) => (event.properties.casualties.killed.claims = [])],
  ['no source', 'sources', ({ event }) => (event.properties.sources = [])],
  ['a missing property', 'summary', ({ event }) => delete event.properties.summary],
  ['a missing translation', 'title.es', ({ event }) => delete event.properties.title.es],
  ['a blank translation', 'title.es', ({ event }) => (event.properties.title.es = ' ')],
  ['a text in one language only', 'title', ({ event }) => (event.properties.title = 'March')],
  ['an unknown property', 'sumary', ({ event }) => (event.properties.sumary = 1)],
  ['an id that is no slug', 'id', ({ event }) => (event.id = 'La Marcha')],
  ['lng and lat swapped', 'geometry.coordinates', ({ event }) => event.geometry.coordinates.reverse()],
  ['a latitude beyond the pole', 'geometry.coordinates', ({ event }) => (event.geometry.coordinates = [-68, 100])],
  ['a longitude beyond 180°', 'geometry.coordinates', ({ event }) => (event.geometry.coordinates = [-190, 10])],
  ['three coordinates', 'geometry.coordinates', ({ event }) => event.geometry.coordinates.push(3)],
  ['coordinates as text', 'geometry.coordinates[0]', ({ event }) => (event.geometry.coordinates[0] = '-68')],
  ['a point that is not its place’s', 'geometry', ({ event }) => (event.geometry.coordinates = [-68.1, 10])],
  ['no point, though its place has one', 'geometry', ({ event }) => (event.geometry = null)],
  ['a point of a whole state', 'geometry', ({ event }) => (event.properties.place = 'state')],
  ['a day that is not', 'start', ({ event }) => (event.properties.start = '2017-02-30')],
  ['a month that is not', 'start', ({ event }) => (event.properties.start = '2017-13')],
  ['words for a date', 'end', ({ event }) => (event.properties.end = '6 de agosto')],
  ['an hour that is not', 'start', ({ event }) => (event.properties.start = '2017-08-06T25:00:00-04:00')],
  ['an hour without offset', 'start', ({ event }) => (event.properties.start = '2017-08-06T05:00:00')],
  ['an end before its start', 'end', ({ event }) => (event.properties.end = '2017-08-05')],
  ['an end before its start, as months', 'end', ({ event }) => (event.properties.end = '2017-07')],
  ['an hour claimed of a day', 'time_precision', ({ event }) => (event.properties.start = '2017-08-06')],
  ['an hour given, a day claimed', 'time_precision', ({ event }) => (event.properties.time_precision = 'day')],
  ['a misspelled precision', 'time_precision', ({ event }) => (event.properties.time_precision = 'hours')],
  ['a correction on no day', 'revisions[0].date', ({ event }) => (event.properties.revisions[0].date = '2018-02-31')],
  ['min above max', 'casualties.killed.max', ({ event }) => setKilled(event, 5, 2, null)],
  ['best above max', 'casualties.killed.best', ({ event }) => setKilled(event, 0, 2, 3)],
  ['best below min', 'casualties.killed.best', ({ event }) => setKilled(event, 1, 2, 0)],
  ['people below zero', 'casualties.killed.min', ({ event }) => setKilled(event, -1, 2, 0)],
  ['half a person', 'casualties.killed.max', ({ event }) => setKilled(event, 0, 2.5, 0)],
  ['a sub-type of another type', 'sub_event_type', ({ event }) => (event.properties.sub_event_type = 'Attack')],
  ['a misspelled sub-type', 'sub_event_type', ({ event }) => (event.properties.sub_event_type = 'Armed Clash')],
  ['a wrong disorder type', 'disorder_type', ({ event }) => (event.properties.disorder_type = 'Demonstrations')],
  ['a misspelled role', 'actors[0].role', ({ event }) => (event.properties.actors[0].role = 'State force')],
  ['a misspelled grade', 'verification', ({ event }) => (event.properties.verification = 'confirmd')],
  ['a doubt about nothing', 'unverified.titel', ({ event }) => doubt(event, 'titel')],
]

const elsewhere: [string, string, Break][] = [
  ['an event’s id twice', 'events.geojson clash id', ({ event }) => (event.id = 'clash')],
  ['a feature without id', 'events.geojson features[0] id', ({ event }) => delete event.id],
  ['a coordinate system', 'events.geojson null crs', ({ files }) => (files['events.geojson'].crs = { type: 'name' })],
  ['no list of events', 'events.geojson null features', ({ files }) => (files['events.geojson'].features = {})],
  ['a place’s id twice', 'places.geojson state id', ({ place, files }) => twice(place, files)],
  ['a swapped place', 'places.geojson town geometry.coordinates', ({ place }) => place.geometry.coordinates.reverse()],
  [
    'a ring that runs clockwise',
    'places.geojson town outline.coordinates[0]',
    ({ place }) => {
      place.properties.outline = polygon([...square].reverse())
    },
  ],
  [
    'a hole that runs counter-clockwise',
    'places.geojson town outline.coordinates[1]',
    ({ place }) => {
      place.properties.outline = polygon(square, square)
    },
  ],
  [
    'a ring left open',
    'places.geojson town outline.coordinates[0]',
    ({ place }) => {
      place.properties.outline = polygon(square.slice(0, 4))
    },
  ],
  [
    'a ring of several areas',
    'places.geojson town outline.coordinates[1][0]',
    ({ place }) => {
      place.properties.outline = { type: 'MultiPolygon', coordinates: [[square], [[...square].reverse()]] }
    },
  ],
  [
    'a line for an outline',
    'places.geojson town outline.type',
    ({ place }) => {
      place.properties.outline = { type: 'LineString', coordinates: square }
    },
  ],
  ['a country by name', 'places.geojson town country', ({ place }) => (place.properties.country = 'Venezuela')],
  ['no radius', 'places.geojson town precision_m', ({ place }) => (place.properties.precision_m = null)],
  [
    'a source’s odd id',
    'sources.json El Nacional ',
    ({ files, source }) => {
      files['sources.json']['El Nacional'] = source
    },
  ],
  ['an address without scheme', 'sources.json daily url', ({ source }) => (source.url = 'daily.example/news')],
  ['another scheme', 'sources.json daily archive_url', ({ source }) => (source.archive_url = 'javascript:alert(1)')],
  ['a host without a dot', 'sources.json daily copy_at', ({ source }) => (source.copy_at = 'http://daily/news')],
  ['a space in an address', 'sources.json daily url', ({ source }) => (source.url = 'https://daily.example/a b')],
  ['a source’s day that is not', 'sources.json daily date', ({ source }) => (source.date = '2017-06-31')],
  ['an odd kind of source', 'sources.json daily kind', ({ source }) => (source.kind = 'newspaper')],
  ['a dataset called about', 'dataset.json null id', ({ dataset }) => (dataset.id = 'about')],
  ['a dataset called otherwise than its folder', 'dataset.json null id', ({ dataset }) => (dataset.id = 'other')],
  ['an unknown time zone', 'dataset.json null timezone', ({ dataset }) => (dataset.timezone = 'America/Valencia')],
  ['an unknown offset', 'dataset.json null utc_offset', ({ dataset }) => (dataset.utc_offset = '-99:00')],
  ['a box upside down', 'dataset.json null region', ({ dataset }) => (dataset.region = [-72, 14, -64, 6])],
  ['a camera off the map', 'dataset.json null camera', ({ dataset }) => (dataset.camera = '7/-167/9')],
  ['a view’s odd camera', 'dataset.json null views[0].map', ({ dataset }) => (dataset.views[0].map = '7,9,-67')],
  ['a language left out', 'dataset.json null languages', ({ dataset }) => (dataset.languages = ['en'])],
  [
    'a thread’s id twice',
    'dataset.json null threads[1].id',
    ({ dataset }) => {
      dataset.threads.push(dataset.threads[0])
    },
  ],
  [
    'a total’s unknown source',
    'dataset.json null national_totals[0].source',
    ({ dataset }) => {
      dataset.national_totals[0].source = 'x'
    },
  ],
  [
    'an answer’s unknown event',
    'dataset.json null compare[0].answers[0].event',
    ({ dataset }) => {
      dataset.compare[0].answers[0].event = 'clsh'
    },
  ],
  [
    'an answer’s unknown speaker',
    'dataset.json null compare[0].answers[0].speaker',
    ({ dataset }) => {
      dataset.compare[0].answers[0].speaker = 'pres'
    },
  ],
  [
    'an answer without a source',
    'dataset.json null compare[0].answers[0].source',
    ({ dataset }) => {
      dataset.compare[0].answers[0].source = null
    },
  ],
  [
    'a step’s unknown event',
    'dataset.json null stories[0].steps[0].view.event',
    ({ dataset }) => {
      dataset.stories[0].steps[0].view.event = 'clsh'
    },
  ],
  [
    'a step’s unknown thread',
    'dataset.json null stories[0].steps[0].view.thread',
    ({ dataset }) => {
      dataset.stories[0].steps[0].view.thread = 'raid,riad'
    },
  ],
  [
    'a step’s odd camera',
    'dataset.json null stories[0].steps[0].view.map',
    ({ dataset }) => {
      dataset.stories[0].steps[0].view.map = 'here'
    },
  ],
  [
    'a step’s unknown key',
    'dataset.json null stories[0].steps[0].view.form',
    ({ dataset }) => {
      dataset.stories[0].steps[0].view.form = '2017'
    },
  ],
  [
    'an event moved to nowhere',
    'dataset.json null moved.old-clash',
    ({ dataset }) => {
      dataset.moved['old-clash'] = 'clsh'
    },
  ],
  ['a living event moved', 'dataset.json null moved.march', ({ dataset }) => (dataset.moved.march = 'clash')],
]

describe('one thing broken gives exactly that fault', () => {
  test.each(inEvent)('%s', (_, property, breakIt) => {
    const id = property === 'id' ? 'La Marcha' : 'march'
    expect(faultsAfter(breakIt)).toEqual([`events.geojson ${id} ${property}`])
  })

  test.each(elsewhere)('%s', (_, place, breakIt) => {
    expect(faultsAfter(breakIt)).toEqual([place])
  })
})

test('all faults are told in one run', () => {
  const faults = faultsAfter(({ event, source, dataset }) => {
    event.properties.verification = 'sure'
    source.url = 'nowhere'
    dataset.camera = 'here'
  })
  expect(faults).toHaveLength(3)
})

test('a fault has its cure, with the nearest spelling where there is one', () => {
  const files = sample()
  const properties = (files['events.geojson'].features[0] as EventFeature).properties
  properties.place = 'tonw'
  Object.assign(properties, { verification: 'confirmd', title: { en: 'March' } })
  expect(checkDataset(files).map(({ cure }) => cure)).toEqual([
    'did you mean “town”? Else add it to places.geojson, or run npm run geocode if it is a name',
    'add it: The text in Spanish',
    'did you mean “confirmed”? Use one of confirmed, reported, disputed',
  ])
})

test('unknown is null and none is 0: neither is a fault', () => {
  expect(faultsAfter(({ event }) => setKilled(event, null, null, null))).toEqual([])
  expect(faultsAfter(({ event }) => setKilled(event, 0, 0, 0))).toEqual([])
})

test('a claim without source passes where the event owns up to it', () => {
  const faults = faultsAfter(({ event }) => {
    event.properties.claims[0].source = null
    doubt(event, 'claims')
  })
  expect(faults).toEqual([])
})

test('a file that could not be read does not make the others wrong', () => {
  for (const file of fileNames.filter((name) => name !== 'dataset.json')) {
    const { [file]: _, ...rest } = sample()
    expect(checkDataset(rest, 'sample')).toEqual([])
  }
})

describe('whatever the JSON holds', () => {
  const hostile = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.constantFrom(null, [], {}, 0, '', '__proto__', [[]], [null]),
  )

  test('the check never throws on a file of anything', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fileNames), hostile, (file, value) => {
        expect(checkDataset({ ...sample(), [file]: value }).length).toBeGreaterThan(0)
      }),
    )
  })

  test('nor with anything anywhere in a file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fileNames), fc.nat(), hostile, (file, at, value) => {
        const faults = checkDataset({ ...sample(), [file]: replaceNth(sample()[file], at, value) })
        expect(faults.every(({ problem, cure }) => problem !== '' && cure !== '')).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

// biome-ignore lint/suspicious/noExplicitAny: as above
function setKilled(event: any, min: number | null, max: number | null, best: number | null): void {
  Object.assign(event.properties.casualties.killed, { min, max, best })
}

// biome-ignore lint/suspicious/noExplicitAny: as above
function doubt(event: any, property: string): void {
  event.properties.unverified[property] = { en: 'why', es: 'por qué' }
}

// biome-ignore lint/suspicious/noExplicitAny: as above
function twice(place: any, files: any): void {
  files['places.geojson'].features.push({ ...place, id: 'state' })
}

/** Puts a value in the place of one of all the values that a document holds, counted in reading order. */
function replaceNth(document: unknown, at: number, value: unknown): unknown {
  let count = 0
  JSON.stringify(document, (_, found) => {
    count += 1
    return found
  })
  let index = 0
  const replace = (_: string, found: unknown) => (index++ === at % count ? value : found)
  return JSON.parse(JSON.stringify(document, replace))
}
