import { expect, test } from 'vitest'

import { aboutHref, detailHref, downloadHref, eventHref, explorerHref, feedHref, openStreetMapHref } from './paths'
import { defaultView, parseView } from './view'

test('the explorer has a bare address for its first view', () => {
  expect(explorerHref('en', 'venezuela-2017', defaultView)).toBe('/en/venezuela-2017')
})

test('a view stands in the query', () => {
  const view = {
    ...defaultView,
    camera: { zoom: 13, center: [-68.017, 10.236] as [number, number] },
    type: ['battles'],
  }
  expect(explorerHref('es', 'venezuela-2017', view)).toBe('/es/venezuela-2017?map=13/10.2360/-68.0170&type=battles')
})

test('an event has one address of its own in each language', () => {
  expect(eventHref('en', 'venezuela-2017', 'paramacay-combate')).toBe('/en/venezuela-2017/paramacay-combate')
  expect(detailHref('es', 'venezuela-2017', 'paramacay-combate')).toBe('/detail/es/venezuela-2017/paramacay-combate')
  expect(aboutHref('es')).toBe('/es/about')
})

test('what leaves the map has the view’s filters and nothing else of it', () => {
  const { view } = parseView('map=13/10.2360/-68.0170&event=a&type=battles&see&play&q=guardia&utm_source=x')
  expect(downloadHref('es', 'venezuela-2017', 'csv', view)).toBe(
    '/download/venezuela-2017.csv?type=battles&q=guardia&lang=es',
  )
  expect(feedHref('es', 'venezuela-2017', view)).toBe('/feed/es/venezuela-2017.xml?type=battles&q=guardia')
  expect(feedHref('en', 'venezuela-2017', defaultView)).toBe('/feed/en/venezuela-2017.xml')
})

test('OpenStreetMap is asked for latitude before longitude', () => {
  expect(openStreetMapHref([-68.017, 10.236], 14)).toBe(
    'https://www.openstreetmap.org/?mlat=10.236&mlon=-68.017#map=14/10.236/-68.017',
  )
})
