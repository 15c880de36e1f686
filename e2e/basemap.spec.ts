import type { Page, Route } from '@playwright/test'

import { sampleArchive, sampleTile } from '@/data/basemap/sample'
import type { Archive } from '@/data/basemap/settings'
import { parseRange } from '@/data/range'
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

type Colour = { red: number; green: number; blue: number }

/** What one sees at a spot of the map, as far from its middle as told, in pixels. */
async function colourAt(page: Page, x: number, y: number): Promise<Colour> {
  const box = await mapOf(page).boundingBox()
  if (!box) throw new Error('there is no map')
  const clip = { x: box.x + box.width / 2 + x, y: box.y + box.height / 2 + y, width: 1, height: 1 }
  const png = (await page.screenshot({ clip })).toString('base64')
  return page.evaluate(async (text) => {
    const file = new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))])
    const context = new OffscreenCanvas(1, 1).getContext('2d')
    context?.drawImage(await createImageBitmap(file), 0, 0)
    const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? []
    return { red, green, blue }
  }, png)
}

/** A spot of land without a mark at zoom 12, in pixels from the middle. */
const bare = [180, 90] as const

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

test('one sees the tiles, and not only the outline over them', async ({ page }) => {
  const green =
    '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><path fill="#0c0" d="M0 0h256v256H0z"/></svg>'
  await switchOn(page, (route) => route.fulfill({ body: green, contentType: 'image/svg+xml' }))
  await openView(page, { camera: valencia, base: 'outline' })
  const outline = await colourAt(page, ...bare)
  expect(outline.green - outline.red).toBeLessThan(10)
  await openView(page, { camera: valencia })
  await expect(mapOf(page).locator('img.leaflet-tile-loaded').first()).toBeVisible()
  await expect.poll(async () => greener(await colourAt(page, ...bare))).toBeGreaterThan(20)
})

const greener = ({ red, green }: Colour) => green - red

test('an archive of the operator’s is drawn by ranges of its bytes, and its makers are named', async ({ page }) => {
  const bytes = Buffer.from(sampleArchive({ tile: sampleTile('water') }))
  const archive: Archive = {
    id: 'gran-valencia',
    name: 'Gran Valencia',
    url: '/basemap/archive/gran-valencia?v=1',
    attribution: [{ text: '© The surveyors', href: 'https://surveyors.example/' }],
    bbox: [-68.1, 10.05, -67.85, 10.35],
    minZoom: 9,
    maxZoom: 14,
  }
  const asked: (string | null)[] = []
  await page.route('**/basemap/settings', (route) => route.fulfill({ json: { streets: null, archives: [archive] } }))
  await page.route('**/basemap/archive/**', (route) => {
    const range = route.request().headers().range ?? null
    asked.push(range)
    return answerRange(route, bytes, range)
  })
  await openView(page, { camera: valencia, base: 'outline' })
  const outline = await colourAt(page, ...bare)
  expect(asked).toEqual([])
  await openView(page, { camera: valencia, base: 'gran-valencia' })
  await expect(page.getByRole('link', { name: '© The surveyors' })).toBeVisible()
  await expect.poll(async () => (await colourAt(page, ...bare)).red).toBeLessThan(outline.red - 20) // blue of water
  expect(asked.every((range) => range?.startsWith('bytes='))).toBe(true)
  await expect(marksOf(page).first()).toBeVisible()
})

function answerRange(route: Route, bytes: Buffer, range: string | null) {
  const asked = parseRange(range, bytes.length)
  if (asked === 'beyond' || asked === null) return route.fulfill({ status: 416 })
  const { start, end } = asked
  const headers = { 'content-range': `bytes ${start}-${end}/${bytes.length}`, etag: '"1"' }
  return route.fulfill({ status: 206, headers, body: bytes.subarray(start, end + 1) })
}

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

test('places keep their names where no street is drawn: from afar, and where tiles fail', async ({ page }) => {
  const nameOf = (name: string) => mapOf(page).getByText(name, { exact: true }).first()
  await switchOn(page, good)
  await openView(page)
  await expect(page.getByLabel('Base map')).toBeVisible() // the settings are here
  await expect(nameOf('Caracas')).toBeVisible()
  await openView(page, { camera: valencia })
  await expect(mapOf(page).locator('img.leaflet-tile-loaded').first()).toBeVisible()
  await expect(nameOf('Naguanagua')).toBeHidden() // the streets name it
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
    await expect(mapOf(page).getByText('Naguanagua', { exact: true }).first()).toBeVisible()
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
