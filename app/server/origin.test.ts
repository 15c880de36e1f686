import { expect, test } from 'vitest'

import { originOf } from './origin'

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
  expect(originOf(headers)).toBe(origin)
})

test('the operator’s setting decides', () => {
  expect(originOf({ host: 'other.example' }, 'https://example.org')).toBe('https://example.org')
})
