import { describe, expect, test } from 'vitest'

import { describeView } from './describeView'
import { sampleData } from './engine/sample'
import { explorerData, offTheMap, readView, selectedDetail } from './explorer'
import { loadDataset } from './load'
import { defaultView, parseView } from './view'

const loaded = loadDataset('venezuela-2017')
const data = explorerData(loaded, 'en')
const spanish = explorerData(loaded, 'es')
const all = data.events.map((_, index) => index)

describe('the explorer’s data', () => {
  test('travels as JSON without loss', () => {
    expect(JSON.parse(JSON.stringify(data))).toEqual(data)
  })

  test('names the areas that its places lie in, and no others', () => {
    const used = new Set(Object.values(data.places).flatMap(({ areas }) => areas))
    expect(new Set(Object.keys(data.areas))).toEqual(used)
    expect(data.areas['carabobo-valencia']).toEqual({ name: 'Valencia', within: 'carabobo' })
  })
})

describe('an address', () => {
  test('is read against the dataset', () => {
    const { view, malformed, unknown } = readView('event=no-such&type=batles&place=valencia&q=x', data)
    expect(view).toMatchObject({ event: null, type: [], place: ['valencia'], q: 'x' })
    expect(malformed).toEqual([['type', 'batles']])
    expect(unknown).toEqual([['event', 'no-such']])
  })

  test('may name a state or a municipality as a place', () => {
    const { view, unknown } = readView('place=carabobo,distrito-capital-libertador,constructor', data)
    expect(view.place).toEqual(['carabobo', 'distrito-capital-libertador'])
    expect(unknown).toEqual([['place', 'constructor']])
  })

  test('brings the details of its event with it', () => {
    expect(selectedDetail(loaded, parseView('event=paramacay-combate').view, 'es')?.id).toBe('paramacay-combate')
    expect(selectedDetail(loaded, parseView('event=no-such').view, 'es')).toBeNull()
    expect(selectedDetail(loaded, defaultView, 'es')).toBeNull()
  })
})

describe('off the map', () => {
  test('are events without a point and those beyond the region; all others are within it', () => {
    const { wide, abroad } = offTheMap(data, all)
    expect(wide.every((index) => data.events[index]?.geometry === null)).toBe(true)
    const countries = abroad.map((index) => data.places[data.events[index]?.properties.place ?? '']?.country)
    expect(countries.length).toBeGreaterThan(0)
    expect(countries).not.toContain('VE')
    expect(wide.length + abroad.length).toBeLessThan(all.length)
  })

  test('is told of the events shown only', () => {
    expect(offTheMap(data, [])).toEqual({ wide: [], abroad: [] })
  })

  test('a region may cross 180°', () => {
    const fiji = sampleData([{ at: [178, -18] }, { at: [-179.5, -17] }, { at: [0, -18] }], [176, -21, -178, -12])
    expect(offTheMap(fiji, [0, 1, 2]).abroad).toEqual([2])
  })
})

describe('a view in words', () => {
  const title = (query: string, of = data) => describeView(of, parseView(query).view).replaceAll('\u00a0', ' ')

  test('is the dataset’s title where nothing is chosen, and the event’s where one is', () => {
    expect(title('')).toBe(data.title)
    expect(title('map=13/10.2360/-68.0170')).toBe(data.title)
    const event = data.events.find(({ id }) => id === 'paramacay-combate')
    expect(title('event=paramacay-combate&type=battles')).toBe(event?.properties.title)
  })

  test('says how many of what, where and when', () => {
    const count = data.events.filter(({ properties }) => properties.event_type === 'Riots').length
    expect(title('type=riots')).toBe(`${count} riots`)
    expect(title('type=riots', spanish)).toBe(`${count} disturbios`)
    expect(title('from=2017-08-06&to=2017-08-06')).toMatch(/^\d+ events, 6 Aug 2017$/)
    expect(title('from=2017-08-04&to=2017-08-07', spanish)).toMatch(/^\d+ eventos, 4 al 7 ago 2017$/)
    expect(title('from=2018')).toMatch(/^\d+ events, since 1 Jan 2018$/)
    expect(title('to=2017-04-05', spanish)).toBe('4 hechos estratégicos, hasta el 5 abr 2017')
    expect(title('from=2017-08&to=2017-08')).toMatch(/^\d+ events, 1 to 31 Aug 2017$/)
    expect(title('to=2017')).toMatch(/^\d+ events, until 31 Dec 2017$/)
    expect(title('place=valencia')).toMatch(/^\d+ events? near Valencia$/)
    expect(title('place=carabobo', spanish)).toMatch(/^\d+ eventos en Carabobo$/)
    expect(title('near=10.236/-68.017/5&type=battles&to=2017')).toBe(
      '1 battle near Fort Paramacay (41st Armoured Brigade), until 31 Dec 2017',
    )
    expect(title('place=no-such')).toBe('0 events')
  })
})
