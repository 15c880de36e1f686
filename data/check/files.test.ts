import { expect, test } from 'vitest'

import { type Break, faultsAfter, type Loose } from './breaking'

const square = [
  [-68, 10],
  [-67, 10],
  [-67, 11],
  [-68, 11],
  [-68, 10],
]
const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates })

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
    'a note about no event',
    'dataset.json null notes[0].event',
    ({ dataset }) => {
      dataset.notes = [{ event: 'clsh', text: { en: 'the fort', es: 'el fuerte' } }]
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

test.each(elsewhere)('a dataset with %s gives exactly that fault', (_, place, breakIt) => {
  expect(faultsAfter(breakIt)).toEqual([place])
})

function twice(place: Loose['place'], files: Loose['files']): void {
  files['places.geojson'].features.push({ ...place, id: 'state' })
}
