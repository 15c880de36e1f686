import type { Page, Route } from '@playwright/test'

import type { BasemapSettings } from '@/data/basemap/settings'
import { parseCamera } from '@/data/view'
import { expect, mapOf, marksOf, openView, rowOf, test } from './fixtures'

/** One grey pixel as PNG. */
const tile = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOora39DwAFaQJrJ6dg4wAAAABJRU5ErkJggg==',
  'base64',
)

const town = { camera: parseCamera('13/10.2360/-68.0170') }

/** Street tiles at an address of our own, which the page's policy allows, answered as a test wants it. */
async function switchStreetsOn(page: Page, answer: (route: Route) => Promise<void> | void): Promise<string[]> {
  const asked: string[] = []
  const settings: BasemapSettings = {
    streets: {
      url: '/tiles/{z}/{x}/{y}.png',
      minZoom: 9,
      maxZoom: 19,
      attribution: [{ text: '© Street people', href: 'https://streets.example' }],
    },
    archives: [],
  }
  await page.route('**/basemap/settings', (route) => route.fulfill({ json: settings }))
  await page.route('**/tiles/**', (route) => {
    asked.push(new URL(route.request().url()).pathname)
    return answer(route)
  })
  return asked
}

test('with streets off a visit asks no other host', async ({ page }) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  await openView(page)
  await rowOf(page, 'Capriles barred from office').first().click()
  await page.getByRole('link', { name: 'Full page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect([...hosts]).toEqual([new URL(page.url()).host])
})

test('streets lie above the outline, named and credited; from afar none are asked for', async ({ page }) => {
  const asked = await switchStreetsOn(page, (route) => route.fulfill({ body: tile, contentType: 'image/png' }))
  await openView(page)
  await expect(page.getByLabel('Base map')).toBeVisible()
  expect(asked).toEqual([])
  await page.getByLabel('Views').click()
  await page.getByRole('link', { name: 'Valencia and Naguanagua' }).click()
  await expect(page.locator('.streets img.leaflet-tile-loaded').first()).toBeVisible()
  await expect(page.getByRole('link', { name: '© Street people' })).toBeVisible()
  expect(asked.every((path) => Number(path.split('/')[2]) >= 9)).toBe(true)
  await page.getByLabel('Base map').click()
  await page.getByRole('radio', { name: 'Outline' }).check()
  await expect(page).toHaveURL(/base=outline/)
  await expect(page.locator('.streets')).toHaveCount(0)
})

test.describe('a tile server that fails', () => {
  test.use({ provoked: /status of 5\d\d|Failed to load resource/ })

  test('leaves the map usable and says so; when it comes back, the notice goes', async ({ page }) => {
    let works = false
    await switchStreetsOn(page, (route) =>
      works ? route.fulfill({ body: tile, contentType: 'image/png' }) : route.fulfill({ status: 503 }),
    )
    await openView(page, town)
    await expect(page.getByText('Street map unavailable.')).toBeVisible()
    await marksOf(page).first().click()
    await expect(page.getByRole('article').or(page.getByRole('dialog'))).toBeVisible()
    works = true
    await page.getByRole('link', { name: 'Zoom out' }).click()
    await expect(page.getByText('Street map unavailable.')).toBeHidden()
  })
})

test('a tile server that never answers is told as well', async ({ page }) => {
  await switchStreetsOn(page, () => undefined)
  await openView(page, town)
  await expect(mapOf(page)).toBeVisible()
  await expect(page.getByText('Street map unavailable.')).toBeVisible({ timeout: 20_000 })
  await expect(marksOf(page).first()).toBeVisible()
})
