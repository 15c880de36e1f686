import { describe, expect, test } from 'vitest'

import { findRoute, type Site } from './routing'

const files = new Set(['/en/sample', '/es/sample', '/en/sample/fort', '/_next/static/a.js'])
const site: Site = {
  datasets: [
    { id: 'sample', moved: { 'old-fort': 'fort' } },
    { id: 'other', moved: {} },
  ],
  hasFile: (pathname) => files.has(pathname),
}

function route(url: string, headers: Record<string, string> = {}, method = 'GET') {
  return findRoute({ method, url, headers }, site)
}

test('the front door leads to the first dataset in the language of the reader, with the query', () => {
  expect(route('/')).toEqual({ kind: 'redirect', status: 307, location: '/en/sample' })
  expect(route('/?map=5/1/2', { 'accept-language': 'fr, es-VE;q=0.8, en;q=0.5' })).toEqual({
    kind: 'redirect',
    status: 307,
    location: '/es/sample?map=5/1/2',
  })
  expect(route('/es?q=a')).toMatchObject({ status: 307, location: '/es/sample?q=a' })
})

test('the bare explorer is a file, with a view it is made', () => {
  expect(route('/en/sample')).toEqual({ kind: 'file', pathname: '/en/sample' })
  expect(route('/en/sample?event=fort')).toEqual({
    kind: 'view',
    url: '/en/view/sample?event=fort',
    key: 'en/sample?event=fort',
  })
})

test('one view has one key, however its address is written and marked on the way', () => {
  const view = route('/en/sample?map=13/10.2360/-68.0170&event=fort')
  expect(view).toHaveProperty('key')
  expect(route('/en/sample?fbclid=x&event=fort&map=13%2F10.2360%2F-68.0170&event=again')).toEqual(view)
})

test('foreign keys, empty values and defaults are no view', () => {
  expect(route('/en/sample?utm_source=x&q=&event=')).toEqual({ kind: 'file', pathname: '/en/sample' })
})

test('a malformed view is made, told as it came, and not kept', () => {
  expect(route('/en/sample?map=here&x=1')).toEqual({ kind: 'view', url: '/en/view/sample?map=here&x=1', key: null })
})

test('the explorer of an unknown dataset is left to Next, which knows the page that says so', () => {
  expect(route('/en/nowhere?q=a')).toEqual({ kind: 'next', url: '/en/nowhere?q=a' })
  expect(route('/fr/sample?q=a')).toEqual({ kind: 'next', url: '/fr/sample?q=a' })
})

test('the inner address of a view leads to the public one', () => {
  expect(route('/en/view/sample?q=a')).toEqual({ kind: 'redirect', status: 308, location: '/en/sample?q=a' })
  expect(route('/en/view')).toEqual({ kind: 'redirect', status: 308, location: '/en' })
})

test('an event that has moved is followed, what only looks moved is not', () => {
  expect(route('/es/sample/old-fort?q=a')).toEqual({ kind: 'redirect', status: 308, location: '/es/sample/fort?q=a' })
  expect(route('/es/other/old-fort')).toMatchObject({ kind: 'next' })
  expect(route('/es/sample/constructor')).toMatchObject({ kind: 'next' })
  expect(route('/es/sample/__proto__')).toMatchObject({ kind: 'next' })
})

test("Next's client is answered by Next, for a view from the view's page", () => {
  expect(route('/en/sample?_rsc=1', { rsc: '1' })).toEqual({ kind: 'next', url: '/en/sample?_rsc=1' })
  expect(route('/en/sample?q=a&_rsc=1', { rsc: '1' })).toEqual({ kind: 'next', url: '/en/view/sample?q=a&_rsc=1' })
})

test('doors for programs are open to every method, which they answer themselves', () => {
  const items = '/api/collections/sample/items?limit=1'
  expect(route(items)).toEqual({ kind: 'door', name: 'api', url: items })
  expect(route(items, {}, 'POST')).toEqual({ kind: 'door', name: 'api', url: items })
  expect(route('/download/sample.csv')).toMatchObject({ kind: 'door', name: 'download' })
  expect(route('/feed/en/sample.xml?q=a', {}, 'OPTIONS')).toMatchObject({ kind: 'door', name: 'feed' })
  expect(route('/api/')).toEqual({ kind: 'redirect', status: 308, location: '/api' })
  expect(route('/apis')).toMatchObject({ kind: 'next' })
  expect(route('/api/%', {}, 'POST')).toEqual({ kind: 'refuse', status: 405 })
})

test('reading is all one can do', () => {
  expect(route('/en/sample', {}, 'HEAD')).toMatchObject({ kind: 'file' })
  expect(route('/en/sample', {}, 'POST')).toEqual({ kind: 'refuse', status: 405 })
  expect(route('/en/sample', {}, 'OPTIONS')).toEqual({ kind: 'refuse', status: 405 })
})

test('untidy and hostile addresses stay here', () => {
  expect(route('//evil.example/%2e')).toMatchObject({ kind: 'refuse', status: 400 })
  expect(route('//evil.example')).toEqual({ kind: 'redirect', status: 308, location: '/evil.example' })
  expect(route('/en//sample/?q=a')).toEqual({ kind: 'redirect', status: 308, location: '/en/sample?q=a' })
})

test('a picture has the address of its page below /og, and follows its event', () => {
  expect(route('/og/en/sample?q=a')).toEqual({ kind: 'preview', parts: ['en', 'sample'], search: '?q=a' })
  expect(route('/og/es/sample/fort')).toEqual({ kind: 'preview', parts: ['es', 'sample', 'fort'], search: '' })
  expect(route('/og/es/sample/old-fort?q=a')).toEqual({
    kind: 'redirect',
    status: 308,
    location: '/og/es/sample/fort?q=a',
  })
  expect(route('/og')).toEqual({ kind: 'preview', parts: [], search: '' })
})

describe('an embed', () => {
  const inside = (theme: string, query = '') => `/embed/en/${theme}/sample${query}`
  const key = (query = '') => `embed/en/sample${query}`

  test.each([
    ['', inside('own'), key()],
    ['?theme=dark', inside('dark', '?theme=dark'), key('?theme=dark')],
    ['?hide=timeline,list&q=a', inside('own', '?q=a&hide=list,timeline'), key('?q=a&hide=list,timeline')],
    ['?fbclid=1&scroll=free', inside('own', '?scroll=free'), key('?scroll=free')],
  ])('%s is kept under its canonical form', (search, url, kept) => {
    expect(route(`/embed/en/sample${search}`)).toEqual({ kind: 'view', url, key: kept })
  })

  test.each(['?theme=sepia', '?hide=map&theme=light', '?map=here'])('%s is not kept', (search) => {
    const theme = search.includes('light') ? 'light' : 'own'
    expect(route(`/embed/en/sample${search}`)).toEqual({ kind: 'view', url: inside(theme, search), key: null })
  })

  test.each(['/embed', '/embed/en', '/embed/xx/sample', '/embed/en/nothing', '/embed/en/a/b/c'])(
    'no more than that: %s',
    (url) => expect(route(url)).toEqual({ kind: 'next', url }),
  )

  test('has one address', () => {
    const location = '/embed/en/sample?q=a'
    expect(route('/embed/en/dark/sample?q=a')).toEqual({ kind: 'redirect', status: 308, location })
  })
})
