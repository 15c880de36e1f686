import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { createGeocoder, type GeocoderOptions } from './nominatim'
import { respond, type Stub, startStub, town } from './nominatim/stub'

let stub: Stub

beforeEach(async () => {
  stub = await startStub(respond(200, [town]))
})

afterEach(() => stub.close())

/** A geocoder whose clock only moves when it sleeps. */
function geocoder(options: Partial<GeocoderOptions> = {}) {
  const clock = { time: 0, naps: [] as number[] }
  const sleep = async (milliseconds: number) => {
    clock.naps.push(milliseconds)
    clock.time += milliseconds
  }
  const cache = new Map<string, unknown>()
  const settings = { url: stub.url, userAgent: 'map/1.0 (test)', cache, now: () => clock.time, sleep, ...options }
  return { search: createGeocoder(settings), clock }
}

describe('asking a service', () => {
  test('says who asks and what for', async () => {
    const results = await geocoder().search('Villa Nueva, Carabobo')
    expect(results).toMatchObject([{ lat: 10.2500001, lon: -67.95, name: 'Villa Nueva' }])
    const { url, headers } = stub.asked[0] ?? { url: '', headers: {} }
    expect(url).toBe(
      '/search?q=Villa+Nueva%2C+Carabobo&format=jsonv2&limit=5&addressdetails=1&namedetails=1&extratags=1',
    )
    expect(headers).toMatchObject({ 'user-agent': 'map/1.0 (test)', accept: 'application/json' })
  })

  test('at most once a second', async () => {
    const { search, clock } = geocoder()
    for (const name of ['a', 'b', 'c']) await search(name)
    expect(clock.naps).toEqual([1000, 1000])
  })

  test('never the same twice', async () => {
    const { search, clock } = geocoder()
    await search('a')
    await search('a')
    expect(stub.asked).toHaveLength(1)
    expect(clock.naps).toEqual([])
  })

  test.each(['/search', '/nominatim/search', '/nominatim/'])('under the path %s', async (path) => {
    await geocoder({ url: stub.url + path }).search('a')
    expect(stub.asked[0]?.url).toMatch(path === '/search' ? /^\/search\?q=a/ : /^\/nominatim\/search\?q=a/)
  })
})

describe('a service that fails is named with a cure', () => {
  test.each([
    ['too many requests', respond(429, ''), /says: too many requests\. Try again in an hour\./],
    ['too many, with a time', respond(429, '', { 'Retry-After': '60' }), /Try again after 60 s\./],
    ['a fault', respond(503, ''), /has a fault \(503\)\. Try again later/],
    ['a refusal', respond(403, ''), /refuses \(403\)\. Check GEOCODER_URL and the service's terms/],
    ['no JSON', respond(200, '<html>'), /did not answer with JSON\. Is GEOCODER_URL a Nominatim-compatible service\?/],
    ['other JSON', respond(200, { error: 'x' }), /answered something else than places/],
    ['a latitude of 180', respond(200, [{ ...town, lat: '180' }]), /answered something else than places/],
    ['a place without position', respond(200, [{ ...town, lat: '' }]), /answered something else than places/],
  ])('%s', async (_, answer, message) => {
    stub.answer = answer
    await expect(geocoder().search('a')).rejects.toThrow(message)
  })

  test('silence', async () => {
    stub.answer = () => {}
    await expect(geocoder({ timeout: 50 }).search('a')).rejects.toThrow(/did not answer within 0\.05 s/)
  })

  test('nobody there', async () => {
    await stub.close()
    await expect(geocoder().search('a')).rejects.toThrow(/cannot be reached\. Check GEOCODER_URL and the network\./)
  })

  test.each([
    ['', /GEOCODER_URL is not set\. Set it to/],
    ['nominatim', /GEOCODER_URL is “nominatim”, which is no address/],
    ['file:///etc/passwd', /which is no address/],
  ])('the setting “%s”', (url, message) => {
    expect(() => geocoder({ url })).toThrow(message)
  })
})

test('an answer that was of no use is not kept', async () => {
  const { search } = geocoder()
  stub.answer = respond(200, '"busy"')
  await expect(search('a')).rejects.toThrow()
  stub.answer = respond(200, [])
  expect(await search('a')).toEqual([])
})
