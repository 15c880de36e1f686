import type { Page } from '@playwright/test'

import { type Locale, locales } from '@/data/locale'
import { eventHref } from '@/data/paths'
import { dataset, events } from './dataset'
import { expect, test } from './fixtures'

const fight = events.find(({ id }) => id === 'paramacay-combate')
const detention = events.find(({ properties }) => properties.sources.length > 8)

/** What a browser reads in each event's page, without opening them one by one. */
function readPages(page: Page, locale: Locale) {
  const hrefs = events.map(({ id }) => eventHref(locale, dataset, id))
  return page.evaluate(async (all) => {
    const read = async (href: string) => {
      const response = await fetch(href)
      const html = new DOMParser().parseFromString(await response.text(), 'text/html')
      const link = (selector: string) => html.head.querySelector(selector)?.getAttribute('href')
      const outward = [...html.body.querySelectorAll('a')].map((anchor) => anchor.getAttribute('href') ?? '')
      return {
        status: response.status,
        lang: html.documentElement.lang,
        headings: [...html.querySelectorAll('h1')].map(({ textContent }) => textContent),
        title: html.title,
        canonical: link('link[rel=canonical]'),
        alternates: ['en', 'es'].map((lang) => link(`link[rel=alternate][hreflang=${lang}]`)),
        oddLinks: outward.filter((target) => !/^(?:https?:\/\/|mailto:|\/|#)/.test(target)),
      }
    }
    const pages = []
    for (const href of all) pages.push(await read(href))
    return pages
  }, hrefs)
}

for (const locale of locales) {
  test(`each of the 126 events has its page in ${locale}`, async ({ page, baseURL }) => {
    await page.goto(`/${locale}/about`)
    const pages = await readPages(page, locale)
    const expected = events.map(({ id, properties }) => ({
      status: 200,
      lang: locale,
      headings: [properties.title[locale]],
      title: `${properties.title[locale]} · Paramacay`,
      canonical: baseURL + eventHref(locale, dataset, id),
      alternates: ['en' as const, 'es' as const].map((other) => baseURL + eventHref(other, dataset, id)),
      oddLinks: [],
    }))
    expect(pages).toHaveLength(126)
    expect(pages).toEqual(expected)
  })
}

test('an event’s page says when, where, who, what and who says so', async ({ page }) => {
  await page.goto(eventHref('en', dataset, 'paramacay-combate'))
  await expect(page.getByRole('heading', { level: 1, name: fight?.properties.title.en })).toBeVisible()
  await expect(page.getByText('Battles, armed clash')).toBeVisible()
  await expect(page.getByText(/^about 5 to 8 a\.m\.|Sunday 6 August 2017, about 5 to 8 a\.m\./)).toBeVisible()
  await expect(page.getByText('Venezuela time (UTC−04:00)')).toBeVisible()
  await expect(page.getByText(/^Somewhere within/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'OpenStreetMap' })).toHaveAttribute('href', /^https:\/\//)
  await expect(page.getByRole('heading', { name: /^Killed, injured|^Casualties|^People/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Accounts/ })).toBeVisible()
})

test('every figure has its speaker, and where it was said, in which language', async ({ page }) => {
  await page.goto(eventHref('en', dataset, 'paramacay-combate'))
  const claims = fight?.properties.casualties.killed?.claims ?? []
  expect(claims.length).toBeGreaterThan(1)
  const killed = page.locator('.statements').first()
  for (const fold of await killed.locator('summary').all()) await fold.click()
  const lines = killed.getByRole('listitem')
  await expect(lines).toHaveCount(claims.length)
  for (const [index, { by, source }] of claims.entries()) {
    await expect(lines.nth(index)).toContainText(by.en)
    if (source === null) continue
    const links = await lines.nth(index).getByRole('link').all()
    if (links.length === 0) await expect(lines.nth(index)).toContainText('no address known')
    for (const link of links) await expect(link).toHaveAttribute('href', /^https?:\/\//)
    await expect(lines.nth(index).locator('abbr')).toHaveAttribute('title', /^[A-Z][a-z]+$/)
  }
})

test('what rests on inference is said to', async ({ page }) => {
  await page.goto(eventHref('es', dataset, 'paramacay-combate'))
  const doubts = Object.values(fight?.properties.unverified ?? {})
  expect(doubts.length).toBeGreaterThan(0)
  const section = page.getByRole('heading', { name: 'Sin verificar' }).locator('..')
  await expect(section.getByRole('listitem')).toHaveCount(doubts.length)
  for (const doubt of doubts) await expect(section).toContainText(doubt?.es ?? '')
})

test('a long list of sources is folded, and unfolds', async ({ page }) => {
  await page.goto(eventHref('en', dataset, detention?.id ?? ''))
  const count = detention?.properties.sources.length ?? 0
  const section = page.getByRole('heading', { name: /^Sources/ }).locator('..')
  await expect(section.getByRole('listitem')).toHaveCount(5)
  await section.getByText(`Show ${count - 5} more`).click()
  await expect(section.getByRole('listitem')).toHaveCount(count)
})

test('from its page an event opens in the map, and the page in the other language', async ({ page }) => {
  await page.goto(eventHref('en', dataset, 'paramacay-combate'))
  await page.getByRole('link', { name: 'Español' }).click()
  await expect(page).toHaveURL(eventHref('es', dataset, 'paramacay-combate'))
  await page.getByRole('link', { name: 'Abrir esta vista en el mapa' }).click()
  await expect(page.getByRole('article', { name: fight?.properties.title.es })).toBeVisible()
})

test('link and coordinates can be taken', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(eventHref('en', dataset, 'paramacay-combate'))
  await page.getByRole('button', { name: 'Coordinates' }).click()
  await expect(page.getByText('Coordinates copied')).toBeVisible()
  const [lng, lat] = fight?.geometry?.coordinates ?? []
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${lat}, ${lng}`)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Link copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page is whole', async ({ page }) => {
    await page.goto(eventHref('es', dataset, 'paramacay-combate'))
    await expect(page.getByRole('heading', { level: 1, name: fight?.properties.title.es })).toBeVisible()
    await expect(page.locator('.mark.sel')).toBeVisible()
    await expect(page.getByRole('heading', { name: /^Fuentes/ })).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(0)
    for (const fold of await page.getByRole('main').locator('summary').all()) await fold.click()
    const count = fight?.properties.sources.length ?? 0
    await expect(
      page
        .getByRole('heading', { name: /^Fuentes/ })
        .locator('..')
        .getByRole('listitem'),
    ).toHaveCount(count)
  })
})
