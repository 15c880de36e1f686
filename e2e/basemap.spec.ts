import type { Page, Route } from '@playwright/test'

import { expect, mapOf, marksOf, openView, rowsOf, test } from './fixtures'

const valencia = { zoom: 12, center: [-68.005, 10.215] as [number, number] }
const unavailable = 'Street map unavailable. The outline map stays; nothing else changes.'
const tile = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==',
  'base64',
)
const streets = {
  url: '/tiles/{z}/{x}/{y}.png', // on our own host: the server under test lets no other into its policy
  minZoom: 9,
  maxZoom: 19,
  attribution: [{ text: '© The street mappers', href: 'https://tiles.example/copyright' }],
}

/** Switches streets on as an operator would, with tiles answered by `answer`; the result counts what is asked for. */
async function switchOn(page: Page, answer: (route: Route) => unknown): Promise<string[]> {
  const asked: string[] = []
  await page.route('**/basemap/settings', (route) => route.fulfill({ json: { streets, archives: [] } }))
  await page.route('**/tiles/**', (route) => {
    asked.push(new URL(route.request().url()).pathname)
    return answer(route)
  })
  return asked
}

const good = (route: Route) => route.fulfill({ body: tile, contentType: 'image/png' })

/** The map does all that it does without streets. */
async function expectUsable(page: Page): Promise<void> {
  await expect(mapOf(page).locator('.land path').first()).toBeAttached()
  await expect(marksOf(page).first()).toBeVisible()
  await expect(rowsOf(page)).toHaveCount(126)
  await page.getByRole('link', { name: 'Zoom in' }).click()
  await expect(page).toHaveURL(/map=13\//)
  await mapOf(page).focus()
  await page.keyboard.press('Home')
  await expect(page.locator(':focus')).toHaveClass(/mark/)
}

test('streets lie above the outline, and their makers are named', async ({ page }) => {
  const asked = await switchOn(page, good)
  await openView(page, { camera: valencia })
  await expect(mapOf(page).locator('img.leaflet-tile-loaded').first()).toBeVisible()
  await expect(page.getByRole('link', { name: '© The street mappers' })).toBeVisible()
  expect(asked.every((path) => path.startsWith('/tiles/12/'))).toBe(true)
  await expectUsable(page)
  await expect(page.getByText(unavailable)).toHaveCount(0)
})

test('below zoom 9 no tile is asked for, and nobody is credited for none', async ({ page }) => {
  const asked = await switchOn(page, good)
  await openView(page)
  await page.getByRole('link', { name: 'Zoom in' }).click()
  await expect(page).toHaveURL(/map=8\//)
  await expect(mapOf(page).locator('img')).toHaveCount(0)
  await expect(page.getByRole('link', { name: '© The street mappers' })).toHaveCount(0)
  expect(asked).toEqual([])
  await page.getByRole('link', { name: 'Zoom in' }).click()
  await expect(mapOf(page).locator('img').first()).toBeAttached()
  await expect(page.getByRole('link', { name: '© The street mappers' })).toBeVisible()
})

test('one chooses between outline and streets, and the address says so', async ({ page }) => {
  await switchOn(page, good)
  await openView(page, { camera: valencia })
  await page.getByLabel('Base map').click()
  await page.getByRole('radio', { name: 'Outline' }).check()
  await expect(page).toHaveURL(/base=outline/)
  await expect(mapOf(page).locator('img')).toHaveCount(0)
  await page.getByRole('radio', { name: 'Streets' }).check()
  await expect(mapOf(page).locator('img').first()).toBeAttached()
})

test.describe('tiles that do not come', () => {
  test.use({ provoked: /Failed to load resource/ })

  test('a server that fails: the map stays, a notice says so, and goes when tiles come again', async ({ page }) => {
    let isUp = false
    await switchOn(page, (route) => (isUp ? good(route) : route.fulfill({ status: 500 })))
    await openView(page, { camera: valencia })
    await expect(page.getByText(unavailable)).toBeVisible()
    await expectUsable(page)
    isUp = true
    await page.getByRole('link', { name: 'Zoom in' }).click()
    await expect(page.getByText(unavailable)).toHaveCount(0)
  })

  test('a server that refuses: the notice can be closed, and stays closed', async ({ page }) => {
    await switchOn(page, (route) => route.abort('connectionrefused'))
    await openView(page, { camera: valencia })
    await expect(page.getByText(unavailable)).toBeVisible()
    await page.getByRole('button', { name: 'Close this notice' }).click()
    await expect(page.getByText(unavailable)).toHaveCount(0)
    await expectUsable(page)
    await expect(page.getByText(unavailable)).toHaveCount(0)
  })

  test('a server that hangs: the map stays, and after a while a notice says so', async ({ page }) => {
    await page.clock.install()
    await switchOn(page, () => {})
    await openView(page, { camera: valencia })
    await expect(mapOf(page).locator('img').first()).toBeAttached()
    await expect(page.getByText(unavailable)).toHaveCount(0)
    await page.clock.runFor(10_000)
    await expect(page.getByText(unavailable)).toBeVisible()
    await expect(rowsOf(page)).toHaveCount(126)
    await expect(marksOf(page).first()).toBeVisible()
  })

  test('settings that do not come leave the outline', async ({ page }) => {
    await page.route('**/basemap/settings', (route) => route.fulfill({ status: 500 }))
    await openView(page, { camera: valencia })
    await expectUsable(page)
  })

  test('an outline that does not come leaves the map and its events', async ({ page }) => {
    await page.route('**/basemap/outline/**', (route) => route.abort())
    await openView(page)
    await expect(marksOf(page).first()).toBeVisible()
    await page.getByRole('link', { name: 'Zoom in' }).click()
    await expect(page).toHaveURL(/map=8\//)
    await expect(marksOf(page).first()).toBeVisible()
  })
})

test('with streets switched off a visit asks no other host', async ({ page, baseURL }) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(`${baseURL}/`)) foreign.push(request.url())
  })
  await openView(page, { camera: valencia, base: 'streets' })
  await page.getByRole('link', { name: 'Zoom in' }).click()
  await expect(page).toHaveURL(/map=13\//)
  await expect(mapOf(page).locator('img')).toHaveCount(0)
  await expect(page.getByLabel('Base map')).toHaveCount(0)
  expect(foreign).toEqual([])
})
