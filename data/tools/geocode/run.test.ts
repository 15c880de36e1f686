import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { sample } from '../../check/sample'
import type { EventFeature } from '../../event'
import { respond, type Stub, startStub, town } from '../../nominatim/stub'
import { runGeocode } from './run'

let root: string
let folder: string
let stub: Stub

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'geocode-'))
  folder = join(root, 'data', 'datasets', 'sample')
  mkdirSync(folder, { recursive: true })
  for (const [file, content] of Object.entries(sample())) write(file, content)
  stub = await startStub(respond(200, [town]))
})

afterEach(async () => {
  rmSync(root, { recursive: true })
  await stub.close()
})

function write(file: string, content: unknown): void {
  writeFileSync(join(folder, file), `${JSON.stringify(content, null, 1)}\n`)
}

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8')
}

/** Writes the sample with the first event at a place of that name. */
function placeAt(name: string): void {
  const file = sample()['events.geojson']
  const event = file.features[0] as EventFeature
  write('events.geojson', { ...file, features: [{ ...event, properties: { ...event.properties, place: name } }] })
}

/** What the command prints, and whether all is done. */
async function geocode(...args: string[]): Promise<{ isDone: boolean; printed: string }> {
  const lines: string[] = []
  const geocoder = { url: stub.url, userAgent: 'test', now: () => 0, sleep: async () => {} }
  const isDone = await runGeocode({ root, args, print: (line) => lines.push(line), geocoder })
  return { isDone, printed: lines.join('\n') }
}

describe('npm run geocode', () => {
  test('changes nothing where nothing is to change', async () => {
    const before = read('events.geojson')
    expect(await geocode()).toEqual({ isDone: true, printed: 'sample: nothing to change.' })
    expect(read('events.geojson')).toBe(before)
  })

  test('writes ids and geometry', async () => {
    placeAt('Town, Carabobo')
    expect(await geocode('sample')).toMatchObject({ isDone: true })
    expect(JSON.parse(read('events.geojson')).features[0].properties.place).toBe('town')
  })

  test('writes nothing where a name is unknown', async () => {
    placeAt('Villa Nueva')
    const before = read('events.geojson')
    const { isDone, printed } = await geocode()
    expect(isDone).toBe(false)
    expect(printed).toContain('events.geojson  march  place: “Villa Nueva” is not in the gazetteer → add it')
    expect(read('events.geojson')).toBe(before)
    expect(stub.asked).toHaveLength(0)
  })

  test.each([
    ['an unknown dataset', ['other'], 'There is no dataset “other”. There are: sample.'],
    ['an unknown option', ['--offline'], 'npm run geocode -- [dataset …] --online'],
    ['an id without its option', ['--online', 'town'], 'npm run geocode -- [dataset …] --online'],
    ['nothing to accept', ['--accept'], 'npm run geocode -- [dataset …] --accept id …'],
    ['no such proposal', ['--accept', 'x'], 'No such proposal: x. There are: none.'],
  ])('answers %s with help', async (_, args, message) => {
    const { isDone, printed } = await geocode(...args)
    expect(isDone).toBe(false)
    expect(printed).toContain(message)
  })

  test('stops at a gazetteer with a fault', async () => {
    write('places.geojson', { type: 'FeatureCollection', features: [{}] })
    expect((await geocode()).printed).toContain('places.geojson  features[0]  id: is missing')
  })
})

describe('online', () => {
  test('a name goes from the service by way of a proposal into the gazetteer and the event', async () => {
    placeAt('Villa Nueva')
    const gazetteer = read('places.geojson')
    const asked = await geocode('--online')
    expect(asked.isDone).toBe(false)
    expect(asked.printed).toContain('“Villa Nueva”: villa-nueva (Villa Nueva, Carabobo, city), within 1600 m')
    expect(asked.printed).toContain('© OpenStreetMap contributors, ODbL')
    expect(read('places.geojson')).toBe(gazetteer)

    expect(await geocode('--accept', 'villa-nueva')).toMatchObject({ isDone: true })
    expect(read('places.geojson').startsWith(gazetteer.trimEnd().slice(0, -6))).toBe(true)
    expect(read('places.geojson')).toBe(`${JSON.stringify(JSON.parse(read('places.geojson')), null, 1)}\n`)
    expect(existsSync(join(folder, 'places.proposed.geojson'))).toBe(false)

    expect(await geocode()).toMatchObject({ isDone: true })
    const [event] = JSON.parse(read('events.geojson')).features
    expect([event.properties.place, event.geometry.coordinates]).toEqual(['villa-nueva', [-67.95, 10.25]])
  })

  test('answers stay on disk: asking again asks nobody and proposes nothing twice', async () => {
    placeAt('Villa Nueva')
    await geocode('--online')
    const proposals = read('places.proposed.geojson')
    await geocode('--online')
    expect(stub.asked).toHaveLength(1)
    expect(read('places.proposed.geojson')).toBe(proposals)
  })

  test('a cache that cannot be read is no hindrance', async () => {
    placeAt('Villa Nueva')
    mkdirSync(join(root, 'data', '.cache'))
    writeFileSync(join(root, 'data', '.cache', 'geocode.json'), 'half a fi')
    expect((await geocode('--online')).printed).toContain('villa-nueva')
  })

  test('a service without answer proposes nothing', async () => {
    placeAt('Villa Nueva')
    stub.answer = respond(200, [])
    expect((await geocode('--online')).printed).toContain('“Villa Nueva”: the service knows no such place.')
    expect(existsSync(join(folder, 'places.proposed.geojson'))).toBe(false)
  })

  test('a service that fails is told, and nothing written', async () => {
    placeAt('Villa Nueva')
    stub.answer = respond(500, '')
    const { isDone, printed } = await geocode('--online')
    expect(isDone).toBe(false)
    expect(printed).toContain('has a fault (500). Try again later')
  })

  test('nobody is asked where the gazetteer has every name', async () => {
    expect(await geocode('--online')).toMatchObject({ isDone: true })
    expect(stub.asked).toHaveLength(0)
  })
})
