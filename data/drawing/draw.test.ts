import { describe, expect, test } from 'vitest'

import { explorerData } from '../explorer'
import { loadDataset } from '../load'
import { parseView } from '../view'
import { drawView } from './draw'
import { markDefinitions } from './mark'
import { byClass, elementsOf, readMarkup } from './sample'

const loaded = loadDataset('venezuela-2017')
const data = explorerData(loaded, 'en')

function drawn(query: string, size?: { width: number; height: number }) {
  return readMarkup(drawView(data, parseView(query).view, size))
}

/** The views of marks' links. */
function linksOf(query: string) {
  return byClass(drawn(query), 'mark').flatMap(({ attributes: { href } }) => {
    if (href === undefined) return []
    const [path, search = ''] = String(href).split('?')
    expect(path).toBe('/en/venezuela-2017')
    return [parseView(search)]
  })
}

const views = [
  '',
  'event=paramacay-combate',
  'map=13/10.2360/-68.0170',
  'map=5/9.6/-67.2&type=protests',
  'map=2/0/0',
  'place=atlantis',
]

describe('the server’s drawing', () => {
  test.each(views)('of ?%s refers only to what is in the page, and no id stands twice', (query) => {
    const elements = elementsOf(drawn(query))
    const ids = [...elements, ...elementsOf(markDefinitions())].flatMap(({ attributes }) => attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const used = elements.flatMap(({ tag, attributes: { href, fill } }) => [
      ...(tag === 'use' ? [String(href).slice(1)] : []),
      ...(String(fill).match(/(?<=#)[\w-]+/g) ?? []),
    ])
    expect([...new Set(used)].filter((id) => !ids.includes(id))).toEqual([])
  })

  test.each(views)('of ?%s is drawn in numbers', (query) => {
    expect(drawView(data, parseView(query).view)).not.toMatch(/NaN|Infinity|undefined|\[object/)
  })

  test('is as large as asked for, its middle the camera', () => {
    const { attributes } = drawn('', { width: 800, height: 400 })
    expect(attributes).toMatchObject({ width: '800', height: '400', viewBox: '-400 -200 800 400' })
  })

  test('is the same each time', () => {
    const { view } = parseView('event=paramacay-combate')
    expect(drawView(data, view)).toBe(drawView(data, view))
  })
})

describe('without JavaScript', () => {
  test('a ring leads nearer to its events, keeping the view', () => {
    const rings = linksOf('map=7/9.6/-67.2&type=protests').filter(({ view }) => view.event === null && view.camera)
    expect(rings.length).toBeGreaterThan(0)
    for (const { view, malformed } of rings) {
      expect(malformed).toEqual([])
      expect(view.type).toEqual(['protests'])
    }
    expect(rings.some(({ view }) => view.camera?.zoom === 9)).toBe(true)
  })

  test('a mark leads to its event', () => {
    const events = linksOf('map=13/10.2360/-68.0170').flatMap(({ view }) => view.event ?? [])
    expect(events.length).toBeGreaterThan(0)
    for (const event of events) expect(data.events.some(({ id }) => id === event)).toBe(true)
  })

  test('events that no zoom can part are listed by their place', () => {
    const places = linksOf('map=18/10.2360/-68.0170').flatMap(({ view }) => view.place)
    for (const place of places) expect(data.places[place]).toBeDefined()
    expect(places.length).toBeGreaterThan(0)
  })
})
