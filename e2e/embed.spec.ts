import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import type { CDPSession, FrameLocator, Page } from '@playwright/test'

import { defaultEmbed, type EmbedOptions, embedHref, embedSnippet } from '@/data/embed'
import { eventHref } from '@/data/paths'
import { defaultView, type View } from '@/data/view'
import { dataset } from './dataset'
import { test as base, expect, viewHref } from './fixtures'

const fight = 'Firefight inside the fort'
const valencia = { zoom: 11, center: [-68, 10.2] } satisfies View['camera']

function hrefOf(view: Partial<View> = {}, options: Partial<EmbedOptions> = {}, locale: 'en' | 'es' = 'en'): string {
  return embedHref(locale, dataset, { ...defaultView, ...view }, { ...defaultEmbed, ...options })
}

type Publish = {
  /** Puts a page on another site, and says where. A page made up by the browser's tools may frame nothing of this machine. */
  publish: (body: string) => Promise<string>
}

const test = base.extend<Publish>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
  publish: async ({}, use) => {
    let html = ''
    const server = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html; charset=utf-8').end(html),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    await use(async (body) => {
      html = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Article</title><link rel="icon" href="data:,"><body>${body}`
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    })
    server.close()
  },
})

type Article = Publish & { page: Page; baseURL: string | undefined }

/** An article, three screens long, with the embed in its middle. */
async function openArticle({ page, baseURL, publish }: Article, href: string, [width, height]: [string, number]) {
  const frame = embedSnippet({ address: new URL(href, baseURL).href, title: 'Events', width, height })
  const text = '<p>Words before and after, as articles have them.</p>'.repeat(30)
  await page.goto(await publish(text + frame + text))
  await page.locator('iframe').scrollIntoViewIfNeeded()
  const inside = page.frameLocator('iframe')
  await expect(liveMap(inside)).toBeVisible()
  await expect(inside.locator('.gesture-hint')).toBeAttached()
  return inside
}

function liveMap(inside: Page | FrameLocator) {
  return inside.getByRole('application', { name: /^(?:Map of the events|Mapa de los eventos)$/ })
}

function fullMap(inside: Page | FrameLocator) {
  return inside.getByRole('link', { name: /^(?:Open the full map|Abrir el mapa completo)/ })
}

/** The zoom that the embed's link out has; the dataset's own while it has none. */
async function zoomOf(inside: Page | FrameLocator): Promise<number> {
  const href = (await fullMap(inside).getAttribute('href')) ?? ''
  return Number(/map=([\d.]+)\//.exec(href)?.[1] ?? Number.NaN)
}

async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('iframe').boundingBox()
  if (!box) throw new Error('The frame has no box.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const scrolled = (page: Page) => page.evaluate(() => window.scrollY)

type Points = { x: number; y: number }[]

/** Moves fingers from some points to others, as the browser itself would tell it. */
async function move(session: CDPSession, from: Points, to: Points): Promise<void> {
  const steps = 12
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: from.slice(0, 1) })
  if (from.length > 1) await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: from })
  for (let step = 1; step <= steps; step++) {
    const touchPoints = from.map(({ x, y }, finger) => ({
      x: x + (((to[finger]?.x ?? x) - x) * step) / steps,
      y: y + (((to[finger]?.y ?? y) - y) * step) / steps,
    }))
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints })
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

test.describe('in an article on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })

  test('one finger scrolls past it and is told of two, two explore it', async ({ page, baseURL, publish }) => {
    const inside = await openArticle({ page, baseURL, publish }, hrefOf({ camera: valencia }), ['100%', 500])
    const session = await page.context().newCDPSession(page)
    const [hint, before] = [inside.getByText('Use two fingers to move the map'), await scrolled(page)]
    const { x, y } = await middleOf(page)
    await move(session, [{ x, y }], [{ x, y: y - 150 }])
    await expect(hint).toBeVisible()
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 60)
    await expect(hint).toBeHidden()
    expect(await zoomOf(inside)).toBe(11)
    await expect(fullMap(inside)).toHaveAttribute('href', viewHref({ camera: valencia }))

    const [still, middle] = [await scrolled(page), await middleOf(page)]
    const fingers = (apart: number): Points => [
      { x: middle.x - apart, y: middle.y - 60 },
      { x: middle.x + apart, y: middle.y - 60 },
    ]
    await move(session, fingers(30), fingers(110))
    await expect.poll(() => zoomOf(inside)).toBeGreaterThan(11)
    expect(Math.abs((await scrolled(page)) - still)).toBeLessThan(5)
    await expect(hint).toBeHidden()
  })
})

test.describe('in an article on a desk', () => {
  test('the wheel scrolls the page, with Ctrl it zooms, a mouse drags', async ({ page, baseURL, publish }) => {
    const inside = await openArticle({ page, baseURL, publish }, hrefOf({ camera: valencia }, { hide: ['list'] }), [
      '800',
      600,
    ])
    const before = await scrolled(page)
    const { x, y } = await middleOf(page)
    await page.mouse.move(x, y)
    await page.mouse.wheel(0, 120)
    await expect(inside.getByText('Use Ctrl + scroll to zoom')).toBeVisible()
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 60)
    expect(await zoomOf(inside)).toBe(11)
    await expect(inside.getByText('Use Ctrl + scroll to zoom')).toBeHidden()

    const still = await scrolled(page)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -240)
    await page.keyboard.up('Control')
    await expect.poll(() => zoomOf(inside)).toBeGreaterThan(11)
    expect(await scrolled(page)).toBe(still)

    const address = await fullMap(inside).getAttribute('href')
    await page.mouse.down()
    await page.mouse.move(x + 120, y + 60, { steps: 6 })
    await page.mouse.up()
    await expect(fullMap(inside)).not.toHaveAttribute('href', address ?? '')
  })

  test('with scroll=free the wheel zooms at once', async ({ page }) => {
    const href = hrefOf({ camera: valencia }, { hide: ['list'], scroll: 'free' })
    await page.goto(href)
    await expect(liveMap(page)).toBeVisible()
    await page.mouse.move(700, 300)
    await page.mouse.wheel(0, -240)
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(11)
    await expect(page.locator('.gesture-hint')).toHaveCount(0)
  })

  test('on an Apple machine the hint names its own key, in the language of the view', async ({
    page,
    baseURL,
    publish,
  }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' }))
    const inside = await openArticle({ page, baseURL, publish }, hrefOf({}, { hide: ['list'] }, 'es'), ['800', 600])
    const { x, y } = await middleOf(page)
    await page.mouse.move(x, y)
    await page.mouse.wheel(0, 60)
    await expect(inside.getByText('Use ⌘ + la rueda para acercar')).toBeVisible()
  })

  test('what one chooses leaves the history of the article alone', async ({ page, baseURL, publish }) => {
    const inside = await openArticle({ page, baseURL, publish }, hrefOf(), ['800', 600])
    const length = await page.evaluate(() => history.length)
    await inside.getByRole('link', { name: fight }).click()
    await expect(inside.getByRole('article', { name: fight })).toBeVisible()
    await expect(fullMap(inside)).toHaveAttribute('href', /event=paramacay-combate/)
    await expect.poll(() => page.frames()[1]?.url()).toMatch(/\/embed\/en\/.*event=paramacay-combate/)
    expect(await page.evaluate(() => history.length)).toBe(length)
  })

  test('the full map opens beside the article with the very same view', async ({ page, baseURL, publish, context }) => {
    const view: Partial<View> = { camera: valencia, type: ['battles'], event: 'paramacay-combate' }
    const options: Partial<EmbedOptions> = { theme: 'dark', hide: ['list', 'timeline'] }
    const inside = await openArticle({ page, baseURL, publish }, hrefOf(view, options), ['800', 600])
    const opened = context.waitForEvent('page')
    await fullMap(inside).click()
    const full = await opened
    await expect(full).toHaveURL(new RegExp(`${viewHref(view).replace(/[?.]/g, '\\$&')}$`))
    await expect(full.getByRole('article', { name: fight })).toBeVisible()
    expect(await full.evaluate(() => window.opener)).toBeNull()
  })
})

test.describe('by itself', () => {
  for (const [width, height] of [
    [280, 200],
    [360, 500],
    [800, 600],
  ] as const) {
    test(`fills ${width} by ${height} pixels and no more`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await page.goto(hrefOf({ type: ['battles'] }))
      await expect(liveMap(page)).toBeVisible()
      const size = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement
        return [scrollWidth, scrollHeight]
      })
      expect(size).toEqual([width, height])
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^4 of 126 events Battles$/)
      await expect(page.getByRole('link', { name: 'GeoNames (CC BY 4.0)' })).toBeInViewport({ ratio: 1 })
      await expect(fullMap(page)).toBeInViewport({ ratio: 1 })
    })

    test(`shows a chosen event in ${width} by ${height} pixels without a list`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await page.goto(hrefOf({ event: 'paramacay-combate' }, { hide: ['list', 'timeline'] }))
      const article = page.getByRole('article', { name: fight })
      await expect(article).toBeInViewport()
      await expect(liveMap(page)).toBeAttached()
      await article.getByRole('link', { name: 'Close', exact: true }).click()
      await expect(article).toBeHidden()
      await expect(page.getByRole('application')).toBeInViewport()
    })
  }

  test('what one opens is not hidden by what tells of it', async ({ page }) => {
    await page.setViewportSize({ width: 800, height: 600 })
    const camera = { zoom: 8, center: [-66.4, 10.3] } satisfies View['camera'] // the fort lies in the left half
    await page.goto(hrefOf({ camera, type: ['battles'] }, { hide: ['list', 'timeline'] }))
    await liveMap(page).getByRole('button', { name: fight }).click()
    const sheet = await page.getByRole('complementary').boundingBox()
    const edge = (sheet?.x ?? Number.NaN) + (sheet?.width ?? 0)
    await expect.poll(async () => (await page.locator('.leaflet .mark.sel').boundingBox())?.x).toBeGreaterThan(edge)
  })

  test('an event that a link has chosen stands in sight beside what tells of it', async ({ page }) => {
    await page.setViewportSize({ width: 800, height: 600 })
    const camera = { zoom: 8, center: [-67.4, 10.3] } satisfies View['camera'] // the fort lies left of the middle
    await page.goto(hrefOf({ camera, event: 'paramacay-combate' }, { hide: ['list', 'timeline'] }))
    await expect(liveMap(page)).toBeVisible()
    const sheet = await page.getByRole('complementary').boundingBox()
    const mark = await page.locator('.leaflet .mark.sel').boundingBox()
    expect(mark?.x).toBeGreaterThan((sheet?.x ?? Number.NaN) + (sheet?.width ?? 0))
    await expect(fullMap(page)).toHaveAttribute('href', viewHref({ camera, event: 'paramacay-combate' }))
  })

  test('is explored by keyboard', async ({ page }) => {
    await page.setViewportSize({ width: 800, height: 600 })
    await page.goto(hrefOf({ type: ['battles'] }, { hide: ['list', 'timeline'] }))
    await expect(liveMap(page)).toBeVisible()
    await liveMap(page).focus()
    await page.keyboard.press('+')
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(5)
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('.mark:focus')).toBeVisible()
    await page.goto(hrefOf({ event: 'paramacay-combate' }, { hide: ['list', 'timeline'] }))
    await expect(liveMap(page)).toBeVisible()
    await page.getByRole('article', { name: fight }).getByRole('link', { name: 'Close', exact: true }).focus()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('article', { name: fight })).toBeHidden()
  })

  test('hides what it is told to, and loads no timeline then', async ({ page }) => {
    await page.setViewportSize({ width: 800, height: 600 })
    await page.goto(hrefOf())
    await expect(page.getByRole('slider').first()).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: fight })).toHaveCount(1)
    await page.goto(hrefOf({}, { hide: ['list', 'timeline'] }))
    await expect(liveMap(page)).toBeVisible()
    await expect(page.getByRole('complementary')).toHaveCount(0)
    await expect(page.getByRole('slider')).toHaveCount(0)
  })

  test('says what of its address it did not understand', async ({ page }) => {
    await page.goto(`${hrefOf()}?theme=sepia&event=nowhere`)
    await expect(page.getByRole('status').filter({ hasText: 'theme=sepia' })).toBeVisible()
    await page.goto(`${hrefOf()}?event=nowhere`)
    await expect(page.getByRole('status').filter({ hasText: 'event=nowhere' })).toBeVisible()
  })

  test('is kept from search engines, which are sent to the full map', async ({ page }) => {
    await page.goto(hrefOf({ type: ['battles'] }, { theme: 'dark' }))
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
      'href',
      new RegExp(`${viewHref({ type: ['battles'] }).replace('?', '\\?')}$`),
    )
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })

  for (const locale of ['en', 'es'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      test(`axe finds nothing: ${locale}, ${theme}`, async ({ page }) => {
        for (const [width, height] of [
          [800, 600],
          [360, 500],
          [280, 200],
        ] as const) {
          await page.setViewportSize({ width, height })
          for (const href of [
            hrefOf({}, { theme }, locale),
            hrefOf({ event: 'paramacay-combate' }, { theme, hide: ['list'] }, locale),
          ]) {
            await page.goto(href)
            await expect(liveMap(page)).toBeAttached()
            await expect(page.locator('.gesture-hint')).toBeAttached()
            const { violations } = await new AxeBuilder({ page }).analyze()
            expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
          }
        }
      })
    }
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('is a drawing with ways out', async ({ page, context }) => {
    await page.setViewportSize({ width: 800, height: 600 })
    await page.goto(hrefOf({ type: ['battles'] }, { hide: ['list'], theme: 'dark' }))
    await expect(page.locator('.drawing .mark').first()).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    const opened = context.waitForEvent('page')
    await fullMap(page).click()
    await expect(await opened).toHaveURL(new RegExp(`${viewHref({ type: ['battles'] }).replace('?', '\\?')}$`))
    const before = page.url()
    await page.locator('.drawing .mark[href]').first().click()
    await expect(page).not.toHaveURL(before)
    await expect(page).toHaveURL(/\/embed\/en\/venezuela-2017\?.*type=battles&hide=list&theme=dark$/)
    await page.goto(hrefOf({ event: 'paramacay-combate' }, { hide: ['list'] }))
    await expect(page.getByRole('article', { name: fight })).toContainText('Sources')
  })
})

test.describe('in frames', () => {
  test.use({ provoked: /frame-ancestors|X-Frame-Options|Refused to (?:display|frame)|chrome-error/i })

  test('only the embed may stand', async ({ page, baseURL, publish, request }) => {
    const headersOf = async (href: string) => (await request.get(href)).headers()
    for (const href of [viewHref(), viewHref({ q: 'fort' }), eventHref('en', dataset, 'paramacay-combate')]) {
      const headers = await headersOf(href)
      expect(headers['x-frame-options']).toBe('DENY')
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    }
    const headers = await headersOf(hrefOf({ q: 'fort' }))
    expect(headers['x-frame-options']).toBeUndefined()
    expect(headers['content-security-policy']).toContain('frame-ancestors *')
    expect(headers['content-security-policy']).not.toContain('unsafe')

    const frames = [viewHref(), eventHref('en', dataset, 'paramacay-combate'), hrefOf()]
    const tags = frames.map((href) => `<iframe src="${baseURL}${href}" width="400" height="300"></iframe>`)
    await page.goto(await publish(tags.join('')))
    await expect(liveMap(page.frameLocator('iframe >> nth=2'))).toBeVisible()
    for (const refused of [0, 1])
      await expect(page.frameLocator(`iframe >> nth=${refused}`).getByRole('main')).toHaveCount(0)
  })
})

test('a pasted address becomes a frame, in both formats', async ({ page, baseURL, publish, request }) => {
  const url = `${baseURL}${viewHref({ type: ['battles'] })}`
  const answer = await request.get(`/oembed?url=${encodeURIComponent(url)}`)
  expect(answer.headers()['access-control-allow-origin']).toBe('*')
  const { html, title } = await answer.json()
  await page.goto(await publish(html))
  await expect(page.locator('iframe')).toHaveAttribute('title', `${title} · Paramacay`)
  await expect(page.locator('iframe')).toHaveAttribute('src', `${baseURL}${hrefOf({ type: ['battles'] })}`)
  const xml = await request.get(`/oembed?format=xml&url=${encodeURIComponent(url)}`)
  expect(xml.headers()['content-type']).toContain('text/xml')
  for (const [query, status] of [
    ['', 400],
    ['url=x', 400],
    ['url=https://example.com/en/venezuela-2017', 404],
    [`format=yaml&url=${url}`, 501],
  ] as const) {
    const refusal = await request.get(`/oembed?${query}`)
    expect([query, refusal.status()]).toEqual([query, status])
    expect(refusal.headers()['content-type']).toContain('application/problem+json')
  }
})
