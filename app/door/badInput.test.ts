import { describe, expect, test } from 'vitest'

import { answerApi } from '@/app/api/answer'
import { answerDownload } from '@/app/download/answer'
import { answerFeed } from '@/app/feed/answer'
import { answerDoor, type Door } from './door'

const items = '/api/collections/venezuela-2017/items'

function ask(path: string, init: RequestInit = {}): Response {
  const doors: Record<string, Door> = {
    api: (request) => answerApi(request),
    download: answerDownload,
    feed: answerFeed,
  }
  const door = doors[path.split(/[/?]/)[1] ?? '']
  if (!door) throw new Error(`No door leads to ${path}`)
  return answerDoor(door, new Request(`http://localhost${path}`, init), 'edition')
}

/** What is asked, what is answered, and the keys that the answer names. */
const table: [path: string, status: number, keys: string[]][] = [
  [`${items}?limit=0`, 400, ['limit']],
  [`${items}?limit=-1`, 400, ['limit']],
  [`${items}?limit=1e3`, 400, ['limit']],
  [`${items}?limit=ten`, 400, ['limit']],
  [`${items}?limit=`, 400, ['limit']],
  [`${items}?limit=10&limit=20`, 400, ['limit']],
  [`${items}?offset=-1`, 400, ['offset']],
  [`${items}?bbox=1,2,3`, 400, ['bbox']],
  [`${items}?bbox=1,2,3,4,5`, 400, ['bbox']],
  [`${items}?bbox=1,2,3,4,5,6,7`, 400, ['bbox']],
  [`${items}?bbox=a,b,c,d`, 400, ['bbox']],
  [`${items}?bbox=,,,`, 400, ['bbox']],
  [`${items}?bbox=0,50,10,40`, 400, ['bbox']],
  [`${items}?bbox=-200,0,0,10`, 400, ['bbox']],
  [`${items}?bbox=0,0,10,91`, 400, ['bbox']],
  [`${items}?bbox=NaN,0,1e999,10`, 400, ['bbox']],
  [`${items}?bbox=0,0,9,10,10,3`, 400, ['bbox']],
  [`${items}?datetime=`, 400, ['datetime']],
  [`${items}?datetime=yesterday`, 400, ['datetime']],
  [`${items}?datetime=2017-02-30`, 400, ['datetime']],
  [`${items}?datetime=2017-08-06T25:00:00Z`, 400, ['datetime']],
  [`${items}?datetime=2017-08-07/2017-08-06`, 400, ['datetime']],
  [`${items}?datetime=2017-08-06/2017-08-07/2017-08-08`, 400, ['datetime']],
  [`${items}?datetime=P1D/P1D`, 400, ['datetime']],
  [`${items}?datetime=../P1D`, 400, ['datetime']],
  [`${items}?event_type=battles`, 400, ['event_type']],
  [`${items}?type=Battles`, 400, ['type']],
  [`${items}?place=nowhere`, 400, ['place']],
  [`${items}?place=__proto__`, 400, ['place']],
  [`${items}?from=2017-08-07&to=2017-08-06`, 400, ['to']],
  [`${items}?unknown=1`, 400, ['unknown']],
  [`${items}?see`, 400, ['see']],
  [`${items}?map=13/10.2360/-68.0170`, 400, ['map']],
  [`${items}?f=xml`, 400, ['f']],
  [`${items}?lang=fr`, 400, ['lang']],
  [`${items}?x=1&limit=0&type=a`, 400, ['x', 'limit', 'type']],
  [`${items}/constructor`, 404, []],
  [`${items}/paramacay-combate/more`, 404, []],
  ['/api/collections/constructor', 404, []],
  ['/api/collections/venezuela-2017/things', 404, []],
  ['/api/nothing', 404, []],
  ['/api/conformance/more', 404, []],
  ['/api?utm_source=chat', 400, ['utm_source']],
  ['/download/venezuela-2017.csv?type=batles', 400, ['type']],
  ['/download/venezuela-2017.csv?type=battles&type=riots', 400, ['type']],
  ['/download/venezuela-2017.kml?near=1', 400, ['near']],
  ['/download/venezuela-2017.geojson?source=none', 400, ['source']],
  ['/download/venezuela-2017.geojson?lang=fr', 400, ['lang']],
  ['/download/venezuela-2017.geojson?see', 400, ['see']],
  ['/download/venezuela-2017.geojson?utm_source=chat&map=x&event=none', 200, []],
  ['/download/venezuela-2017.shp', 404, []],
  ['/download/venezuela-2017', 404, []],
  ['/download/none.csv', 404, []],
  ['/download/__proto__.csv', 404, []],
  ['/download/', 404, []],
  ['/download/venezuela-2017.csv/more', 404, []],
  ['/feed/es/venezuela-2017.xml?status=maybe', 400, ['status']],
  ['/feed/es/venezuela-2017.xml?fbclid=a', 200, []],
  ['/feed/fr/venezuela-2017.xml', 404, []],
  ['/feed/es/none.xml', 404, []],
  ['/feed/es/venezuela-2017', 404, []],
  ['/feed/es/venezuela-2017.xml/more', 404, []],
  ['/feed/es', 404, []],
]

describe('bad input', () => {
  test.each(table)('%s is answered with %i, naming %j', async (path, status, keys) => {
    const answer = ask(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    if (status === 200) return
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    const { detail, errors = [] } = await answer.json()
    expect(errors.map(({ key }: { key: string }) => key)).toEqual(keys)
    for (const { cure } of errors) expect(detail).toContain(cure)
  })

  test('is cut where it is long, and never becomes markup', async () => {
    const answer = ask(`${items}?limit=${'<script>'.repeat(500)}`, { headers: { accept: 'text/html' } })
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect((await answer.text()).length).toBeLessThan(1_000)
  })
})

describe('a download', () => {
  test.each([
    ['geojson', 'application/geo+json'],
    ['csv', 'text/csv; charset=utf-8; header=present'],
    ['kml', 'application/vnd.google-earth.kml+xml'],
  ])('of %s says what it is, and a name to keep it by', async (format, type) => {
    const { headers } = ask(`/download/venezuela-2017.${format}?type=battles&lang=es`)
    expect(headers.get('content-type')).toBe(type)
    expect(headers.get('content-disposition')).toBe(`attachment; filename="venezuela-2017.${format}"`)
    expect(headers.get('content-language')).toBe('es')
  })

  test('is not sent to those who have it, and not kept in development', () => {
    const path = '/download/venezuela-2017.csv'
    const etag = ask(path).headers.get('etag') ?? ''
    expect(ask(path, { headers: { 'if-none-match': etag } }).status).toBe(304)
    const developing = answerDoor(answerDownload, new Request(`http://localhost${path}`), null)
    expect(developing.headers.get('etag')).toBeNull()
  })

  test('streams: nothing is made before it is read, and no more after the reader has left', async () => {
    let made = 0
    const endless: Door = () => ({
      type: 'text/plain',
      *chunks() {
        for (;;) {
          made += 1
          yield 'a'.repeat(1_000)
        }
      },
    })
    const answer = answerDoor(endless, new Request('http://localhost/download/x.csv'), 'edition')
    expect(made).toBe(0)
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
    await reader.read()
    const madeThen = made
    await reader.cancel()
    expect(made).toBe(madeThen)
  })
})

describe('a feed', () => {
  test('is Atom in the language of its address', async () => {
    const answer = ask('/feed/es/venezuela-2017.xml?thread=paramacay')
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect(answer.headers.get('content-language')).toBe('es')
    expect(await answer.text()).toContain('xml:lang="es"')
  })
})
