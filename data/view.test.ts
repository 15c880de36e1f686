import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { eventTypes, roles, slugify, verifications } from './acled'
import {
  defaultView,
  formatCamera,
  formatView,
  hasView,
  parseCamera,
  parseView,
  type View,
  viewKeys,
  viewOfStep,
} from './view'

const typeSlugs = eventTypes.flatMap(({ slug, subTypes }) => [slug, ...subTypes.map(slugify)])
const roleSlugs = roles.map(({ slug }) => slug)

const id = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}$/)
const ids = fc.uniqueArray(id, { maxLength: 100, size: 'small' })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })

const camera = fc
  .record({ zoom: fc.double({ min: 0, max: 19, noNaN: true }), lng: degrees(180), lat: degrees(85.0511) })
  .map(({ zoom, lng, lat }) => parseCamera(formatCamera({ zoom, center: [lng, lat] })))

const near = fc
  .record({ lng: degrees(180), lat: degrees(90), radius: fc.double({ min: 0.001, max: 20_000, noNaN: true }) })
  .map(({ lng, lat, radius }) => viewOf(`near=${lat.toFixed(7)}/${lng.toFixed(7)}/${radius.toFixed(7)}`).near)

const dates = fc
  .uniqueArray(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }), {
    minLength: 2,
    maxLength: 2,
  })
  .map(([a, b]) => [a, b].map((date) => date?.toISOString() ?? '').sort())
  .chain(([from = '', to = '']) =>
    fc.constantFrom(4, 7, 10, 16).map((length) => ({ from: from.slice(0, length), to: to.slice(0, length) })),
  )

const duration = fc.oneof(
  fc.integer({ min: 1, max: 9999 }).map((days) => days * 1440),
  fc.integer({ min: 1, max: 999 }).map((hours) => hours * 60),
)

const span = fc
  .record({ from: fc.integer({ min: 0, max: 100_000 }), length: fc.integer({ min: 1, max: 20_000 }) })
  .chain(({ from, length }) =>
    fc.constantFrom(60, 1440).map((unit) => ({ from: from * unit, to: (from + length) * unit })),
  )

const other = fc.array(
  fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }), fc.string({ unit: 'grapheme' })),
  {
    maxLength: 20,
  },
)

const view: fc.Arbitrary<View> = fc
  .record({
    camera: maybe(camera),
    event: maybe(id),
    from: fc.constant(null),
    to: fc.constant(null),
    type: fc.subarray(typeSlugs),
    actor: ids,
    role: fc.subarray(roleSlugs as string[]),
    place: ids,
    thread: ids,
    source: ids,
    status: fc.shuffledSubarray([...verifications]),
    precision: maybe(fc.integer({ min: 1, max: 2_000_000 })),
    near: maybe(near),
    q: fc.string({ unit: 'grapheme', maxLength: 250 }).map((words) => viewOf(`q=${encodeURIComponent(words)}`).q),
    base: maybe(fc.constantFrom('outline', 'streets', 'aerial-2017')),
    story: maybe(id),
    step: maybe(id),
    play: fc.boolean(),
    timeline: maybe(span),
    speed: maybe(duration),
    window: maybe(duration),
    loop: fc.boolean(),
    see: fc.boolean(),
    away: fc.boolean(),
    sort: maybe(fc.constantFrom('time', 'distance', 'relevance')),
    other: other.map((pairs) => pairs.filter(([key]) => !viewKeys.includes(key))),
  })
  .chain((rest) => maybe(dates).map((span) => ({ ...rest, ...(span ?? {}) })))

