import { describe, expect, test } from 'vitest'

import { eventTypes, verifications } from '../acled'
import { interval } from '../date'
import { columnsOf } from '../explorer'
import { loadDataset } from '../load'
import { fromWorld } from '../mercator'
import { prepareDataset } from '../prepare'
import { type CodedLists, makeColumns } from './columns'
import { sampleData } from './sample'

const { data, facets } = prepareDataset(loadDataset('venezuela-2017'), 'en')
const columns = columnsOf(data, facets)

function listAt(lists: CodedLists | undefined, event: number): string[] {
  const { starts, codes, values } = lists ?? { starts: [], codes: new Uint16Array(), values: [] }
  return [...codes.slice(starts[event], starts[event + 1])].map((code) => values[code] ?? '')
}

describe('columns', () => {
  test('say of every event what its properties say', () => {
    expect(columns.length).toBe(data.events.length)
    data.events.forEach(({ properties }, index) => {
      expect(eventTypes[columns.type[index] ?? -1]?.name).toBe(properties.event_type)
      expect(verifications[columns.verification[index] ?? -1]).toBe(properties.verification)
      expect(columns.subType.values[columns.subType.codes[index] ?? -1]).toBe(properties.sub_event_type)
      expect(columns.place.values[columns.place.codes[index] ?? -1]).toBe(properties.place)
      expect(columns.thread.values[columns.thread.codes[index] ?? -1]).toBe(properties.thread)
      expect(columns.precision[index]).toBe(data.places[properties.place]?.precision_m)
      const { from, to } = interval(properties.start, properties.end, properties.time_precision, data.utcOffset)
      expect([columns.from[index], columns.to[index]]).toEqual([from, to])
    })
  })

  test('hold the lists of the facets', () => {
    data.events.forEach(({ id }, index) => {
      const { actors = [], roles = [], sources = [], publishers = [] } = facets.file.events[id] ?? {}
      expect(listAt(columns.lazy?.actors, index)).toEqual(actors)
      expect(listAt(columns.lazy?.roles, index)).toEqual(roles)
      expect(listAt(columns.lazy?.sources, index)).toEqual([...sources, ...publishers])
    })
  })

  test('place an event where its geometry is, and one without geometry nowhere', () => {
    data.events.forEach(({ geometry }, index) => {
      const [x = 0, y = 0] = [columns.x[index], columns.y[index]]
      if (!geometry) expect([x, y]).toEqual([Number.NaN, Number.NaN])
      else fromWorld(x, y).forEach((degrees, axis) => void expect(degrees).toBeCloseTo(geometry.coordinates[axis] ?? 0))
    })
  })

  test('know the areas of each place', () => {
    const areasAt = (place: string) => columns.areas[columns.place.values.indexOf(place)]
    expect(areasAt('fuerte-paramacay')).toEqual(['carabobo', 'carabobo-naguanagua'])
    expect(areasAt('autopista-francisco-fajardo')).toEqual(['miranda', 'distrito-capital'])
    expect(areasAt('washington-dc')).toEqual([])
  })

  test('come without lists until those are loaded', () => {
    expect(columnsOf(data)).toMatchObject({ lazy: null, given: null })
  })

  test('of no events are empty', () => {
    expect(makeColumns([], {}, '-04:00')).toMatchObject({ length: 0, lazy: null })
  })

  test('tell more places apart than 16 bits can', () => {
    const samples = Array.from({ length: 2 ** 16 + 2 }, () => ({ at: null }))
    const { codes, values } = columnsOf(sampleData(samples)).place
    expect(values[codes[2 ** 16 + 1] ?? 0]).toBe(`place-${2 ** 16 + 1}`)
  })
})
