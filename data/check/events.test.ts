import { expect, test } from 'vitest'

import { type Break, doubt, faultsAfter, setKilled } from './breaking'

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

test.each(inEvent)('one event with %s gives exactly that fault', (_, property, breakIt) => {
  const id = property === 'id' ? 'La Marcha' : 'march'
  expect(faultsAfter(breakIt)).toEqual([`events.geojson ${id} ${property}`])
})
