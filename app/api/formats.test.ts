import { Validator } from '@seriousme/openapi-schema-validator'
import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'

import { itemsParameters } from '@/data/api/parameters'
import { ask, askJson, here, items } from './ask'

// The abstract tests of the classes GeoJSON and OpenAPI 3.0 (OGC 17-069r3, A.4 and A.5), and the pages for people.

const feature = `${items}/paramacay-combate`

describe('GeoJSON', () => {
  test('/req/geojson/definition: features are application/geo+json, all else application/json', () => {
    const types = [items, feature, '/api', '/api/collections', here, '/api/conformance'].map((path) =>
      ask(path, { headers: { accept: 'application/geo+json, application/json;q=0.9' } }).headers.get('content-type'),
    )
    expect(types).toEqual([...Array(2).fill('application/geo+json'), ...Array(4).fill('application/json')])
  })

  test('/req/geojson/content: collections and features of RFC 7946', async () => {
    const page = await askJson(`${items}?limit=1000`)
    expect(page.type).toBe('FeatureCollection')
    expect(page).not.toHaveProperty('crs')
    for (const { type, id, geometry, properties } of page.features) {
      expect([type, typeof id, typeof properties]).toEqual(['Feature', 'string', 'object'])
      if (geometry !== null)
        expect(geometry).toEqual({ type: 'Point', coordinates: [expect.any(Number), expect.any(Number)] })
    }
    expect(page.features.filter(({ geometry }: { geometry: unknown }) => geometry === null)).toHaveLength(5)
  })
})

type Operation = { parameters: { $ref: string }[]; responses: Record<string, { content?: object }> }

const definition = await askJson('/api/openapi.json')

describe('OpenAPI 3.0', () => {
  const paths = definition.paths as Record<string, { get: Operation }>
  const parameters: Record<string, Record<string, unknown>> = definition.components.parameters

  test('/req/oas30/oas-definition-1, /req/oas30/oas-definition-2: valid', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(definition))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
    expect(definition.openapi).toMatch(/^3\.0\./)
  })

  test('/req/oas30/oas-impl: every path that it names is there', () => {
    for (const path of Object.keys(paths)) {
      const address = `/api${path === '/' ? '' : path}`.replace('{featureId}', 'paramacay-combate')
      expect([path, ask(address).status]).toEqual([path, 200])
    }
  })

  test('/req/oas30/completeness: every format and every failure of each operation', () => {
    for (const [path, { get }] of Object.entries(paths)) {
      expect(Object.keys(get.responses['200']?.content ?? {})).toContain('text/html')
      expect(Object.keys(get.responses)).toEqual(expect.arrayContaining(['200', '400', '405']))
      if (path.includes('{')) expect(get.responses).toHaveProperty('404')
    }
  })

  test('/req/oas30/exceptions-codes: what goes wrong is told as RFC 9457 has it', async () => {
    for (const path of [`${items}?limit=none`, '/api/nothing', '/api/collections/none', `${items}/none`]) {
      const answer = ask(path)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(await answer.json()).toMatchObject({ status: answer.status, title: expect.any(String) })
    }
  })

  test('/req/oas30/security: nothing asks for a key', () => {
    expect(definition).not.toHaveProperty('security')
    expect(definition.components).not.toHaveProperty('securitySchemes')
  })

  test('/req/core/fc-limit-definition', () => {
    expect(parameters.limit).toMatchObject({
      ...{ in: 'query', required: false, style: 'form', explode: false },
      schema: { type: 'integer', minimum: 1, maximum: 10_000, default: 50 },
    })
  })

  test('/req/core/fc-bbox-definition', () => {
    const sizes = [4, 6].map((length) => ({ minItems: length, maxItems: length }))
    expect(parameters.bbox).toMatchObject({
      ...{ in: 'query', required: false, style: 'form', explode: false },
      schema: { type: 'array', oneOf: sizes, items: { type: 'number' } },
    })
  })

  test('/req/core/fc-time-definition', () => {
    expect(parameters.datetime).toMatchObject({
      ...{ in: 'query', required: false, style: 'form', explode: false },
      schema: { type: 'string' },
    })
  })

  test('every parameter that is read is defined, and the other way round', () => {
    const names = paths[items.replace('/api', '')]?.get.parameters.map(({ $ref }) => $ref.split('/').at(-1))
    expect(names?.sort()).toEqual([...itemsParameters].sort())
    for (const parameter of Object.values(parameters)) {
      expect(parameter).toMatchObject({ style: expect.any(String), explode: false, description: expect.any(String) })
    }
  })
})

describe('the pages for people', () => {
  const browser = { headers: { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' } }

  test.each(['/api', '/api/conformance', '/api/collections', '/api/openapi.json', here, items, feature])(
    '%s is a page for a browser and by f=html, JSON for programs and by f=json',
    async (path) => {
      const page = ask(path, browser)
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(page.headers.get('vary')).toContain('Accept')
      const html = await page.text()
      expect(await ask(`${path}?f=html`).text()).toContain('<html lang="en">')
      expect(html.match(/<h1>/g)).toHaveLength(1)
      expect(html).not.toMatch(/<script|style=/)
      for (const accept of ['', '*/*', 'application/json', 'image/png']) {
        expect(ask(path, { headers: { accept } }).headers.get('content-type')).toContain('json')
      }
      expect(ask(`${path}?f=json`, browser).headers.get('content-type')).toContain('json')
    },
  )

  test('are well formed', async () => {
    const html = await ask(`${items}?f=html&limit=1000`).text()
    const closed = html.replace('<!doctype html>', '').replace(/<(meta|link|br)([^>]*)>/g, '<$1$2/>')
    expect(XMLValidator.validate(closed)).toBe(true)
  })

  test('speak the reader’s language', async () => {
    const html = await ask('/api', { headers: { accept: 'text/html', 'accept-language': 'es' } }).text()
    expect(html).toContain('<html lang="es">')
    expect(html).toContain('Conjuntos de datos')
  })
})
