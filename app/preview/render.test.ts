import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { elementsOf, readMarkup, textOf } from '@/data/drawing/sample'
import { loadDataset } from '@/data/load'
import { locales } from '@/data/locale'
import { readWhole } from '@/data/prepare'
import { previewView } from '@/data/preview/key'
import { previewMarkup, renderPreview } from './render'

const id = 'venezuela-2017'
const loaded = loadDataset(id)

function jobOf(query: string, locale: (typeof locales)[number] = 'en') {
  return { locale, dataset: id, view: previewView(readWhole(loaded, locale, query).view, loaded.dataset) }
}

/** All the words of a picture; what stands on several lines joined. */
function wordsOf(query: string, locale: (typeof locales)[number] = 'en'): string {
  const texts = elementsOf(readMarkup(previewMarkup(jobOf(query, locale)))).filter(({ tag }) => tag === 'text')
  return texts.map(textOf).join(' ')
}

describe('a picture’s words', () => {
  test('are the dataset’s where nothing is chosen', () => {
    expect(wordsOf('')).toMatch(/^.*The Fort Paramacay attack and Venezuela’s crisis of 2017 .*126 events/)
    expect(wordsOf('', 'es')).toMatch(/El ataque al Fuerte Paramacay y la crisis de Venezuela en 2017 .*126 eventos/)
    expect(wordsOf('')).toContain('Natural Earth · GeoNames')
  })

  test('say what an event is, when and where it was and how well that is known', () => {
    const words = wordsOf('event=paramacay-combate&map=13/10.2360/-68.0170')
    expect(words).toContain('Battles · Disputed Firefight inside the fort 6 Aug 2017, about 5 to 8 a.m.')
    expect(words).toMatch(/Carabobo, Venezuela within 1\.5 km/)
    expect(wordsOf('event=paramacay-combate', 'es')).toContain('a menos de 1,5 km')
  })

  test('name the filters and what they leave', () => {
    const words = wordsOf('type=battles,riots&status=disputed&from=2017-08-04&to=2017-08-07&q=fuerte')
    expect(words).toMatch(/4 to 7 Aug 2017 \d+ of 126 events Battles Riots Disputed “fuerte”/)
  })

  test('tell a story’s step by its own title', () => {
    const [story] = loaded.dataset.stories
    const words = wordsOf(`story=${story?.id}`)
    expect(words).toContain(`Story: ${story?.title.en}`)
    expect(words).toContain(story?.steps[0]?.title.en)
  })

  test('count the filters that find no room', () => {
    const places = [...loaded.places.keys()].slice(0, 60).join()
    expect(wordsOf(`place=${places}`)).toMatch(/\+ \d+ more/)
  })
})

test('a hostile text is only text', () => {
  const query = new URLSearchParams({ q: '</text><script>alert(1)</script><image href="file:///etc/passwd"/>' })
  const markup = previewMarkup(jobOf(String(query)))
  expect(markup).not.toMatch(/<(?:script|image)/)
  expect(elementsOf(readMarkup(markup)).map(({ tag }) => tag)).not.toContain('script')
})

const decimal = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value.toFixed(4))
const ids = loaded.events.map((event) => event.id)
const values = fc.record(
  {
    map: fc.tuple(decimal(0, 19), decimal(-85, 85), decimal(-180, 180)).map((parts) => parts.join('/')),
    event: fc.constantFrom(...ids, 'none'),
    near: fc.tuple(decimal(-85, 85), decimal(-180, 180), decimal(0.1, 2_000)).map((parts) => parts.join('/')),
    type: fc.constantFrom('battles', 'riots,protests', 'vac', 'batles'),
    from: fc.constantFrom('2017', '2017-08', '2017-08-06T05:00', '2030', 'x'),
    q: fc.string({ unit: 'grapheme', maxLength: 80 }),
    place: fc.constantFrom('valencia', 'carabobo', 'nowhere'),
    story: fc.constantFrom(...loaded.dataset.stories.map((story) => story.id)),
  },
  { requiredKeys: [] },
)

test('every view can be drawn, as whole markup', () => {
  fc.assert(
    fc.property(values, fc.constantFrom(...locales), (query, locale) => {
      const markup = previewMarkup(jobOf(String(new URLSearchParams(query)), locale))
      expect(markup).not.toMatch(/NaN|Infinity|undefined/)
      expect(readMarkup(markup).attributes).toMatchObject({ width: '1200', height: '630' })
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('the same view is the same PNG, another is another', () => {
  const png = renderPreview(jobOf('type=riots'))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  expect(renderPreview(jobOf('fbclid=1&type=riots&base=streets')).equals(png)).toBe(true)
  expect(renderPreview(jobOf('type=protests')).equals(png)).toBe(false)
}, 60_000)
