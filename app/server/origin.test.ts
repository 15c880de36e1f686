import { describe, expect, test } from 'vitest'

import { siteOrigin, unknownOrigin } from '@/app/origin'
import { createLocal } from './local'
import { originOf, withOrigin } from './origin'
import { OperatorError } from './settings'

describe('the site’s address', () => {
  test.each([
    [undefined, unknownOrigin],
    ['', unknownOrigin],
    ['https://map.example.org', 'https://map.example.org'],
    [' https://Map.Example.org/ ', 'https://map.example.org'],
    ['http://localhost:3000', 'http://localhost:3000'],
  ])('SITE_URL %j is %s', (setting, origin) => expect(siteOrigin(setting)).toBe(origin))

  test.each(['map.example.org', 'https://map.example.org/maps', 'ftp://a.org', 'https://a.org/?q', 'nonsense'])(
    'SITE_URL %j is told to be wrong',
    (setting) => expect(() => siteOrigin(setting)).toThrow(OperatorError),
  )

  test.each([
    [{ host: 'map.example.org' }, 'http://map.example.org'],
    [{ host: 'MAP.example.org:8080', 'x-forwarded-proto': 'https' }, 'https://map.example.org:8080'],
    [{ host: '[::1]:3000' }, 'http://[::1]:3000'],
    [{ host: 'a.org:99999' }, 'http://localhost'],
    [{ host: '"><script>' }, 'http://localhost'],
    [{ host: 'a.org/path' }, 'http://localhost'],
    [{}, 'http://localhost'],
  ])('a request with %j came to %s', (headers, origin) => expect(originOf(headers)).toBe(origin))
})

test('a page of the build names the site as its reader does', async () => {
  const local = createLocal(() => ({ imageHosts: [], embeddable: false }))
  const identity = Buffer.from(`<a href="${unknownOrigin}/en">é</a><script>"${unknownOrigin}"</script>`)
  const file = { status: 200, headers: { 'content-type': 'text/html' }, etag: 'x', bodies: { identity } }
  const one = await local('/en', file, 'identity', 'https://a.org')
  const other = await local('/en', file, 'identity', 'https://b.org')
  expect(one.bodies.identity?.toString()).toBe('<a href="https://a.org/en">é</a><script>"https://a.org"</script>')
  expect(other.etag).not.toBe(one.etag)
  expect(other.headers['content-security-policy']).not.toBe(one.headers['content-security-policy']) // the script's hash
  expect(await local('/en', file, 'identity', 'https://a.org')).toBe(one)
})

test('an address within an address is whole as well', () => {
  const body = Buffer.from(`${unknownOrigin}/oembed?url=${encodeURIComponent(`${unknownOrigin}/en`)}`)
  expect(withOrigin(body, 'https://a.org').toString()).toBe('https://a.org/oembed?url=https%3A%2F%2Fa.org%2Fen')
})

test('a long text of React’s payload has as many bytes as it says', () => {
  const path = `/oembed?url=${encodeURIComponent(`${unknownOrigin}/en?q=`)}${'%CC%81'.repeat(200)}`
  const written = unknownOrigin + path
  const body = Buffer.from(`1b:null\n4e:T${written.length.toString(16)},${written}33:["$","link"]`)
  const placed = withOrigin(body, 'http://localhost:30000').toString()
  const [, count = '', rest = ''] = /:T([0-9a-f]+),(.*)$/s.exec(placed) ?? []
  expect(rest.slice(Number.parseInt(count, 16))).toBe('33:["$","link"]')
})

test('bytes that name no site stay what they are', () => {
  const body = Buffer.from([0xff, 0x00, 0x80])
  expect(withOrigin(body, 'https://a.org')).toBe(body)
})
