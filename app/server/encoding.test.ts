import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

import { chooseEncoding, effort, encode, isCompressible } from './encoding'
import { chooseLocale } from './locale'

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['identity', 'identity'],
  ['zstd', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
])('Accept-Encoding %s is answered in %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding)
})

test('what is compressed reads the same', async () => {
  const body = Buffer.from('ñandú '.repeat(1000))
  expect(brotliDecompressSync(await encode(body, 'br', effort.page))).toEqual(body)
  expect(gunzipSync(await encode(body, 'gzip', effort.page))).toEqual(body)
  expect(await encode(body, 'identity', effort.page)).toBe(body)
})

test.each([
  ['text/html; charset=utf-8', true],
  ['application/geo+json', true],
  ['application/vnd.google-earth.kml+xml', true],
  ['image/svg+xml', true],
  ['image/png', false],
  ['font/woff2', false],
  ['application/octet-stream', false],
])('%s compressible: %s', (mediaType, answer) => {
  expect(isCompressible(mediaType)).toBe(answer)
})

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['es-VE,es;q=0.9', 'es'],
  ['de, ES;q=0.5', 'es'],
  ['de', 'en'],
  ['en;q=0.1, es;q=0.9', 'es'],
  ['*', 'en'],
])('Accept-Language %s is answered in %s', (accepted, locale) => {
  expect(chooseLocale(accepted)).toBe(locale)
})
