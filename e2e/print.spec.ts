import type { Locator, Page } from '@playwright/test'

import { eventHref } from '@/data/paths'
import { dataset } from './dataset'
import { expect, openView, panelOf, rowsOf, test, viewHref } from './fixtures'

/** The map's place in the page, whichever drawing stands there. */
function shown(page: Page): Locator {
  return page.getByRole('region', { name: 'Map of the events' })
}

for (const theme of ['light', 'dark'] as const) {
  test(`printed from ${theme}: map and list, black on white, no controls`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await openView(page)
    await page.emulateMedia({ colorScheme: theme, media: 'print' })
    await expect(shown(page)).toBeVisible()
    await expect(shown(page).locator('.mark').filter({ visible: true }).first()).toBeVisible()
    await expect(rowsOf(page).first()).toBeVisible()
    await expect(rowsOf(page).last()).toBeVisible()
    for (const control of ['Zoom in', 'Back to the first view', '5 country-wide', 'About', 'Español']) {
      await expect(page.getByRole('link', { name: control, exact: true })).toBeHidden()
    }
    await expect(page.getByRole('button', { name: 'Light or dark' })).toBeHidden()
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    const ink = await page.locator('body').evaluate((body) => getComputedStyle(body).color)
    const [red = 255, green = 255, blue = 255] = (ink.match(/\d+/g) ?? []).map(Number)
    expect(Math.max(red, green, blue)).toBeLessThan(60)
  })
}

test('a chosen dark theme is not printed either', async ({ page }) => {
  await openView(page)
  await page.getByRole('button', { name: 'Light or dark' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
})

test('the button prints, and each event of the list brings its sources', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await openView(page)
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', '')
  await page.emulateMedia({ media: 'print' })
  await expect(rowsOf(page).first().getByRole('list')).toContainText(/\w/)
})

test('an event’s page is printed with its sources unfolded and their addresses', async ({ page }) => {
  await page.goto(eventHref('en', dataset, 'paramacay-combate'))
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden()
  for (const item of await page.locator('.srcs > li').all()) await expect(item).toBeVisible()
  const address = await page
    .locator('.srcs a')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content)
  expect(address).toMatch(/https?:\/\//)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the server’s drawing is printed', async ({ page }) => {
    await page.emulateMedia({ media: 'print' })
    await page.goto(viewHref({ event: 'paramacay-combate' }))
    await expect(shown(page).locator('.mark.sel')).toBeVisible()
    await expect(panelOf(page).getByRole('article')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Zoom in' })).toBeHidden()
  })
})
