import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { APIRequestContext } from '@playwright/test'
import type { Feature, FeatureCollection } from 'geojson'

import { dataset, events, located } from './dataset'
import { expect, test } from './fixtures'
import { hasGdal, hasOwslib, runProgram, runPython } from './programs'

// Programs that others wrote read what leaves here: GDAL/OGR (as QGIS does) and OWSLib.

const folders: string[] = []

/** A folder for the files of one test. */
async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'paramacay-gis-'))
  folders.push(folder)
  return folder
}

test.afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

/** What a program reads of a source, as GeoJSON again. */
async function readWithGdal(source: readonly string[]): Promise<FeatureCollection> {
  const { stdout } = await runProgram('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', ...source])
  return JSON.parse(stdout)
}

async function idsOf(request: APIRequestContext, query: string): Promise<string[]> {
  const answer = await request.get(`/api/collections/${dataset}/items?limit=1000&${query}`)
  return (await answer.json()).features.map(({ id }: Feature) => id)
}

const idOf = ({ id, properties }: Feature) => String(properties?.id ?? properties?.event_id ?? id)

test.describe('GDAL', () => {
  test.beforeEach(async () => {
    test.skip(!(await hasGdal()), 'GDAL is not installed: on Debian, apt-get install gdal-bin')
  })

  test('finds the collection with its count and extent', async ({ baseURL }) => {
    const { stdout } = await runProgram('ogrinfo', ['-so', `OAPIF:${baseURL}/api`, dataset])
    expect(stdout).toContain(`Feature Count: ${events.length}`)
    const [, ...corners] = /Extent: \(([-\d.]+), ([-\d.]+)\) - \(([-\d.]+), ([-\d.]+)\)/.exec(stdout) ?? []
    const [west = 0, south = 0, east = 0, north = 0] = corners.map(Number)
    for (const { geometry } of located) {
      const [lng = 0, lat = 0] = geometry?.coordinates ?? []
      expect(lng >= west && lng <= east && lat >= south && lat <= north).toBe(true)
    }
    expect(stdout).toMatch(/start: Date .*\n/)
    expect(stdout).toContain('actors: String(JSON)')
  })

  for (const size of [10, 50, 1_000]) {
    test(`turns pages of ${size} until it has every event`, async ({ baseURL }) => {
      const { features } = await readWithGdal(['-oo', `PAGE_SIZE=${size}`, `OAPIF:${baseURL}/api`, dataset])
      expect(features.map(idOf).sort()).toEqual(events.map(({ id }) => id).sort())
    })
  }

  test('hands box, time and property on to the API', async ({ baseURL, request }) => {
    const source = `OAPIF:${baseURL}/api`
    const where = "event_type = 'Protests' AND start >= '2017/07/01'"
    const args = ['-spat', '-68.2', '10', '-66', '11', '-where', where, source, dataset]
    const { stdout, stderr } = await runProgram('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', ...args], {
      CPL_DEBUG: 'ON',
    })
    expect(stderr).toMatch(/Fetch\([^)]*bbox=/)
    expect(stderr).toMatch(/Fetch\([^)]*datetime=/)
    expect(stderr).toMatch(/Fetch\([^)]*event_type=Protests/)
    const asked = await idsOf(request, 'bbox=-68.2,10,-66,11&event_type=Protests')
    const starts = new Map(events.map(({ id, properties }) => [id, properties.start]))
    const expected = asked.filter((id) => (starts.get(id) ?? '') >= '2017-07-01')
    const withPoint = new Set(located.map(({ id }) => id)) // GDAL leaves out of a box what has no point
    const found = (JSON.parse(stdout) as FeatureCollection).features.map(idOf)
    expect(found.sort()).toEqual(expected.filter((id) => withPoint.has(id)).sort())
    expect(found.length).toBeGreaterThan(0)
  })

  test('makes a GeoPackage of it that has lost nothing', async ({ baseURL, request }) => {
    const file = join(await makeFolder(), 'events.gpkg')
    await runProgram('ogr2ogr', ['-f', 'GPKG', file, `OAPIF:${baseURL}/api`, dataset])
    const kept = new Map((await readWithGdal([file, dataset])).features.map((feature) => [idOf(feature), feature]))
    const sent: FeatureCollection = await (await request.get(`/download/${dataset}.geojson`)).json()
    expect(kept.size).toBe(events.length)
    for (const feature of sent.features) {
      const again = kept.get(idOf(feature))
      expect(again?.geometry).toEqual(feature.geometry)
      const properties = { ...again?.properties }
      for (const key of ['start_time', 'end_time']) properties[key] &&= properties[key].slice(0, '05:00'.length)
      expect({ ...properties, id: undefined }).toEqual({ ...feature.properties, id: undefined })
    }
  })

  for (const format of ['geojson', 'csv', 'kml']) {
    test(`reads the download as ${format}, filtered as asked`, async ({ request }) => {
      const query = 'type=protests,battles'
      const file = join(await makeFolder(), `events.${format}`)
      await writeAnswer(request, `/download/${dataset}.${format}?${query}`, file)
      const options = format === 'csv' ? ['-oo', 'X_POSSIBLE_NAMES=longitude', '-oo', 'Y_POSSIBLE_NAMES=latitude'] : []
      const { features } = await readWithGdal([...options, file])
      expect(features.map(idOf).sort()).toEqual((await idsOf(request, query)).sort())
      expectPositions(features)
    })
  }

  test('reads the feed, latitude and longitude in their places', async ({ request }) => {
    const file = join(await makeFolder(), 'feed.xml')
    await writeAnswer(request, `/feed/en/${dataset}.xml`, file)
    const { features } = await readWithGdal([file])
    const withIds = features.map((feature) => ({ ...feature, properties: { id: idOf(feature).split('/').at(-1) } }))
    expect(withIds.map(idOf).sort()).toEqual(events.map(({ id }) => id).sort())
    expectPositions(withIds)
  })
})

