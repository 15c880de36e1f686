import type { Page, Route } from '@playwright/test'

import type { Camera } from '@/data/position'
import { expect, mapOf, test, viewHref } from './fixtures'

const windows = [
  { width: 360, height: 740 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
]
const cameras: Record<string, Camera | null> = {
  'the first view': null,
  'the fort': { zoom: 13, center: [-68.017, 10.236] },
  'a half zoom': { zoom: 10.5, center: [-67.5, 10.3] },
}

type Box = { key: string; x: number; y: number; width: number; height: number }

/** The marks in sight inside the map's window, in pixels of the page. */
function boxesIn(page: Page, holder: '.drawing' | '.leaflet'): Promise<Box[]> {
  return page.evaluate((within) => {
    const frame = document.querySelector('.map')?.getBoundingClientRect() ?? new DOMRect()
    const marks = [...document.querySelectorAll(`${within} .mark`)]
    return marks.flatMap((mark) => {
      const { x, y, width, height, left, right, top, bottom } = mark.getBoundingClientRect()
      const isInSight = right > frame.left && left < frame.right && bottom > frame.top && top < frame.bottom
      const key = mark.getAttribute('data-key') ?? `selected ${mark.getAttribute('data-selected')}`
      return isInSight ? [{ key, x, y, width, height }] : []
    })
  }, holder)
}

function expectSamePlaces(before: readonly Box[], after: readonly Box[]): void {
  expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
  for (const [index, { key, ...box }] of before.entries()) {
    for (const [side, pixels] of Object.entries(box)) {
      const now = after[index]?.[side as keyof typeof box] ?? Number.NaN
      expect(Math.abs(now - pixels), `${key}: ${side} ${pixels} → ${now}`).toBeLessThanOrEqual(1)
    }
  }
}

/** Holds requests back until the result is called. */
async function hold(page: Page, pattern: string): Promise<() => Promise<void>> {
  const held: Route[] = []
  let isOpen = false
  await page.route(pattern, (route) => (isOpen ? route.continue() : void held.push(route)))
  return async function letGo() {
    isOpen = true
    await Promise.all(held.map((route) => route.continue()))
  }
}

for (const size of windows) {
  for (const [name, camera] of Object.entries(cameras)) {
    test(`the live map takes over without a jump: ${name}, ${size.width} × ${size.height}`, async ({ page }) => {
      await page.setViewportSize(size)
      const startScripts = await hold(page, '**/_next/static/chunks/**/*.js')
      const sendOutline = await hold(page, '**/basemap/outline/**')
      await page.goto(viewHref({ camera, event: 'paramacay-combate' }), { waitUntil: 'commit' })
      await expect(page.locator('.drawing .mark').first()).toBeAttached()
      await page.evaluate(() => document.fonts.ready)
      const drawn = await boxesIn(page, '.drawing')
      expect(drawn.length).toBeGreaterThan(0)
      await startScripts()
      await expect(mapOf(page)).toBeVisible()
      expectSamePlaces(drawn, await boxesIn(page, '.leaflet'))
      await sendOutline()
      await expect(page.locator('.leaflet g.mark[role=button]').first()).toBeAttached()
      expectSamePlaces(drawn, await boxesIn(page, '.leaflet'))
    })
  }
}

test('after many changes the marks are those that a new page draws', async ({ page }) => {
  await page.goto(viewHref({ camera: cameras['the fort'] ?? null }))
  await expect(mapOf(page)).toBeVisible()
  const choose = (name: string) => page.locator('.legend').getByRole('button', { name }).click()
  const overlay = page.locator('.leaflet .overlay')
  await choose('Protests')
  await page.keyboard.press('/')
  await page.keyboard.type('valencia')
  await expect(page.locator('.panel .count')).toContainText(/^\d+ of 126/)
  await page.getByRole('link', { name: 'Zoom out' }).click()
  await choose('Riots')
  await page.locator('.ev > a').first().click()
  await expect(overlay.locator('.mark.sel')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await choose('Protests')
  await page.locator('.ev > a').nth(1).click()
  await expect(overlay.locator('.mark.sel')).toHaveCount(1)
  await page.mouse.move(0, 0)
  await page.waitForLoadState('networkidle')
  // The address rounds where the map is, so places may differ by a part of a pixel.
  const shapes = () =>
    overlay.evaluate((g) => g.outerHTML.replaceAll(/ style=""| lit(?=")| (d|[cxyr]+|transform)="[^"]*"/g, ''))
  const [before, places] = [await shapes(), await boxesIn(page, '.leaflet')]
  await page.reload()
  await page.locator('.leaflet g.mark[role=button]').first().waitFor()
  await expect.poll(shapes).toBe(before)
  expectSamePlaces(places, await boxesIn(page, '.leaflet'))
})
