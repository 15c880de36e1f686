import { expect, test } from 'vitest'

import { checkSiteUrl, originOf } from './origin'
import { OperatorError } from './settings'

test.each([
  [{ host: 'example.org' }, 'http://example.org'],
  [{ host: 'example.org', 'x-forwarded-proto': 'https' }, 'https://example.org'],
  [{ host: 'Localhost:3000' }, 'http://localhost:3000'],
  [{ host: '[::1]:3000' }, 'http://[::1]:3000'],
  [{ host: 'example.org:99999' }, 'http://localhost'],
  [{ host: 'evil.example/path' }, 'http://localhost'],
  [{ host: '"><script>' }, 'http://localhost'],
  [{ host: 'user@example.org' }, 'http://localhost'],
  [{}, 'http://localhost'],
])('%j came to %s', (headers, origin) => {
  expect(originOf(headers, undefined)).toBe(origin)
})

test('the operator’s setting decides; what is no address does not', () => {
  expect(originOf({ host: 'other.example' }, 'https://example.org/map')).toBe('https://example.org')
  expect(originOf({ host: 'other.example' }, 'example')).toBe('http://other.example')
})

test('a setting that is no web address is told before anything is served', () => {
  for (const text of ['example.org', 'ftp://example.org', 'https://']) {
    expect(() => checkSiteUrl({ SITE_URL: text })).toThrow(OperatorError)
  }
  for (const text of [undefined, '', 'https://example.org']) checkSiteUrl({ SITE_URL: text })
})
