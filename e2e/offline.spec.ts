import type { Page } from '@playwright/test'

import { eventHref } from '@/data/paths'
import { dataset } from './dataset'
import { detailOf, expect, mapOf, openView, panelOf, rowOf, rowsOf, test, viewHref } from './fixtures'

test.use({
  serviceWorkers: 'allow',
  provoked: /ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch/,
})

const fight = 'Firefight inside the fort'

/** Waits until the worker has the page and all that it is made of. */
async function isKept(page: Page): Promise<void> {
  const missing = () =>
    page.evaluate(async () => {
      await navigator.serviceWorker.ready
      const parts = performance
        .getEntriesByType('resource')
        .filter(({ name }) => /_next\/static|basemap\/outline/.test(name))
      const addresses = [location.href, ...parts.map(({ name }) => name)]
      const found = await Promise.all(addresses.map((address) => caches.match(address, { ignoreVary: true })))
      return addresses.filter((_, index) => !found[index])
    })
  await expect.poll(missing, { timeout: 30_000 }).toEqual([])
}

test('after one visit list, map and outline open without a network, whatever the view', async ({ page, context }) => {
  await openView(page)
  await expect(page.locator('.tl-plot')).toBeVisible()
  await isKept(page)
  await context.setOffline(true)
  await page.reload()
  await expect(mapOf(page)).toBeVisible()
  await expect(rowsOf(page)).toHaveCount(126)
  await expect(page.getByText('You are offline. Events, outline and visited pages still open.')).toBeVisible()
  await expect(page.locator('.leaflet-basemap-pane path').first()).toBeVisible()
  await page.goto(viewHref({ type: ['battles'], camera: { zoom: 8, center: [-67.4, 10.3] } }))
  await expect(mapOf(page)).toBeVisible()
  await expect(panelOf(page).getByRole('heading', { name: '4 of 126 events' })).toBeVisible()
  await page.goto('/')
  await expect(rowsOf(page)).toHaveCount(126)
})

test('what was read opens again, what was not says so and leads on', async ({ page, context }) => {
  await page.goto(eventHref('en', dataset, 'paramacay-combate'))
  await isKept(page)
  await openView(page)
  await isKept(page)
  await rowOf(page, fight).click()
  await expect(detailOf(page, fight)).toContainText('Sources')
  await context.setOffline(true)
  await page.goto(eventHref('en', dataset, 'paramacay-combate'))
  await expect(page.getByRole('heading', { level: 1, name: fight })).toBeVisible()
  await page.goto(viewHref({ event: 'paramacay-combate' }))
  await expect(detailOf(page, fight)).toContainText('Sources')
  await page.goto(eventHref('en', dataset, 'muerte-jairo-ortiz-carrizal'))
  await expect(page).toHaveURL(/\/en\/venezuela-2017\?event=/)
  await expect(panelOf(page).getByRole('alert')).toContainText('The details did not load.')
  await context.setOffline(false)
  await panelOf(page).getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expect(panelOf(page).getByRole('article')).toContainText('Sources')
})

test('with a network a page is asked for anew, never taken from what was kept', async ({ page, context }) => {
  await openView(page)
  await isKept(page)
  const asked = context.waitForEvent('request', (request) => request.isNavigationRequest())
  await page.reload()
  expect((await (await asked).response())?.status()).toBe(200)
  await expect(mapOf(page)).toBeVisible()
})
