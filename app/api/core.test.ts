import { describe, expect, test } from 'vitest'

import { exportTable } from '@/data/export/table'
import { ask, askJson, here, idsOf, items, linksOf, loaded, now, site } from './ask'

// The abstract tests of OGC API – Features – Part 1: Core 1.0 (OGC 17-069r3, A.2), each under its requirement's name.

const { events } = exportTable(loaded)
const all = events.map(({ id }) => id)

describe('capabilities', () => {
  test('/req/core/root-op, /req/core/root-success', async () => {
    const answer = ask('/api')
    expect(answer.status).toBe(200)
    const page = await answer.json()
    expect(linksOf(page, 'service-desc')).toMatchObject([{ type: 'application/vnd.oai.openapi+json;version=3.0' }])
    expect(linksOf(page, 'conformance')).toMatchObject([{ href: `${site}/api/conformance` }])
    expect(linksOf(page, 'data')).toMatchObject([{ href: `${site}/api/collections` }])
  })

  test('/req/core/api-definition-op, /req/core/api-definition-success', async () => {
    const [link] = linksOf(await askJson('/api'), 'service-desc')
    const answer = ask(link?.href.replace(site, '') ?? '', {
      headers: { accept: 'application/vnd.oai.openapi+json;version=3.0' },
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/vnd.oai.openapi+json;version=3.0')
  })

  test('/req/core/conformance-op, /req/core/conformance-success', async () => {
    const { conformsTo } = await askJson('/api/conformance')
    expect(conformsTo).toEqual(
      ['core', 'oas30', 'geojson'].map((name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`),
    )
  })

  test('/req/core/http: HEAD says what GET says; other methods are not there', async () => {
    const [get, head] = [ask(items), ask(items, { method: 'HEAD' })]
    expect(head.status).toBe(200)
    expect([...head.headers]).toEqual([...get.headers])
    expect(await head.text()).toBe('')
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = ask(items, { method })
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    }
  })

  test('/rec/core/cross-origin: any site may read, and is told so when it asks first', () => {
    const options = ask(items, { method: 'OPTIONS' })
    expect(options.status).toBe(204)
    expect(options.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS')
    for (const path of ['/api', items, '/api/nothing', `${items}?x=1`]) {
      expect(ask(path).headers.get('access-control-allow-origin')).toBe('*')
    }
  })

  test('/rec/core/etag: who has an answer is not sent it again', async () => {
    const etag = ask(items).headers.get('etag') ?? ''
    const again = ask(items, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect(ask(`${items}?limit=1`).headers.get('etag')).not.toBe(etag)
    expect(ask(items, { headers: { accept: 'text/html' } }).headers.get('etag')).not.toBe(etag)
    expect(ask(items, { headers: { 'accept-language': 'es' } }).headers.get('etag')).not.toBe(etag)
  })

  test('/rec/core/string-i18n: texts come in the language that is asked for', async () => {
    const spanish = ask(here, { headers: { 'accept-language': 'es-VE, en;q=0.5' } })
    expect(spanish.headers.get('content-language')).toBe('es')
    expect((await spanish.json()).title).toBe(loaded.dataset.title.es)
    expect((await askJson(`${here}?lang=es`)).title).toBe(loaded.dataset.title.es)
    expect((await askJson(here, { headers: { 'accept-language': 'fr' } })).title).toBe(loaded.dataset.title.en)
  })

  test.each([
    '/api',
    '/api/conformance',
    '/api/collections',
    '/api/openapi.json',
    here,
    items,
    `${items}/paramacay-combate`,
  ])('/req/core/query-param-unknown: %s', (path) => {
    for (const key of ['unknown', 'utm_source', 'map', 'event']) expect(ask(`${path}?${key}=a`).status).toBe(400)
  })
})

describe('collections', () => {
  test('/req/core/fc-md-op, /req/core/fc-md-success, /req/core/fc-md-links', async () => {
    const document = await askJson('/api/collections')
    expect(linksOf(document, 'self')).toMatchObject([{ type: 'application/json' }])
    expect(linksOf(document, 'alternate')).toMatchObject([{ type: 'text/html' }])
  })

  test('/req/core/fc-md-items, /req/core/fc-md-items-links', async () => {
    const { collections } = await askJson('/api/collections')
    expect(collections.map(({ id }: { id: string }) => id)).toEqual(['venezuela-2017'])
    const types = linksOf(collections[0], 'items').map(({ type }) => type)
    expect(types).toEqual(['application/geo+json', 'text/html'])
  })

  test('/req/core/fc-md-extent: every event lies within it', async () => {
    const { extent } = (await askJson('/api/collections')).collections[0]
    const [west, south, east, north] = extent.spatial.bbox[0]
    for (const { geometry } of events) {
      const [lng, lat] = geometry?.coordinates ?? [west, south]
      expect(lng >= west && lng <= east && lat >= south && lat <= north).toBe(true)
    }
    expect(extent.temporal.interval).toEqual([['2017-03-28T04:00:00Z', '2026-03-01T03:59:59Z']])
    const whole = `${items}?limit=1000&datetime=${extent.temporal.interval[0].join('/')}`
    expect((await askJson(whole)).numberMatched).toBe(events.length)
  })

  test('/req/core/sfc-md-op, /req/core/sfc-md-success: the same as in the list', async () => {
    expect(await askJson(here)).toEqual((await askJson('/api/collections')).collections[0])
    expect(ask('/api/collections/nowhere').status).toBe(404)
  })

  test('/req/core/crs84: longitude before latitude, and no other system', async () => {
    expect((await askJson(here)).crs).toEqual(['http://www.opengis.net/def/crs/OGC/1.3/CRS84'])
    expect((await askJson(`${items}/tsj-rulings-155-156`)).geometry.coordinates).toEqual([-66.9165, 10.5138])
    expect(ask(`${items}?crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84`).status).toBe(400)
  })
})

describe('features', () => {
  test('/req/core/fc-op, /req/core/fc-response', async () => {
    expect(ask(items).status).toBe(200)
    expect(await idsOf(`${items}?limit=1000`)).toEqual(all)
  })

  test('/req/core/fc-limit-response-1: no more than asked for, and never more than the maximum', async () => {
    for (const limit of [1, 7, 126]) expect(await idsOf(`${items}?limit=${limit}`)).toEqual(all.slice(0, limit))
    expect(await idsOf(items)).toEqual(all.slice(0, 50))
    expect(ask(`${items}?limit=1000000`).status).toBe(200)
  })

  test('/req/core/fc-links: next leads through all pages, prev back', async () => {
    const forth: string[] = []
    let path: string | undefined = `${items}?limit=10&type=protests,riots`
    let last = ''
    while (path) {
      last = path
      const page: Awaited<ReturnType<typeof askJson>> = await askJson(path)
      forth.push(...page.features.map(({ id }: { id: string }) => id))
      path = linksOf(page, 'next')[0]?.href.replace(site, '')
    }
    expect(forth).toEqual(await idsOf(`${items}?limit=1000&type=protests,riots`))
    const [prev] = linksOf(await askJson(last), 'prev')
    expect(prev?.href).toContain('type=protests%2Criots')
    expect(linksOf(await askJson(`${items}?limit=50`), 'prev')).toEqual([])
  })

  test('/req/core/fc-links, /req/core/fc-rel-type: self, alternate, and every link with relation and type', async () => {
    const page = await askJson(`${items}?limit=5&bbox=-70,8,-60,12`)
    expect(linksOf(page, 'self')[0]?.href).toBe(`${site}${items}?limit=5&bbox=-70%2C8%2C-60%2C12&f=json`)
    expect(linksOf(page, 'alternate')).toMatchObject([{ type: 'text/html' }])
    for (const link of page.links) expect(link).toMatchObject({ rel: expect.any(String), type: expect.any(String) })
  })

  test('/req/core/fc-timeStamp', async () => {
    expect((await askJson(items)).timeStamp).toBe(now.toISOString())
  })

  test('/req/core/fc-numberMatched, /req/core/fc-numberReturned: exact on every page', async () => {
    const pages = await Promise.all(
      ['limit=10', 'limit=100&offset=100', 'limit=10&offset=500', 'q=xyzzy'].map((query) =>
        askJson(`${items}?${query}`),
      ),
    )
    expect(pages.map(({ numberMatched, numberReturned }) => [numberMatched, numberReturned])).toEqual([
      [126, 10],
      [126, 26],
      [126, 0],
      [0, 0],
    ])
    for (const { features, numberReturned } of pages) expect(features).toHaveLength(numberReturned)
  })

  test('/req/core/f-op, /req/core/f-success, /req/core/f-links', async () => {
    const [first] = (await askJson(items)).features
    const { links, ...feature } = await askJson(`${items}/${first.id}`)
    expect(feature).toEqual(first)
    expect(links.map(({ rel }: { rel: string }) => rel)).toEqual(['self', 'alternate', 'collection', 'canonical'])
    expect(ask(`${items}/no-such-event`).status).toBe(404)
  })
})
