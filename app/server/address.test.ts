import fc from 'fast-check'
import { expect, test } from 'vitest'

import { maxAddressLength, readAddress } from './address'

test('a tidy address is taken apart', () => {
  expect(readAddress('/es/venezuela-2017?map=13/10.2/-68&q=%C3%B1')).toEqual({
    path: '/es/venezuela-2017',
    pathname: '/es/venezuela-2017',
    search: '?map=13/10.2/-68&q=%C3%B1',
    tidied: null,
  })
})

test.each([
  ['/%', 400],
  ['/%ff', 400],
  ['/en/%00', 400],
  ['/en%2Fvenezuela-2017', 400],
  ['/..', 400],
  ['/%2e%2e/package.json', 400],
  ['/a/../b', 400],
  ['/\\evil.example', 400],
  ['/%5Cevil.example', 400],
  ['/%0d%0aset-cookie:%20a=b', 400],
  ['http://evil.example/', 400],
  ['*', 400],
  ['', 400],
  [`/${'a'.repeat(maxAddressLength)}`, 414],
])('%s is refused with %i', (url, status) => {
  expect(readAddress(url)).toBe(status)
})

test.each([
  ['//evil.example', '/evil.example'],
  ['///evil.example//a/?b=1', '/evil.example/a?b=1'],
  ['/en/', '/en'],
  ['//', '/'],
])('%s is tidied to %s', (url, tidied) => {
  expect(readAddress(url)).toMatchObject({ tidied })
})

test('a lone % in a query is text, a bare ? is nothing', () => {
  expect(readAddress('/en?q=100%')).toMatchObject({ search: '?q=100%25' })
  expect(readAddress('/en?')).toMatchObject({ search: '' })
})

test('no address throws or leads to another host', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webPath(),
        fc.string().map((text) => `/${text}`),
      ),
      (url) => {
        const address = readAddress(url)
        if (typeof address === 'number') return
        const target = address.tidied ?? address.path
        expect(new URL(target, 'http://here.example').host).toBe('here.example')
      },
    ),
  )
})
