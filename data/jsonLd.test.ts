import { describe, expect, test } from 'vitest'

import { eventDetail } from './detail'
import { breadcrumbJsonLd, datasetJsonLd, eventJsonLd, toScriptText } from './jsonLd'
import { loadDataset } from './load'

const loaded = loadDataset('venezuela-2017')
const site = { origin: 'https://map.example.org', locale: 'en' } as const
const eventOf = (id: string) => {
  const detail = eventDetail(loaded, id, 'en')
  if (!detail) throw new Error(id)
  return eventJsonLd(detail, site)
}

describe('an event in schema.org’s words', () => {
  test('is somewhere in a circle', () => {
    expect(eventOf('paramacay-combate')).toMatchObject({
      '@type': 'Event',
      '@id': 'https://map.example.org/en/venezuela-2017/paramacay-combate',
      name: 'Firefight inside the fort',
      image: 'https://map.example.org/og/en/venezuela-2017/paramacay-combate',
      location: {
        '@type': 'Place',
        geo: [
          { '@type': 'GeoCoordinates', latitude: 10.236, longitude: -68.017 },
          { '@type': 'GeoCircle', geoMidpoint: { latitude: 10.236, longitude: -68.017 }, geoRadius: 1_500 },
        ],
      },
    })
  })

  test.each(loaded.events.map(({ id, properties }) => [id, properties] as const))(
    '%s has no hour that is not known, and no point where it has none',
    (id, { time_precision }) => {
      const { startDate, location } = eventOf(id) as { startDate: string; location: Record<string, unknown> }
      const hasHour = ['exact', 'hour'].includes(time_precision)
      if (!hasHour) expect(startDate).not.toContain('T')
      const feature = loaded.events.find((event) => event.id === id)
      expect('geo' in location).toBe(feature?.geometry !== null)
    },
  )
})

test('a dataset says where its data are, under which licence, and what they cover', () => {
  expect(datasetJsonLd(loaded, site)).toMatchObject({
    '@type': 'Dataset',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    temporalCoverage: expect.stringMatching(/^2017-\d\d-\d\d\/20\d\d-\d\d-\d\d$/),
    spatialCoverage: { geo: { box: '-23.557 -77.053 51.507 6.143' } },
    distribution: [
      { encodingFormat: 'application/geo+json', contentUrl: 'https://map.example.org/download/venezuela-2017.geojson' },
      { encodingFormat: 'text/csv' },
      { encodingFormat: 'application/vnd.google-earth.kml+xml' },
    ],
  })
})

test('breadcrumbs are numbered from 1', () => {
  const list = breadcrumbJsonLd(
    [
      { name: 'a', href: '/a' },
      { name: 'b', href: '/a/b' },
    ],
    site,
  )
  expect(list).toMatchObject({
    itemListElement: [
      { position: 1, name: 'a', item: 'https://map.example.org/a' },
      { position: 2, name: 'b', item: 'https://map.example.org/a/b' },
    ],
  })
})

test('no text can end the script that it stands in', () => {
  const value = { name: '</script><script>alert(1)</script>\u2028<!--' }
  const text = toScriptText(value)
  expect(text).not.toMatch(/[<>\u2028]/)
  expect(JSON.parse(text)).toEqual(value)
})
