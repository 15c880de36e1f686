import type { APIRequestContext } from '@playwright/test'

import { locales } from '@/data/locale'
import { eventHref, explorerHref } from '@/data/paths'
import { defaultView } from '@/data/view'
import { dataset, events } from './dataset'
import { expect, test } from './fixtures'

// What a network's crawler sees of a link: it fetches, and runs nothing.

const fight = 'map=13/10.2360/-68.0170&event=paramacay-combate'
const named = 'The Fort Paramacay attack and Venezuela’s crisis of 2017'

type Link = { rel: string; hreflang: string; type: string; href: string }

type Page = { title: string; metas: Map<string, string>; links: Link[] }

async function crawl(request: APIRequestContext, path: string): Promise<Page> {
  const html = await (await request.get(path, { headers: { accept: 'text/html' } })).text()
  const head = html.slice(0, html.indexOf('</head>'))
  const tags = (name: string) =>
    [...head.matchAll(new RegExp(`<${name} ([^>]*)>`, 'g'))].map(([, text = '']) => readAttributes(text))
  return {
    title: plainText(/<title>(.*?)<\/title>/.exec(head)?.[1] ?? ''),
    metas: new Map(tags('meta').map((meta) => [meta.property ?? meta.name ?? '', meta.content ?? ''])),
    links: tags('link').map(({ rel = '', hreflang = '', type = '', href = '' }) => ({ rel, hreflang, type, href })),
  }
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)]
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name.toLowerCase(), plainText(value)]))
}

function plainText(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}

async function imageOf(request: APIRequestContext, path: string): Promise<Buffer> {
  const answer = await request.get(path)
  expect(answer.status(), path).toBe(200)
  expect(answer.headers()['content-type']).toBe('image/png')
  const png = await answer.body()
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  return png
}

const shared: [query: string, locale: 'en' | 'es', title: RegExp, description: RegExp][] = [
  ['', 'en', new RegExp(`^${named}$`), /^On 6 August 2017 an armed group/],
  [fight, 'en', /^Firefight inside the fort$/, /^Sunday 6 August 2017, about 5 to 8 a\.m\. /],
  [fight, 'es', /^Combate dentro del fuerte$/, /^Domingo,? 6 de agosto de 2017/],
  ['type=battles', 'en', /^4 battles$/, /^4 of 126 events: 4 battles\./],
  ['near=10.236/-68.017/5&type=riots', 'en', /^\d riots near Fort Paramacay/, /Within 5 km of 10\.236, −68\.017\./],
  ['from=2017-08-04&to=2017-08-07', 'es', /^\d+ eventos, 4 al 7 ago 2017$/, /^\d+ de 126 eventos: /],
  ['story=weekend', 'en', /^Friday: a new assembly takes its seats · The weekend of/, /\w/],
]

for (const [query, locale, title, description] of shared) {
  test(`a crawler is told what ${locale} ?${query} shows`, async ({ request, baseURL }) => {
    const path = `${explorerHref(locale, dataset, defaultView)}${query === '' ? '' : `?${query}`}`
    const page = await crawl(request, path)
    const { metas } = page
    expect(metas.get('og:title')).toMatch(title)
    expect(page.title).toBe(`${metas.get('og:title')} · Paramacay`)
    expect(metas.get('description')).toMatch(description)
    expect(metas.get('og:description')).toBe(metas.get('description'))
    expect(metas.get('og:locale')).toBe({ en: 'en_US', es: 'es_VE' }[locale])
    expect(metas.get('twitter:card')).toBe('summary_large_image')
    const url = metas.get('og:url') ?? ''
    expect(url.startsWith(`${baseURL}/${locale}/${dataset}`)).toBe(true)
    expect((await crawl(request, url)).metas.get('og:image')).toBe(metas.get('og:image')) // it names the same view
    await imageOf(request, metas.get('og:image') ?? '')
  })
}

for (const locale of locales) {
  test(`an event's page in ${locale} has the picture of its event, and its languages`, async ({ request, baseURL }) => {
    const { metas, links } = await crawl(request, eventHref(locale, dataset, 'paramacay-combate'))
    expect(metas.get('og:type')).toBe('article')
    expect(metas.get('og:image')).toBe(`${baseURL}/og/${locale}/${dataset}/paramacay-combate`)
    await imageOf(request, metas.get('og:image') ?? '')
    const canonical = links.find(({ rel }) => rel === 'canonical')
    expect(canonical?.href).toBe(baseURL + eventHref(locale, dataset, 'paramacay-combate'))
    const languages = links.filter(({ rel }) => rel === 'alternate').map(({ hreflang, href }) => [hreflang, href])
    expect(Object.fromEntries(languages)).toMatchObject({
      en: baseURL + eventHref('en', dataset, 'paramacay-combate'),
      es: baseURL + eventHref('es', dataset, 'paramacay-combate'),
      'x-default': baseURL + eventHref('en', dataset, 'paramacay-combate'),
    })
  })
}

test('a page names the feed of its filters and how it is embedded, and both answer', async ({ request, baseURL }) => {
  const path = `/es/${dataset}?type=riots`
  const { links } = await crawl(request, path)
  const hrefOf = (type: string) => links.find((link) => link.type === type)?.href ?? ''
  expect(hrefOf('application/atom+xml')).toBe(`${baseURL}/feed/es/${dataset}.xml?type=riots`)
  expect(await (await request.get(hrefOf('application/atom+xml'))).text()).toContain('<feed')
  const oembed = await (await request.get(hrefOf('application/json+oembed'))).json()
  expect(oembed.html).toContain(`${baseURL}/embed/es/${dataset}?type=riots`)
  expect(oembed.thumbnail_url).toContain(`/og/es/${dataset}?type=riots`)
})

