import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { sample } from './check/sample'
import type { EventFeature } from './event'
import { geocodeEvents } from './geocode'

const places = sample()['places.geojson'].features

/** The sample's events as text, with the first one changed. */
function events(change: (event: EventFeature) => void = () => {}, indent: number | string = 1): string {
  const file = sample()['events.geojson']
  change(file.features[0] as EventFeature)
  return `${JSON.stringify(file, null, indent)}\n`
}

describe('geometry', () => {
  test.each([1, 2, '\t', 0])('is filled in as the file is written (indentation %j)', (indent) => {
    const without = events((event) => {
      event.geometry = null
    }, indent)
    expect(geocodeEvents(without, places)).toMatchObject({ text: events(undefined, indent), faults: [] })
  })

  test('is put before the properties where the event has none', () => {
    const without = events((event) => {
      Reflect.deleteProperty(event, 'geometry')
    })
    expect(geocodeEvents(without, places).text).toBe(events())
  })

  test('keeps positions on one line where the file does so', () => {
    const inline = (text: string) => text.replace(/\[\s*(-?\d+),\s*(-?\d+)\s*\]/g, '[$1, $2]')
    const moved = inline(events((event) => event.geometry?.coordinates.reverse()))
    expect(geocodeEvents(moved, places).text).toBe(inline(events()))
  })

  test('is null for a state', () => {
    const pointed = events((event) => {
      event.properties.place = 'state'
    })
    const { features } = JSON.parse(geocodeEvents(pointed, places).text)
    expect(features[0].geometry).toBeNull()
  })
})

describe('names', () => {
  test('become ids, in place and other_places, and nothing else changes', () => {
    const named = events((event) => {
      event.properties.place = 'TOWN (es)'
      event.properties.other_places = ['State']
    })
    const { text, changes } = geocodeEvents(named, places)
    expect(text).toBe(events((event) => event.properties.other_places.push('state')))
    expect(changes).toEqual([
      'march  place: “TOWN (es)” is town (town (es), Carabobo, city)',
      'march  other_places[0]: “State” is state (state (es), Carabobo, state)',
    ])
  })

  test('that are unknown leave the whole file as it was', () => {
    const named = events((event) => {
      event.properties.place = 'Towne'
      event.geometry = null
    })
    const { text, changes, faults, unknown } = geocodeEvents(named, places)
    expect({ text, changes, unknown }).toEqual({ text: named, changes: [], unknown: ['Towne'] })
    expect(faults).toMatchObject([{ id: 'march', property: 'place', problem: '“Towne” is not in the gazetteer' }])
    expect(faults[0]?.cure).toContain('did you mean town (town (es), Carabobo, city)?')
  })

  test('that several places bear list them', () => {
    const twins = [...places, { ...(places[0] as (typeof places)[0]), id: 'town-2' }]
    const named = events((event) => {
      event.properties.place = 'Town (es)'
    })
    expect(geocodeEvents(named, twins).faults).toMatchObject([
      {
        problem: '“Town (es)” may be several places',
        cure: 'write one of these ids, or the area after a comma: town (town (es), Carabobo, city); town-2 (town (es), Carabobo, city)',
      },
    ])
  })
})

test('a file that is no JSON, or holds no events, is left as it was', () => {
  for (const text of ['{,}', '[]', '{"features": [1, null, {"properties": 2}]}']) {
    expect(geocodeEvents(text, places).text).toBe(text)
  }
})

test('the shipped dataset needs no change, to the byte', () => {
  const read = (file: string) => readFileSync(`data/datasets/venezuela-2017/${file}`, 'utf8')
  const text = read('events.geojson')
  expect(geocodeEvents(text, JSON.parse(read('places.geojson')).features)).toEqual({
    text,
    changes: [],
    faults: [],
    unknown: [],
  })
})
