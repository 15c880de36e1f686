import { XMLParser } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { answerDoor } from '@/app/door/door'
import { parseEmbed } from '@/data/embed'
import { formatView, parseView } from '@/data/view'
import { answerOembed } from './answer'

const site = 'https://map.example.org'
const explorer = `${site}/en/venezuela-2017`

function ask(query: Record<string, string>): Response {
  return answerDoor(answerOembed, new Request(`${site}/oembed?${new URLSearchParams(query)}`), 'edition')
}

/** The address within the snippet, as an HTML reader gets it. */
function frameOf(html: string): URL {
  const { iframe } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(html)
  return new URL(iframe.src)
}

describe('an address of ours', () => {
  test('becomes a frame with the very same view', async () => {
    const query = 'map=13/10.2360/-68.0170&type=battles&utm_source=chat'
    const answer = ask({ url: `${explorer}?${query}` })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('application/json')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const document = await answer.json()
    expect(document).toMatchObject({ type: 'rich', version: '1.0', width: 800, height: 600, cache_age: 86_400 })
    expect(document).toMatchObject({ provider_name: 'Paramacay', provider_url: site })
    expect(document.title).toMatch(/^4 battles/)
    expect(document.html).toMatch(
      /^<iframe [^<>]* title="4 battles[^"]*" width="800" height="600" loading="lazy"[^<>]*><\/iframe>$/,
    )
    const frame = frameOf(document.html)
    expect(frame.origin + frame.pathname).toBe(`${site}/embed/en/venezuela-2017`)
    expect(frame.search).toBe('?map=13/10.2360/-68.0170&type=battles')
    expect(document).toMatchObject({
      thumbnail_url: `${site}/og/en/venezuela-2017?map=13/10.2360/-68.0170&type=battles`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    })
  })

  test('of an event shows the event', async () => {
    const document = await ask({ url: `${site}/es/venezuela-2017/paramacay-combate` }).json()
    expect(document.title).toBe('Combate dentro del fuerte')
    expect(document.thumbnail_url).toBe(`${site}/og/es/venezuela-2017/paramacay-combate`)
    const { view } = parseView(frameOf(document.html).searchParams)
    expect(view.event).toBe('paramacay-combate')
    expect(view.camera?.zoom).toBeGreaterThan(10)
  })

  test.each([
    ['640', '', 640, 600],
    ['2000', '2000', 800, 600],
    ['', '300', 800, 300],
    ['300', '200', 300, 200],
  ])('keeps to maxwidth %s and maxheight %s', async (maxwidth, maxheight, width, height) => {
    const document = await ask({ url: explorer, maxwidth, maxheight }).json()
    expect(document).toMatchObject({ width, height })
    const { options } = parseEmbed(frameOf(document.html).searchParams)
    expect(options.hide).toEqual(width < 480 || height < 380 ? ['list', 'timeline'] : [])
    const fits = Number(maxwidth || 9999) >= 1200 && Number(maxheight || 9999) >= 630
    expect('thumbnail_url' in document).toBe(fits) // “must respect any maxwidth and maxheight”
  })

  test('says the same in XML, whatever words are searched', async () => {
    const url = `${explorer}?q=${encodeURIComponent('<&"\uffff]]>')}`
    const [xml, json] = [ask({ url, format: 'xml' }), ask({ url })]
    expect(xml.headers.get('content-type')).toContain('text/xml')
    const text = await xml.text()
    const { oembed } = new XMLParser({ parseTagValue: false }).parse(text, true)
    const same = Object.entries(await json.json()).map(([name, value]) => [name, String(value).replace(/\uffff/g, '')])
    expect(Object.entries(oembed)).toEqual(same)
  })

  test('forgives what a page forgives', async () => {
    const document = await ask({ url: `${explorer}?map=here&type=battles` }).json()
    const { view } = parseView(frameOf(document.html).searchParams)
    expect(formatView(view)).toBe('type=battles')
  })
})

test.each<[string, Record<string, string>, number]>([
  ['nothing', {}, 400],
  ['an empty address', { url: '' }, 400],
  ['a path', { url: '/en/venezuela-2017' }, 400],
  ['no address', { url: 'https://' }, 400],
  ['maxwidth 0', { url: explorer, maxwidth: '0' }, 400],
  ['maxwidth in words', { url: explorer, maxwidth: 'wide' }, 400],
  ['maxwidth -1', { url: explorer, maxwidth: '-1' }, 400],
  ['maxheight 1e9', { url: explorer, maxheight: '1e9' }, 400],
  ['maxheight 1.5', { url: explorer, maxheight: '1.5' }, 400],
  ['another host', { url: 'https://example.com/en/venezuela-2017' }, 404],
  ['another host behind ours', { url: `${site}@example.com/en/venezuela-2017` }, 404],
  ['another port', { url: 'https://map.example.org:8443/en/venezuela-2017' }, 404],
  ['another scheme', { url: 'javascript://map.example.org/en/venezuela-2017' }, 404],
  ['a file', { url: 'file:///en/venezuela-2017' }, 404],
  ['the home page', { url: `${site}/` }, 404],
  ['the paper about the site', { url: `${site}/en/about` }, 404],
  ['the comparison', { url: `${explorer}/compare` }, 404],
  ['a story', { url: `${explorer}/story/weekend` }, 404],
  ['another language', { url: `${site}/fr/venezuela-2017` }, 404],
  ['another dataset', { url: `${site}/en/atlantis` }, 404],
  ['an object of JavaScript', { url: `${site}/en/__proto__` }, 404],
  ['another event', { url: `${explorer}/constructor` }, 404],
  ['an embed', { url: `${site}/embed/en/venezuela-2017` }, 404],
  ['another format', { url: explorer, format: 'yaml' }, 501],
  ['another format of nothing', { format: 'toString' }, 501],
])('%s is refused', async (_what, query, status) => {
  const answer = ask(query)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(await answer.json()).toMatchObject({ type: 'about:blank', status, detail: expect.any(String) })
})
