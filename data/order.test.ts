import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type Order, orderOf, orders, ordersOf, sortEvents, suitedOrder } from './order'
import { parseView } from './view'

const viewOf = (query: string) => parseView(query).view

describe('the order of a list', () => {
  test.each<[query: string, order: Order, possible: Order[]]>([
    ['', 'time', ['time']],
    ['near=10/-68/5', 'distance', ['time', 'distance']],
    ['q=fort', 'relevance', ['time', 'relevance']],
    ['near=10/-68/5&q=fort', 'distance', ['time', 'distance', 'relevance']],
    ['near=10/-68/5&q=fort&sort=relevance', 'relevance', ['time', 'distance', 'relevance']],
    ['near=10/-68/5&sort=time', 'time', ['time', 'distance']],
  ])('of ?%s is %s', (query, order, possible) => {
    expect(orderOf(viewOf(query))).toBe(order)
    expect(ordersOf(viewOf(query))).toEqual(possible)
  })

  test('falls back where the filter that it needs is gone', () => {
    expect(orderOf(viewOf('sort=distance'))).toBe('time')
    expect(orderOf(viewOf('sort=distance&q=fort'))).toBe('relevance')
    expect(suitedOrder(viewOf('sort=distance'))).toBe('time')
  })
})

describe('sorting', () => {
  const events = fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 20 }).map((list) => list.sort((a, b) => a - b))
  const kilometres = fc.array(fc.oneof(fc.integer({ max: 9 }), fc.constant(Number.NaN)), {
    minLength: 41,
    maxLength: 41,
  })

  test('keeps every event, whatever the order', () => {
    fc.assert(
      fc.property(events, kilometres, fc.constantFrom(...orders), (list, ranks, order) => {
        const found = [...list].reverse().slice(2)
        const sorted = sortEvents(list, order, { kilometres: ranks, found })
        expect([...sorted].sort((a, b) => a - b)).toEqual(list)
      }),
    )
  })

  test('by distance is nearest first, equals in order of time, the unmeasured last', () => {
    expect(sortEvents([0, 1, 2, 3, 4], 'distance', { kilometres: [3, Number.NaN, 1, 3, 0], found: null })).toEqual([
      4, 2, 0, 3, 1,
    ])
  })

  test('by relevance is as they were found', () => {
    expect(sortEvents([0, 1, 2, 3], 'relevance', { kilometres: null, found: [3, 1, 9] })).toEqual([3, 1, 0, 2])
  })

  test('by time, or without what it goes by, leaves the list as it is', () => {
    const list = [2, 5, 7]
    expect(sortEvents(list, 'time', { kilometres: [1], found: [7] })).toBe(list)
    expect(sortEvents(list, 'distance', { kilometres: null, found: null })).toBe(list)
    expect(sortEvents(list, 'relevance', { kilometres: null, found: null })).toBe(list)
  })
})
