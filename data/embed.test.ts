import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  defaultEmbed,
  embedHref,
  embedKeys,
  embedParts,
  embedSnippet,
  formatEmbed,
  oembedHref,
  parseEmbed,
  withoutEmbedKeys,
} from './embed'
import { defaultView, parseView, viewKeys } from './view'

const options = fc.record({
  hide: fc.subarray([...embedParts]),
  theme: fc.constantFrom('light' as const, 'dark' as const, null),
  scroll: fc.constantFrom('free' as const, null),
})

const hostile = fc.array(
  fc.tuple(
    fc.constantFrom(...embedKeys, '__proto__', 'constructor', 'map', ''),
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('list', 'list,list', ' dark ', 'Dark', 'free', 'toString')),
  ),
)

describe("an embed's options", () => {
  test('come back from their address, also beside a view', () => {
    fc.assert(
      fc.property(options, fc.constantFrom('', 'map=7/10.2/-68.0&type=riots&'), (original, view) => {
        expect(parseEmbed(view + formatEmbed(original))).toEqual({ options: original, malformed: [] })
      }),
    )
  })

  test('any text is survived, and its address is settled after one reading', () => {
    fc.assert(
      fc.property(hostile, (pairs) => {
        const { options: read } = parseEmbed(new URLSearchParams(pairs))
        expect(parseEmbed(formatEmbed(read))).toEqual({ options: read, malformed: [] })
      }),
    )
  })

  test('are left out where they say nothing new', () => {
    expect(formatEmbed(defaultEmbed)).toBe('')
    expect(embedHref('en', 'sample', defaultView)).toBe('/embed/en/sample')
  })

  test.each([
    ['hide=timeline,list', 'hide=list,timeline', []],
    ['hide=list,%20list&theme=dark', 'hide=list&theme=dark', []],
    ['hide=list,map', 'hide=list', [['hide', 'map']]],
    ['theme=sepia&scroll=', '', [['theme', 'sepia']]],
    ['scroll=free&scroll=no&theme=light', 'theme=light&scroll=free', []],
    ['scroll=no', '', [['scroll', 'no']]],
  ])('%s', (query, canonical, malformed) => {
    const read = parseEmbed(query)
    expect(formatEmbed(read.options)).toBe(canonical)
    expect(read.malformed).toEqual(malformed)
  })

  test('share no key with a view', () => {
    expect(viewKeys.filter((key) => embedKeys.includes(key))).toEqual([])
  })
})

describe("an embed's address", () => {
  const { view } = parseView('map=13/10.2360/-68.0170&q=fort&hide=list&theme=dark&utm_source=a')

  test('holds the whole view and what is not ours', () => {
    const href = embedHref('es', 'sample', view, { hide: ['timeline'], theme: null, scroll: 'free' })
    expect(href).toBe('/embed/es/sample?map=13/10.2360/-68.0170&q=fort&utm_source=a&hide=timeline&scroll=free')
  })

  test('leads to the same view of the full map', () => {
    expect(withoutEmbedKeys(view)).toEqual(parseView('map=13/10.2360/-68.0170&q=fort&utm_source=a').view)
  })
})

test('the snippet is one element whatever the title says', () => {
  const address = 'https://example.org/embed/en/sample?q=a&hide=list'
  expect(embedSnippet({ address, title: '"><script>', width: '100%', height: 480 })).toBe(
    '<iframe src="https://example.org/embed/en/sample?q=a&amp;hide=list" title="&quot;&gt;&lt;script&gt;" width="100%"' +
      ' height="480" loading="lazy" referrerpolicy="strict-origin-when-cross-origin" frameborder="0"></iframe>',
  )
})

test('the way to oEmbed carries a whole address', () => {
  expect(oembedHref('https://example.org/en/sample?q=a&type=riots')).toBe(
    '/oembed?url=https%3A%2F%2Fexample.org%2Fen%2Fsample%3Fq%3Da%26type%3Driots&format=json',
  )
})