async function writeAnswer(request: APIRequestContext, path: string, file: string): Promise<void> {
  await writeFile(file, await (await request.get(path)).body())
}

/** Every event where its file has it; KML knows heights, of which ours is none. */
function expectPositions(features: readonly Feature[]): void {
  const positions = new Map(events.map(({ id, geometry }) => [id, geometry?.coordinates ?? null]))
  for (const feature of features) {
    const point = feature.geometry?.type === 'Point' ? feature.geometry.coordinates.slice(0, 2) : null
    expect([idOf(feature), point]).toEqual([idOf(feature), positions.get(idOf(feature))])
  }
}

const script = `
import json, sys
from owslib.ogcapi.features import Features
api = Features(sys.argv[1])
items = lambda **asked: api.collection_items('${dataset}', **asked)
box = items(limit=1000, bbox=[-68.1, 10.1, -67.9, 10.3], datetime='2017-08-04T00:00:00Z/2017-08-07T23:59:59Z')
print(json.dumps({
    'collections': api.feature_collections(),
    'openapi': api.api()['openapi'],
    'classes': len(api.conformance()['conformsTo']),
    'page': [items(limit=5)[key] for key in ('numberMatched', 'numberReturned')],
    'box': [feature['id'] for feature in box['features']],
    'item': api.collection_item('${dataset}', 'paramacay-combate')['id'],
}))
`

test('OWSLib reads collections, pages, a box in space and time, and one event', async ({ baseURL, request }) => {
  test.skip(!(await hasOwslib()), 'OWSLib is not installed: on Debian, apt-get install python3-owslib')
  const box = 'bbox=-68.1,10.1,-67.9,10.3&datetime=2017-08-04T00:00:00Z/2017-08-07T23:59:59Z'
  expect(await runPython(script, [`${baseURL}/api`])).toEqual({
    collections: [dataset],
    openapi: '3.0.3',
    classes: 3,
    page: [events.length, 5],
    box: await idsOf(request, box),
    item: 'paramacay-combate',
  })
})
