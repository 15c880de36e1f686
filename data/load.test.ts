import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { sample } from './check/sample'
import { DatasetError } from './fault'
import { listDatasets, loadDataset } from './load'

let site: string

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'datasets-'))
  vi.spyOn(process, 'cwd').mockReturnValue(site)
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(site, { recursive: true })
})

/** Writes the sample as a dataset of a temporary site, with some files replaced by other text. */
function write(id: string, texts: Record<string, string> = {}, seconds = 1): void {
  const folder = join(site, 'data', 'datasets', id)
  const files = { ...sample(), 'dataset.json': { ...sample()['dataset.json'], id } }
  mkdirSync(folder, { recursive: true })
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(join(folder, file), texts[file] ?? JSON.stringify(content))
    utimesSync(join(folder, file), seconds, seconds)
  }
}

describe('loading a dataset', () => {
  test('gives its parts, events in the order of the file', () => {
    write('good')
    const { dataset, events, places, sources } = loadDataset('good')
    expect(dataset.id).toBe('good')
    expect(events.map(({ id }) => id)).toEqual(['march', 'clash', 'strike'])
    expect(places.get('town')?.properties.kind).toBe('city')
    expect(sources.get('daily')?.kind).toBe('news')
  })

  test('refuses one with a fault, and lists all faults', () => {
    write('bad', { 'places.geojson': '{"type": "FeatureCollection", "features": []}', 'sources.json': '{,}' })
    expect(() => loadDataset('bad')).toThrow(DatasetError)
    expect(() => loadDataset('bad')).toThrow(
      /Dataset “bad” has 4 faults.*\nsources\.json: is not JSON: line 1, column 2/,
    )
    expect(() => loadDataset('bad')).toThrow(/events\.geojson {2}march {2}place: “town” is no place/)
  })

  test('refuses an id that is no folder of the site', () => {
    write('some')
    for (const id of ['none', '..', '../datasets/some', '', '__proto__']) {
      expect(() => loadDataset(id)).toThrow(`There is no dataset “${id}”`)
    }
  })

  test('reads a changed file again in development, and never serves it in production', () => {
    write('changing')
    loadDataset('changing')
    write('changing', { 'sources.json': '{}' }, 2)
    expect(() => loadDataset('changing')).toThrow(DatasetError)
    vi.stubEnv('NODE_ENV', 'production')
    expect(loadDataset('changing').sources.size).toBe(2)
  })
})

test('datasets are listed by name; a site without any has none', () => {
  expect(listDatasets()).toEqual([])
  write('b')
  write('a')
  expect(listDatasets()).toEqual(['a', 'b'])
})
