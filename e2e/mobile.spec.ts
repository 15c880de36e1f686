import type { Locator, Page } from '@playwright/test'

import { aboutHref, eventHref } from '@/data/paths'
import { dataset } from './dataset'
import { detailOf, expect, mapOf, openView, panelOf, rowOf, rowsOf, test, viewHref } from './fixtures'

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })

const fight = 'Firefight inside the fort'

function handleOf(page: Page): Locator {
  return panelOf(page).getByRole('button', { name: /^Show (?:the list|more of the list|the map)$/ })
}

async function sheetHeight(page: Page): Promise<number> {
  return (await panelOf(page).boundingBox())?.height ?? 0
}

/** Drags a finger, as the browser itself would tell it. */
async function drag(page: Page, from: Locator, byY: number): Promise<void> {
  const box = await from.boundingBox()
  if (!box) throw new Error('What is to be dragged has no box.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number | null) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at === null ? [] : [{ x, y: at }] })
  await touch('touchStart', y)
  for (const share of [0.25, 0.5, 0.75, 1]) await touch('touchMove', y + byY * share)
  await touch('touchEnd', null)
  await session.detach()
}

test('pressing its handle brings the sheet from half to full, to a strip, to half', async ({ page }) => {
  await openView(page)
  const handle = handleOf(page)
  await expect(handle).toHaveAccessibleName('Show more of the list')
  const half = await sheetHeight(page)
  await handle.tap()
  await expect(handle).toHaveAccessibleName('Show the map')
  await expect.poll(() => sheetHeight(page)).toBeGreaterThan(half + 50)
  await handle.tap()
  await expect(handle).toHaveAccessibleName('Show the list')
  await expect.poll(() => sheetHeight(page)).toBeLessThan(100)
  await handle.tap()
  await expect.poll(() => sheetHeight(page)).toBe(half)
})

test('the sheet follows a finger up and down, one size at a time', async ({ page }) => {
  await openView(page)
  const handle = handleOf(page)
  await drag(page, handle, -200)
  await expect(handle).toHaveAccessibleName('Show the map')
  await drag(page, handle, 200)
  await expect(handle).toHaveAccessibleName('Show more of the list')
  await drag(page, handle, 200)
  await expect(handle).toHaveAccessibleName('Show the list')
  await drag(page, handle, -200)
  await expect(handle).toHaveAccessibleName('Show more of the list')
})

test('the sheet follows a mouse too', async ({ page }) => {
  await openView(page)
  const handle = handleOf(page)
  const box = await handle.boundingBox()
  if (!box) throw new Error('The handle has no box.')
  await page.mouse.move(box.x + 100, box.y + 12)
  await page.mouse.down()
  await page.mouse.move(box.x + 100, box.y - 150, { steps: 4 })
  await page.mouse.up()
  await expect(handle).toHaveAccessibleName('Show the map')
})

test('a tap on a row opens the event, and a tap on Close brings the list back', async ({ page }) => {
  await openView(page)
  await rowOf(page, fight).tap()
  await expect(detailOf(page, fight)).toContainText('Who')
  await expect(mapOf(page)).toBeInViewport()
  await detailOf(page, fight).getByRole('link', { name: 'Close' }).tap()
  await expect(rowsOf(page).first()).toBeVisible()
})

test('an open event lies over all of the list', async ({ page }) => {
  await openView(page, { event: 'paramacay-combate' })
  await expect(detailOf(page, 'Firefight inside the fort')).toBeVisible()
  const around = await page.locator('.panel .beyond').boundingBox()
  const top = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('.dt, .beyond')?.className, {
    x: (around?.x ?? 0) + 20,
    y: (around?.y ?? 0) + 20,
  })
  expect(top).toBe('dt')
})

