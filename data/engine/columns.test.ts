import { describe, expect, test } from 'vitest'

import { eventTypes, verifications } from '../acled'
import { interval } from '../date'
import { columnsOf, explorerData } from '../explorer'
import { loadDataset } from '../load'
import { fromWorld } from '../mercator'
import { defaultView } from '../view'
import { type CodedLists, makeColumns } from './columns'
import { sampleData } from './sample'

const data = explorerData(loadDataset('venezuela-2017'), 'en', { ...defaultView, q: 'every facet' })
const columns = columnsOf(data)

function listAt({ starts, codes, values }: CodedLists, event: number): string[] {
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
    data.events.forEach(({ properties: { facets } }, index) => {
      expect(listAt(columns.actors, index)).toEqual(facets?.actors)
      expect(listAt(columns.roles, index)).toEqual(facets?.roles)
      expect(listAt(columns.sources, index)).toEqual(facets?.sources)
      expect(columns.text[index]).toBe(facets?.text)
    })
  })

  test('place an event where its geometry is, and one without geometry nowhere', () => {
    data.events.forEach(({ geometry }, index) => {
      const [x = 0, y = 0] = [columns.x[index], columns.y[index]]
      if (!geometry) expect([x, y]).toEqual([Number.NaN, Number.NaN])
      else fromWorld(x, y).forEach((degrees, axis) => void expect(degrees).toBeCloseTo(geometry.coordinates[axis] ?? 0))
    })
  })

  test('search the title where no facets were sent', () => {
    expect(columnsOf(sampleData([{ at: [0, 0], title: 'A march' }])).text).toEqual(['A march'])
  })

  test('of no events are empty', () => {
    expect(makeColumns([], {}, '-04:00')).toMatchObject({ length: 0, text: [] })
  })

  test('tell more places apart than 16 bits can', () => {
    const samples = Array.from({ length: 2 ** 16 + 2 }, () => ({ at: null }))
    const { codes, values } = columnsOf(sampleData(samples)).place
    expect(values[codes[2 ** 16 + 1] ?? 0]).toBe(`place-${2 ** 16 + 1}`)
  })
})
