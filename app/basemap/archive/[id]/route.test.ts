import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { sampleArchive } from '@/data/basemap/sample'

import { GET as getSettings } from '../../settings/route'
import { GET, HEAD } from './route'

const folder = mkdtempSync(join(tmpdir(), 'archive-'))
const path = join(folder, 'Gran Valencia.pmtiles')
const archive = Buffer.from(sampleArchive())

beforeAll(() => {
  writeFileSync(path, archive)
  vi.stubEnv('BASEMAP_PMTILES', folder)
})

afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function ask(headers: Record<string, string> = {}, id = 'gran-valencia', method = 'GET'): Promise<Response> {
  const request = new Request(`http://localhost/basemap/archive/${id}`, { headers, method })
  return (method === 'HEAD' ? HEAD : GET)(request, { params: Promise.resolve({ id }) })
}

const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer())

test('the settings name the archive, its box, its zooms and whom to credit', async () => {
  const { archives } = await (await getSettings()).json()
  expect(archives).toEqual([
    {
      id: 'gran-valencia',
      name: 'Gran Valencia',
      url: expect.stringMatching(/^\/basemap\/archive\/gran-valencia\?v=/),
      attribution: [{ text: 'Surveyors' }],
      bbox: [-68.1, 10.05, -67.85, 10.35],
      minZoom: 9,
      maxZoom: 14,
    },
  ])
})

test('the whole file', async () => {
  const response = await ask()
  expect(response.status).toBe(200)
  expect(response.headers.get('accept-ranges')).toBe('bytes')
  expect(response.headers.get('content-length')).toBe(String(archive.length))
  expect(await bytes(response)).toEqual(archive)
})

test.each([
  ['bytes=0-126', 0, 126],
  ['bytes=127-', 127, archive.length - 1],
  ['bytes=-10', archive.length - 10, archive.length - 1],
])('%s', async (range, start, end) => {
  const response = await ask({ range })
  expect(response.status).toBe(206)
  expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end}/${archive.length}`)
  expect(response.headers.get('content-length')).toBe(String(end - start + 1))
  expect(await bytes(response)).toEqual(archive.subarray(start, end + 1))
})

test('beyond the end there is nothing', async () => {
  const response = await ask({ range: 'bytes=100000-' })
  expect(response.status).toBe(416)
  expect(response.headers.get('content-range')).toBe(`bytes */${archive.length}`)
})

test.each(['bytes=0-1,4-5', 'bytes=x', 'lines=1-2'])('%s gets the whole', async (range) => {
  expect((await ask({ range })).status).toBe(200)
})

test('HEAD has the headers and no body', async () => {
  const response = await ask({ range: 'bytes=0-1' }, undefined, 'HEAD')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-length')).toBe(String(archive.length))
  expect(response.body).toBeNull()
})

test('a known version is not sent again, a changed one is sent whole', async () => {
  const { headers } = await ask()
  const etag = headers.get('etag') ?? ''
  const modified = headers.get('last-modified') ?? ''
  expect((await ask({ 'if-none-match': etag })).status).toBe(304)
  expect((await ask({ 'if-modified-since': modified })).status).toBe(304)
  expect((await ask({ range: 'bytes=0-1', 'if-range': etag })).status).toBe(206)
  expect((await ask({ range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200)
})

test.each(['nothing', '..', '../package', 'gran-valencia.pmtiles', ''])('“%s” is no archive', async (id) => {
  const response = await ask({}, id)
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
})

test('a file added later is found, one that is no archive is left out with a reason', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  writeFileSync(join(folder, 'later.pmtiles'), readFileSync(path))
  writeFileSync(join(folder, 'broken.pmtiles'), 'no archive')
  expect((await ask({}, 'later')).status).toBe(200)
  expect((await ask({}, 'broken')).status).toBe(404)
  expect(warn).toHaveBeenCalledTimes(1)
  expect(warn.mock.calls[0]?.[0]).toContain('broken.pmtiles is left out')
})
