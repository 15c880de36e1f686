import fc from 'fast-check'
import { expect, test } from 'vitest'

import { parseAttribution, parseHtmlAttribution } from './attribution'

test('an operator writes text and links', () => {
  expect(parseAttribution('Map: [City of Valencia](https://example.org/map), © 2017')).toEqual([
    { text: 'Map:' },
    { text: 'City of Valencia', href: 'https://example.org/map' },
    { text: '© 2017' },
  ])
})

test('HTML and other addresses stay text', () => {
  expect(parseAttribution('<b>x</b> [y](javascript:alert)')).toEqual([{ text: '<b>x</b> [y](javascript:alert)' }])
  expect(parseAttribution('  ')).toEqual([])
})

test('an archive’s HTML gives its words and links', () => {
  const html =
    '<a href="https://www.openstreetmap.org/copyright" target="_blank">&copy; OpenStreetMap</a>, <i>Protomaps</i><script>'
  expect(parseHtmlAttribution(html)).toEqual([
    { text: '© OpenStreetMap', href: 'https://www.openstreetmap.org/copyright' },
    { text: 'Protomaps' },
  ])
})

test('no link is anything but http or https', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, href) => {
      const parts = [
        ...parseAttribution(`[${text}](${href})`),
        ...parseHtmlAttribution(`<a href="${href}">${text}</a>`),
      ]
      for (const part of parts) expect(part.href ?? 'https://').toMatch(/^https?:\/\//)
    }),
  )
})