test('behind a proxy and under another name, addresses are the reader’s', async ({ request }) => {
  const headers = { host: 'map.example.org', 'x-forwarded-proto': 'https' }
  for (const path of [`/en/${dataset}`, `/en/${dataset}?type=riots`, '/sitemap.xml', '/robots.txt']) {
    const text = await (await request.get(path, { headers })).text()
    expect(text, path).toContain('https://map.example.org/')
    expect(text, path).not.toContain('localhost')
    expect(text, path).not.toContain('site.invalid')
  }
})

test('equal views are one picture, byte for byte; different views differ', async ({ request }) => {
  const at = `/og/en/${dataset}`
  const battles = await imageOf(request, `${at}?type=battles,riots`)
  expect(battles.equals(await imageOf(request, `${at}?utm_source=x&type=riots,battles&base=streets&play`))).toBe(true)
  const others = ['', '?type=battles', '?type=battles,riots&map=8/9.6000/-67.2000', `?${fight}`, `/${events[0]?.id}`]
  const pictures = [battles, ...(await Promise.all(others.map((other) => imageOf(request, at + other))))]
  pictures.push(await imageOf(request, `/og/es/${dataset}?type=battles,riots`))
  expect(new Set(pictures.map((png) => png.toString('latin1'))).size).toBe(pictures.length)
})

test('who has a picture already is told so', async ({ request }) => {
  const path = `/og/es/${dataset}?${fight}`
  const { etag = '', 'cache-control': cache } = (await request.get(path)).headers()
  expect(cache).toMatch(/^public, max-age=\d+$/)
  const again = await request.get(path, { headers: { 'if-none-match': etag } })
  expect([again.status(), (await again.body()).length]).toEqual([304, 0])
  const head = await request.head(path)
  expect([head.status(), head.headers().etag]).toEqual([200, etag])
})

const answers: [path: string, status: number][] = [
  ['', 404],
  ['/en', 404],
  ['/fr/venezuela-2017', 404],
  ['/en/no-such-dataset', 404],
  ['/en/venezuela-2017/no-such-event', 404],
  ['/en/venezuela-2017/paramacay-combate/more', 404],
  ['/en/__proto__/constructor', 404],
  ['/en/venezuela-2017?map=oops&near=x&type=batles&event=none&actor=nobody&from=2017-02-31', 200],
  ['/en/venezuela-2017?q=%3C/text%3E%3Cscript%3Ealert(1)%3C/script%3E', 200],
  [`/en/venezuela-2017?q=${'%F0%9F%98%80'.repeat(200)}`, 200],
  [`/en/venezuela-2017?place=${events.map(({ properties }) => properties.place).join()}`, 200],
  ['/en/venezuela-2017?map=19/85/180', 200],
  ['/en/venezuela-2017?map=0/0/0&near=85/180/2000', 200],
  ['/en/venezuela-2017/%ff', 400],
  [`/en/venezuela-2017?q=${'a'.repeat(8_000)}`, 414],
]
for (const [path, status] of answers) {
  test(`/og${path.slice(0, 60)} is answered with ${status}`, async ({ request }) => {
    const answer = await request.get(`/og${path}`)
    expect(answer.status()).toBe(status)
    if (status === 200) await imageOf(request, `/og${path}`)
    if (status === 404) {
      expect(answer.headers()['content-type']).toBe('application/problem+json')
      expect(await answer.json()).toMatchObject({ status: 404, title: 'Not Found' })
    }
  })
}

test('what does not move the picture is left out as on the page', async ({ request }) => {
  const plain = await imageOf(request, `/og/en/${dataset}`)
  expect(plain.equals(await imageOf(request, `/og/en/${dataset}?map=oops&type=batles&event=none`))).toBe(true)
})

test('pages describe themselves to programs, and the policy stays closed', async ({ request, baseURL }) => {
  const blocksOf = async (path: string) => {
    const answer = await request.get(path)
    expect(answer.headers()['content-security-policy']).not.toContain('unsafe')
    const found = (await answer.text()).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)
    return [...found].map(([, text = '']) => JSON.parse(text) as Record<string, unknown>)
  }
  const [set] = await blocksOf(explorerHref('es', dataset, defaultView))
  expect(set).toMatchObject({ '@type': 'Dataset', url: `${baseURL}/es/${dataset}`, inLanguage: ['en', 'es'] })
  const [occurrence, crumbs] = await blocksOf(eventHref('es', dataset, 'paramacay-combate'))
  expect(occurrence).toMatchObject({ '@type': 'Event', name: 'Combate dentro del fuerte', inLanguage: 'es' })
  expect(crumbs).toMatchObject({ '@type': 'BreadcrumbList' })
})

test('search engines find every page, devices the icons', async ({ request, baseURL }) => {
  const map = await (await request.get('/sitemap.xml')).text()
  const pages = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc)
  for (const { id } of events)
    for (const locale of locales) expect(pages).toContain(baseURL + eventHref(locale, dataset, id))
  expect(await (await request.get('/robots.txt')).text()).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
  const { links } = await crawl(request, explorerHref('en', dataset, defaultView))
  const manifest = await (await request.get(links.find(({ rel }) => rel === 'manifest')?.href ?? '')).json()
  const apple = links.find(({ rel }) => rel === 'apple-touch-icon')?.href ?? ''
  const icons: { src: string; sizes: string }[] = [...manifest.icons, { src: apple, sizes: '180x180' }]
  for (const { src, sizes } of icons) {
    const answer = await request.get(src)
    expect(answer.status(), src).toBe(200)
    if (sizes === 'any') continue
    const png = await answer.body()
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes)
  }
})
