import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { type Locale, locales } from '@/data/locale'
import { aboutHref, eventHref } from '@/data/paths'
import { dataset } from './dataset'
import { expect, mapOf, openView, test } from './fixtures'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const fort = { zoom: 17, center: [-68.017, 10.236] as [number, number] }

/** Every state of which axe is asked, and how one gets there. */
const states: Record<string, (page: Page, locale: Locale) => Promise<unknown>> = {
  explorer: (page, locale) => openView(page, {}, locale),
  'selected event': (page, locale) => openView(page, { event: 'paramacay-combate' }, locale),
  'filtered list': (page, locale) => openView(page, { type: ['riots'] }, locale),
  'empty list': (page, locale) => openView(page, { from: '2031' }, locale),
  'events at one spot': async (page, locale) => {
    await openView(page, { camera: fort }, locale)
    await mapOf(page)
      .getByRole('button', { name: /^6 event/ })
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'a notice and the named views': async (page, locale) => {
    await openView(page, { event: 'no-such-event' }, locale)
    await page.getByLabel(locale === 'en' ? 'Views' : 'Vistas').click()
  },
  'event page': (page, locale) => page.goto(eventHref(locale, dataset, 'paramacay-combate')),
  about: (page, locale) => page.goto(aboutHref(locale)),
  'events as the API’s page': (page, locale) => page.goto(`/api/collections/${dataset}/items?f=html&lang=${locale}`),
  'an event as the API’s page': (page, locale) =>
    page.goto(`/api/collections/${dataset}/items/paramacay-combate?f=html&lang=${locale}`),
  'nothing there': (page, locale) => page.goto(`/${locale}/${dataset}/no-such-event`),
}

/** Each language is looked at in each theme and at each width; the two together in all four pairs. */
const looks = {
  en: [
    { theme: 'light', width: 1440 },
    { theme: 'dark', width: 360 },
  ],
  es: [
    { theme: 'dark', width: 1440 },
    { theme: 'light', width: 360 },
  ],
} as const

for (const [state, open] of Object.entries(states)) {
  for (const locale of locales) {
    test(`axe finds nothing: ${state}, ${locale}, light and dark, wide and narrow`, async ({ page }) => {
      await open(page, locale)
      for (const { theme, width } of looks[locale]) {
        await page.emulateMedia({ colorScheme: theme })
        await page.setViewportSize({ width, height: 800 })
        expect(await findFaults(page), `${theme}, ${width} px`).toEqual([])
      }
    })
  }
}

test('the theme button switches, is remembered, and stands above the system’s choice', async ({ page }) => {
  await openView(page, { event: 'paramacay-combate' })
  const paper = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  const light = await paper()
  await page.getByRole('button', { name: 'Light or dark' }).click()
  await expect.poll(paper).not.toBe(light)
  expect(await findFaults(page)).toEqual([])
  await page.reload()
  await expect.poll(paper).not.toBe(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('button', { name: 'Light or dark' }).click()
  await expect.poll(paper).toBe(light)
})

async function findFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  return violations.flatMap(({ id, help, nodes }) => {
    const [first] = nodes
    return `${id}: ${help} (${nodes.length}×, ${first?.html.slice(0, 160)}; ${first?.failureSummary?.slice(0, 300)})`
  })
}
