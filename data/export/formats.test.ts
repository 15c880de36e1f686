import { readFileSync } from 'node:fs'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'

import { eventTypes } from '../acled'
import { loadDataset } from '../load'
import { defaultView, parseView } from '../view'
import { atomChunks } from './atom'
import { csvChunks } from './csv'
import type { Chunks, Export } from './export'
import { geojsonChunks } from './geojson'
import { kmlChunks } from './kml'

const loaded = loadDataset('venezuela-2017')
const origin = 'https://example.org'
const all: Export = { loaded, locale: 'en', view: defaultView, origin }
const text = (chunks: Chunks) => [...chunks].join('')
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', isArray: (name) => lists.has(name) })
const lists = new Set(['entry', 'Placemark', 'link', 'Data', 'Style'])

function readCsv(csv: string): Record<string, string>[] {
  const cells = [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)]
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of cells) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  const [names = [], ...records] = rows.slice(0, -1)
  return records.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])))
}

const readGeojson = (asked: Export) => JSON.parse(text(geojsonChunks(asked)))
const readKml = (asked: Export) => parser.parse(text(kmlChunks(asked))).kml.Document
const readFeed = (asked: Export) => parser.parse(text(atomChunks(asked))).feed

describe('GeoJSON', () => {
  const collection = readGeojson(all)

  test('is a FeatureCollection of RFC 7946: no crs, longitude first, a bbox, events without a point kept', () => {
    expect(collection).toMatchObject({ type: 'FeatureCollection', bbox: [-77.05201, -23.55673, 6.14003, 51.50194] })
    expect(collection).not.toHaveProperty('crs')
    expect(collection.features).toHaveLength(126)
    const pointless = collection.features.filter(({ geometry }: { geometry: unknown }) => geometry === null)
    expect(pointless).toHaveLength(5)
  })

  test('says licence, authors and the view that it was taken from', () => {
    const view = parseView('type=battles&from=2017-08-06').view
    expect(readGeojson({ ...all, view })).toMatchObject({
      licence: { id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      authors: ['Paramacay contributors'],
      version: '1.0.0',
      view: 'https://example.org/en/venezuela-2017?from=2017-08-06&type=battles',
    })
  })

  test('has no bbox where nothing has a point', () => {
    expect(readGeojson({ ...all, view: parseView('q=xyzzy').view })).not.toHaveProperty('bbox')
  })

  test('is written in pieces, one per event', () => {
    expect([...geojsonChunks(all)].length).toBeGreaterThan(126)
  })
})

describe('CSV', () => {
  const rows = readCsv(text(csvChunks(all)))

  test('has ACLED’s columns where ACLED has the thing', () => {
    expect(rows.find(({ event_id }) => event_id === 'paramacay-combate')).toMatchObject({
      event_date: '2017-08-06',
      event_type: 'Battles',
      sub_event_type: 'Armed clash',
      disorder_type: 'Political violence',
      admin1: 'Carabobo',
      geo_precision: '1',
      licence: 'CC-BY-4.0',
      url: 'https://example.org/en/venezuela-2017/paramacay-combate',
      view: 'https://example.org/en/venezuela-2017',
    })
    expect(Object.keys(rows[0] ?? {})).toEqual(expect.arrayContaining(['actor1', 'inter1', 'actor4', 'inter4']))
  })

  test('leaves unknown figures empty: never 0', () => {
    const without = loaded.events.find(({ properties }) => !properties.casualties.killed)
    expect(rows.find(({ event_id }) => event_id === without?.id)?.fatalities).toBe('')
  })

  test('runs no formula', () => {
    for (const row of rows)
      for (const cell of Object.values(row)) if (!/^-?\d/.test(cell)) expect(cell).not.toMatch(/^[=+\-@]/)
  })
})

describe('KML', () => {
  const kml = text(kmlChunks(all))
  const document = readKml(all)

  test('is well-formed', () => {
    expect(XMLValidator.validate(kml)).toBe(true)
  })

  test('has a style per type, and each placemark one of them and a time', () => {
    const styles = new Set(document.Style.map((style: Record<string, string>) => `#${style['@id']}`))
    expect(styles.size).toBe(6)
    for (const placemark of document.Placemark) {
      expect(styles).toContain(placemark.styleUrl)
      expect(placemark.TimeStamp ?? placemark.TimeSpan).toBeDefined()
    }
  })

  test('has the colours of the map', () => {
    const css = readFileSync('app/styles/tokens.css', 'utf8')
    for (const { slug } of eventTypes) {
      const [, red, green, blue] = new RegExp(`--${slug}: #(..)(..)(..);`).exec(css) ?? []
      expect(kml).toContain(`<Style id="${slug}"><IconStyle><color>ff${blue}${green}${red}</color>`)
    }
  })

  test('says licence, author and view', () => {
    expect(document.description).toContain('https://creativecommons.org/licenses/by/4.0/')
    expect(document['atom:author']['atom:name']).toBe('Paramacay contributors')
    expect(document['atom:link']).toEqual({ '@href': 'https://example.org/en/venezuela-2017' })
  })
})

describe('a feed', () => {
  const feed = readFeed({ ...all, locale: 'es' })

  test('is well-formed and has what RFC 4287 asks of a feed', () => {
    expect(XMLValidator.validate(text(atomChunks(all)))).toBe(true)
    expect(feed).toMatchObject({
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': 'es',
      id: 'tag:paramacay,2026:es/venezuela-2017',
      updated: '2026-11-23T00:00:00-04:00',
      author: { name: 'Paramacay contributors' },
    })
    const links = feed.link.map((link: Record<string, string>) => [link['@rel'], link['@hreflang'], link['@href']])
    expect(links).toEqual([
      ['license', undefined, 'https://creativecommons.org/licenses/by/4.0/'],
      ['self', undefined, 'https://example.org/feed/es/venezuela-2017.xml'],
      ['alternate', 'es', 'https://example.org/es/venezuela-2017'],
      ['alternate', 'en', 'https://example.org/feed/en/venezuela-2017.xml'],
    ])
  })

  test('each entry has one id, a title, a time with offset, an alternate link and a text', () => {
    const ids = feed.entry.map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(126)
    for (const entry of feed.entry) {
      expect(entry.id).toMatch(/^tag:paramacay,2026:es\/venezuela-2017\/[a-z0-9-]+$/)
      expect(entry.title).not.toBe('')
      expect(entry.updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)
      expect(entry.link).toHaveLength(1)
      expect(entry.link[0]).toMatchObject({ '@rel': 'alternate', '@type': 'text/html' })
      expect(entry.content['@type']).toBe('text')
    }
  })

  test('writes latitude before longitude, as GeoRSS Simple wants it, and no point where there is none', () => {
    const point = (id: string) => feed.entry.find((entry: { id: string }) => entry.id.endsWith(`/${id}`))
    expect(point('tsj-rulings-155-156')['georss:point']).toBe('10.5138 -66.9165')
    expect(point('eleccion-anc-30-julio')).not.toHaveProperty('georss:point')
  })

  test('tells a correction: by its day, before everything else', () => {
    const events = loaded.events.map((event) =>
      event.id === 'paramacay-combate'
        ? {
            ...event,
            properties: { ...event.properties, revisions: [{ date: '2026-12-01', note: { en: 'a', es: 'b' } }] },
          }
        : event,
    )
    const corrected = readFeed({ ...all, loaded: { ...loaded, events } })
    expect(corrected.updated).toBe('2026-12-01T00:00:00-04:00')
    expect(corrected.entry[0].id).toContain('paramacay-combate')
  })

  test('is whole when nothing matches', () => {
    const empty = { ...all, view: parseView('q=xyzzy').view }
    expect(readFeed(empty)).toMatchObject({ id: 'tag:paramacay,2026:en/venezuela-2017?q=xyzzy' })
    expect(readFeed(empty).updated).toBe('2026-11-23T00:00:00-04:00')
  })
})
