import { describe, expect, test } from 'vitest'

import { BasemapSettingsError, readBasemapSettings, streetsHosts } from './settings'

const read = (environment: Record<string, string | undefined>) => readBasemapSettings(environment, [])

describe('BASEMAP_STREETS', () => {
  test.each([{}, { BASEMAP_STREETS: '' }, { BASEMAP_STREETS: ' OSM ' }])(
    '%o: OpenStreetMap from zoom 9',
    (environment) => {
      const settings = read(environment)
      expect(settings.streets).toMatchObject({
        url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
        minZoom: 9,
        maxZoom: 19,
      })
      expect(settings.streets?.attribution[0]?.text).toContain('OpenStreetMap')
      expect(streetsHosts(settings)).toEqual(['https://tile.openstreetmap.org'])
    },
  )

  test('off: nobody else is asked', () => {
    const settings = read({ BASEMAP_STREETS: 'off' })
    expect(settings.streets).toBeNull()
    expect(streetsHosts(settings)).toEqual([])
  })

  test('an address with its credit', () => {
    const settings = read({
      BASEMAP_STREETS: 'http://localhost:8080/t/{z}/{x}/{y}{r}.png?key=1',
      BASEMAP_ATTRIBUTION: '[Us](https://example.org)',
    })
    expect(settings.streets?.attribution).toEqual([{ text: 'Us', href: 'https://example.org' }])
    expect(streetsHosts(settings)).toEqual(['http://localhost:8080'])
  })

  test('an address without a credit is credited to its host', () => {
    const settings = read({ BASEMAP_STREETS: 'https://{s}.tiles.example.org/{z}/{x}/{y}.png' })
    expect(settings.streets?.attribution).toEqual([{ text: 'tiles.example.org', href: 'https://a.tiles.example.org' }])
    expect(streetsHosts(settings)).toEqual(['a', 'b', 'c'].map((letter) => `https://${letter}.tiles.example.org`))
  })

  test('OpenStreetMap’s credit stays beside another', () => {
    const texts = read({ BASEMAP_ATTRIBUTION: 'and friends' }).streets?.attribution.map(({ text }) => text)
    expect(texts).toEqual(['© OpenStreetMap contributors', 'and friends'])
  })

  test.each([
    ['https://tiles.example.org/{x}/{y}.png', 'lacks {z}'],
    ['https://tiles.example.org/{z}/{x}.png', 'lacks {y}'],
    ['https://tiles.example.org/{z}/{x}/{y}.png?key={key}', '{key} has no meaning'],
    ['ftp://tiles.example.org/{z}/{x}/{y}.png', 'does not begin with https://'],
    ['javascript:{z}{x}{y}', 'does not begin with https://'],
    ['tiles/{z}/{x}/{y}.png', 'does not begin with https://'],
    ['https://user:secret@tiles.example.org/{z}/{x}/{y}.png', 'sent to every reader'],
    ["https://tiles.example.org;script-src'/{z}/{x}/{y}.png", 'host'],
    ['https://{z}.example.org/{z}/{x}/{y}.png', 'only {s}'],
    ['on', 'lacks {z}'],
  ])('%s is refused with a cure', (template, problem) => {
    expect(() => read({ BASEMAP_STREETS: template })).toThrow(BasemapSettingsError)
    expect(() => read({ BASEMAP_STREETS: template })).toThrow(problem)
    expect(() => read({ BASEMAP_STREETS: template })).toThrow('Write osm, off, or an address such as')
  })
})

test('BASEMAP_PMTILES is a file, not an address', () => {
  expect(() => read({ BASEMAP_PMTILES: 'https://example.org/a.pmtiles' })).toThrow('copy the archive to this machine')
  expect(() => read({ BASEMAP_PMTILES: '/srv/a.pmtiles' })).not.toThrow()
})
