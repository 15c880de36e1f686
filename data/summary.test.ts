import { describe, expect, test } from 'vitest'

import { loadDataset } from './load'
import { summarizeEvents, summarizePlaces } from './summary'

const loaded = loadDataset('venezuela-2017')
const plain = summarizeEvents(loaded, 'es')

describe('summaries', () => {
  test('are of all events, oldest first', () => {
    expect(new Set(plain.map(({ id }) => id))).toEqual(new Set(loaded.events.map(({ id }) => id)))
    const starts = plain.map(({ properties }) => properties.start)
    expect(starts).toEqual([...starts].sort())
  })

  test('keep the order of the file where events start together', () => {
    const event = loaded.events[0]
    if (!event) throw new Error('The dataset is empty.')
    const twins = ['b', 'a', 'c'].map((id) => ({ ...event, id }))
    expect(summarizeEvents({ ...loaded, events: twins }, 'en').map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  })

  test('are in one language', () => {
    for (const { id, properties } of plain) {
      expect(properties.title).toBe(loaded.events.find((event) => event.id === id)?.properties.title.es)
    }
  })

  test('name only places that are summarized with them', () => {
    const places = summarizePlaces(loaded, 'es')
    for (const { properties } of plain) expect(places[properties.place]).toBeDefined()
    expect(Object.keys(places)).toHaveLength(new Set(plain.map(({ properties }) => properties.place)).size)
  })

  test('stand where their place is', () => {
    const places = summarizePlaces(loaded, 'es')
    for (const { geometry, properties } of plain) {
      if (geometry) expect(geometry.coordinates).toEqual(places[properties.place]?.position)
    }
  })
})
