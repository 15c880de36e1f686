import { expect, test } from 'vitest'

import { baseAttribution, chooseBase } from './base'
import { type Archive, readBasemapSettings } from './settings'

const archive: Archive = {
  id: 'valencia',
  name: 'Valencia',
  url: '/basemap/archive/valencia',
  attribution: [{ text: 'Surveyors' }],
  bbox: [-68.1, 10, -67.8, 10.4],
  minZoom: 9,
  maxZoom: 15,
}
const streets = readBasemapSettings({}, [])
const both = readBasemapSettings({}, [archive])
const neither = readBasemapSettings({ BASEMAP_STREETS: 'off' }, [])

test.each([
  [streets, null, 'streets'],
  [streets, 'outline', 'outline'],
  [streets, 'valencia', 'streets'],
  [both, null, 'archive'],
  [both, 'streets', 'streets'],
  [both, 'valencia', 'archive'],
  [neither, null, 'outline'],
  [neither, 'streets', 'outline'],
])('%o with base=%s draws the %s', (settings, base, kind) => {
  expect(chooseBase(settings, base).kind).toBe(kind)
})

test('who is drawn is credited, from the zoom where they are drawn', () => {
  expect(baseAttribution(streets, null, 8)).toEqual([])
  expect(baseAttribution(streets, null, 9)[0]?.text).toContain('OpenStreetMap')
  expect(baseAttribution(both, null, 12)).toEqual(archive.attribution)
  expect(baseAttribution(both, 'outline', 12)).toEqual([])
})