/** Text that looks enough like a query to get far. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.tuple(
        fc.oneof(fc.constantFrom(...viewKeys, '__proto__', 'constructor', '', 'utm_source', 'Map'), fc.string()),
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom(
            '1e999',
            'NaN',
            '-0',
            '12abc',
            '%',
            '%zz',
            '%ff',
            '\ud800',
            '\udc00',
            '2017-02-30',
            '//',
            ',,',
          ),
          fc
            .array(fc.constantFrom('battles', 'riots', 'no', '', ' ', 'a-b', '../..'), { maxLength: 8 })
            .map((l) => l.join()),
          fc.tuple(fc.double(), fc.double(), fc.double()).map((numbers) => numbers.join('/')),
          fc.tuple(fc.integer(), degrees(200), degrees(200)).map((numbers) => numbers.join('/')),
        ),
      ),
      { maxLength: 30 },
    )
    .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&')),
)

function viewOf(query: string): View {
  return parseView(query).view
}

describe('the address of a view', () => {
  test('a view comes back from its address', () => {
    fc.assert(
      fc.property(view, (original) => {
        const { view: parsed, malformed } = parseView(formatView(original))
        expect(malformed).toEqual([])
        expect(parsed).toEqual(original)
      }),
      { numRuns: 500 },
    )
  })

  test('any text is survived, and its address is settled after one reading', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const first = parseView(text)
        const address = formatView(first.view)
        expect(parseView(address)).toEqual({ view: first.view, malformed: [] })
        expect(formatView(viewOf(address))).toBe(address)
        expect(parseView(new URLSearchParams(text))).toEqual(first)
        for (const [key, value] of first.malformed) {
          expect(viewKeys).toContain(key)
          expect(value.length).toBeLessThanOrEqual(80)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('the bare address is the default view, and the other way round', () => {
    expect(parseView('')).toEqual({ view: defaultView, malformed: [] })
    expect(formatView(defaultView)).toBe('')
  })

  test('published addresses keep their meaning', () => {
    expect(viewOf('map=13/10.2360/-68.0170').camera).toEqual({ zoom: 13, center: [-68.017, 10.236] })
    expect(viewOf('near=10.236/-68.017/5').near).toEqual({ center: [-68.017, 10.236], radius: 5 })
    expect(viewOf('from=2017-08-04&to=2017-08-07T12:00')).toEqual({
      ...defaultView,
      from: '2017-08-04',
      to: '2017-08-07T12:00',
    })
    expect(viewOf('play').play).toBe(true)
    expect(viewOf('play=&q=rector%C3%ADa+2017')).toEqual({ ...defaultView, play: true, q: 'rectoría 2017' })
  })

  test('reads as in the table of addresses', () => {
    const address =
      'map=13/10.2360/-68.0170&event=paramacay-combate&from=2017-08-04&to=2017-08-07T12:00&type=battles,protests' +
      '&actor=national-assembly&role=state-forces&place=fuerte-paramacay&thread=paramacay&source=ap-arkansas-0807' +
      '&status=disputed&precision=1000&near=10.236/-68.017/5&q=rectoria&base=streets&story=weekend&step=combat&play' +
      '&timeline=2017-08-01/2017-08-31&speed=PT6H&window=P7D&loop&see&sort=distance&away'
    const shuffled = address.split('&').reverse().join('&')
    expect(formatView(viewOf(shuffled))).toBe(address)
    expect(address.split('&').map((pair) => pair.split('=')[0])).toEqual(viewKeys)
  })

  test('what would end a link in a chat is escaped', () => {
    expect(formatView({ ...defaultView, q: '¡“ay” (a&b)! c+d=1/2' })).toBe(
      'q=%C2%A1%E2%80%9Cay%E2%80%9D+%28a%26b%29%21+c%2Bd%3D1/2',
    )
  })

  test('foreign keys are kept after ours, up to a sensible number', () => {
    const query = 'utm_source=chat&type=riots&flag&list=1&list=2'
    expect(formatView(viewOf(query))).toBe('type=riots&utm_source=chat&flag&list=1&list=2')
    expect(viewOf('&=1&==&x=').other).toEqual([['x', '']])
    expect(viewOf(Array.from({ length: 500 }, (_, i) => `k${i}=1`).join('&')).other).toHaveLength(20)
    expect(viewOf(`a=${'x'.repeat(300)}&b=1`).other).toEqual([['b', '1']])
  })

  test('of a repeated key the first counts', () => {
    expect(viewOf('event=a&event=b').event).toBe('a')
    expect(viewOf('type=riots&type=battles').type).toEqual(['riots'])
  })

  test('an empty value, as a plain form sends it, is no value and no mistake', () => {
    const query = viewKeys.filter((key) => !['play', 'loop', 'see', 'away'].includes(key)).map((key) => `${key}=`)
    expect(parseView(query.join('&'))).toEqual({ view: defaultView, malformed: [] })
    expect(hasView(new URLSearchParams('q='))).toBe(true)
    expect(hasView(new URLSearchParams('utm_source=chat&Q=1'))).toBe(false)
  })
})

describe('the first dataset', () => {
  const url = new URL('datasets/venezuela-2017/dataset.json', import.meta.url)
  const dataset = JSON.parse(readFileSync(url, 'utf8')) as {
    camera: string
    views: { map: string }[]
    stories: { steps: { view: Record<string, string> }[] }[]
  }

  test('its cameras are written as addresses write them', () => {
    for (const text of [dataset.camera, ...dataset.views.map(({ map }) => map)]) {
      const parsed = parseCamera(text)
      expect(parsed && formatCamera(parsed)).toBe(text)
    }
  })

  test('every step of its stories is a view, word for word', () => {
    for (const step of dataset.stories.flatMap(({ steps }) => steps)) {
      expect(parseView(step.view).malformed).toEqual([])
      const address = new URLSearchParams(formatView(viewOfStep(step)))
      expect(Object.fromEntries(address)).toEqual(step.view)
    }
  })
})

test('no two types or sub-types share a slug', () => {
  expect(new Set(typeSlugs).size).toBe(typeSlugs.length)
})