test('a tap on a mark opens the event, and a strip becomes a sheet', async ({ page }) => {
  await openView(page, { camera: { zoom: 9, center: [-71.6, 10.6] } })
  await handleOf(page).tap()
  await handleOf(page).tap()
  await expect(handleOf(page)).toHaveAccessibleName('Show the list')
  await mapOf(page)
    .getByRole('button', { name: /^Volunteer medic run over/ })
    .tap()
  await expect(detailOf(page, 'Volunteer medic run over in Maracaibo')).toBeInViewport({ ratio: 0.2 })
})

test('events at one spot open as a list inside the map', async ({ page }) => {
  await openView(page, { camera: { zoom: 17, center: [-68.017, 10.236] } })
  await mapOf(page)
    .getByRole('button', { name: /^6 events, Fort Paramacay/ })
    .tap()
  const spot = page.getByRole('dialog', { name: '6 events here' })
  await expect(spot).toBeInViewport({ ratio: 1 })
  await spot.getByRole('listitem').first().getByRole('link').tap()
  await expect(panelOf(page).getByRole('article')).toBeVisible()
})

test('what narrows the list is told above it, and a tap undoes it', async ({ page }) => {
  await openView(page, { type: ['strategic'] })
  await expect(panelOf(page).getByRole('heading', { name: '64 of 126 events' })).toBeInViewport()
  await panelOf(page).getByRole('link', { name: 'Clear all filters' }).tap()
  await expect(rowsOf(page)).toHaveCount(126)
})

test('everything to be tapped is 44 pixels high, or a line of text', async ({ page }) => {
  await openView(page)
  const small = await page
    .locator('.ctl a, .ctl summary, .top a, .top button, .legend a, .pill')
    .evaluateAll((targets) =>
      targets
        .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height > 0)
        .filter((target) => target.getBoundingClientRect().height < 34)
        .map((target) => target.textContent || target.getAttribute('aria-label')),
    )
  expect(small).toEqual([])
})

const pages = {
  explorer: viewHref(),
  'selected event': viewHref({ event: 'paramacay-combate' }),
  'event page': eventHref('es', dataset, 'paramacay-combate'),
  about: aboutHref('es'),
  nothing: '/nowhere',
}

for (const [name, href] of Object.entries(pages)) {
  test(`at 320 pixels no one scrolls sideways, with text twice as large neither: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(href)
    if (href.includes('?') || name === 'explorer') await expect(mapOf(page)).toBeVisible()
    expect(await overflow(page)).toBe(0)
    const hidden = await cutTexts(page) // what is meant for ears only
    await doubleText(page)
    expect(await overflow(page)).toBe(0)
    expect(await cutTexts(page)).toEqual(hidden)
  })
}

/** By how much the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Text at 200 %, as browsers do it that enlarge text alone; drawings keep their size. */
function doubleText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll<HTMLElement>('body, body *:not(svg, svg *)')]
    const sizes = elements.map((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element)
      return { element, fontSize: Number.parseFloat(fontSize), lineHeight: Number.parseFloat(lineHeight) }
    })
    for (const { element, fontSize, lineHeight } of sizes) {
      element.style.fontSize = `${2 * fontSize}px`
      if (!Number.isNaN(lineHeight)) element.style.lineHeight = `${2 * lineHeight}px`
    }
  })
}

/** Texts of which a part can neither be seen nor scrolled to. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || !node.textContent?.trim() || parent.closest('svg, script, style, .unseen, .skip, [inert]'))
        continue
      if (!parent.checkVisibility({ visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const text = range.getBoundingClientRect()
      for (let box: Element | null = parent; box; box = box.parentElement) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(box)
        const edge = box.getBoundingClientRect()
        if (clipPath !== 'none' && edge.width <= 1) break
        const isCutAcross = overflowX === 'hidden' && (text.right > edge.right + 1 || text.left < edge.left - 1)
        const isCutDown = overflowY === 'hidden' && text.height > edge.height + 1 && edge.height > 0
        if (isCutAcross || isCutDown) cut.push(node.textContent.trim())
        if (/auto|scroll/.test(overflowX + overflowY)) break
      }
    }
    return cut
  })
}
