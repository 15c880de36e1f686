import type { Locator, Page } from '@playwright/test'

import { detailOf, expect, mapOf, marksOf, openView, panelOf, rowOf, rowsOf, test } from './fixtures'

const fight = 'Firefight inside the fort'

/** What has the focus. */
function focused(page: Page): Locator {
  return page.locator(':focus')
}

/** Presses Tab until something has the focus: a few times, it must not be far. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  await expect(target).toBeFocused()
}

test('list: skip to it, choose a type, open an event, close it', async ({ page }) => {
  await openView(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the events' })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Skip to the events' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(rowsOf(page).first().getByRole('link')).toBeFocused()
  await page.keyboard.press('/')
  const battles = panelOf(page).getByRole('button', { name: 'Battles 4' })
  await tabTo(page, battles)
  await expect(battles).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rowsOf(page)).toHaveCount(4)
  await tabTo(page, panelOf(page).getByRole('link', { name: 'Clear all filters' }))
  await tabTo(page, rowsOf(page).first().getByRole('link'))
  await page.keyboard.press('Tab')
  const title = (await focused(page).locator('.ev-title').textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(detailOf(page, title).getByRole('heading', { name: title })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(rowOf(page, title)).toBeFocused()
})

test('an event opened and closed in one breath gives the focus back', async ({ page }) => {
  await openView(page)
  await rowOf(page, fight).focus()
  await page.evaluate(async () => {
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    ;(document.activeElement as HTMLElement).click()
    for (let tries = 0; !document.activeElement?.closest('.dt') && tries < 200; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    press('Escape')
  })
  await expect(rowOf(page, fight)).toBeFocused()
})

test('detail: earlier, later and close are a few tabs away', async ({ page }) => {
  await openView(page)
  await rowOf(page, fight).focus()
  await page.keyboard.press('Enter')
  await expect(detailOf(page, fight).getByRole('heading', { name: fight })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(detailOf(page, fight).getByRole('link', { name: 'Close' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(detailOf(page, fight).getByRole('link', { name: 'Later event' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(detailOf(page, fight)).toHaveCount(0)
  const heading = panelOf(page).getByRole('article').getByRole('heading', { level: 2 })
  await expect(heading).toBeFocused()
})

test('the map is one tab stop, and nothing behind an open event is another', async ({ page }) => {
  await openView(page)
  await rowsOf(page).last().getByRole('link').focus()
  await page.keyboard.press('Tab')
  await expect(mapOf(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '5 country-wide' })).toBeFocused()
  await rowOf(page, fight).press('Enter')
  await expect(detailOf(page, fight)).toBeVisible()
  await page.getByRole('link', { name: '5 country-wide' }).focus()
  await page.keyboard.press('Shift+Tab')
  await expect(mapOf(page)).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(focused(page)).not.toHaveAttribute('data-event')
  expect(await focused(page).evaluate((element) => element.closest('[inert]'))).toBeNull()
})

test('arrows go from mark to mark in the order of the list, and Escape leaves them', async ({ page }) => {
  await openView(page)
  await mapOf(page).focus()
  const names = await marksOf(page).evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')))
  const order = await rowsOf(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-event')))
  const keys = await marksOf(page).evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-key') ?? ''))
  const places = keys.map((key) => order.indexOf(key.split('+')[0] ?? ''))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  for (const name of names.slice(0, 3)) {
    await page.keyboard.press('ArrowRight')
    await expect(focused(page)).toHaveAttribute('aria-label', name ?? '')
  }
  await page.keyboard.press('ArrowLeft')
  await expect(focused(page)).toHaveAttribute('aria-label', names[1] ?? '')
  await page.keyboard.press('End')
  await expect(focused(page)).toHaveAttribute('aria-label', names.at(-1) ?? '')
  await page.keyboard.press('Home')
  await expect(focused(page)).toHaveAttribute('aria-label', names[0] ?? '')
  await page.keyboard.press('Escape')
  await expect(mapOf(page)).toBeFocused()
})

test('Enter opens the event of a mark, Escape closes it, and the mark has the focus again', async ({ page }) => {
  await openView(page, { type: ['battles'] })
  await mapOf(page).focus()
  await page.keyboard.press('End')
  await expect(focused(page)).toHaveAttribute('aria-label', /^Thirty-seven dead in Puerto Ayacucho/)
  await page.keyboard.press('Enter')
  const heading = panelOf(page).getByRole('article').getByRole('heading', { level: 2 })
  await expect(heading).toContainText('Thirty-seven dead')
  await expect(heading).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(mapOf(page).getByLabel(/^Thirty-seven/)).toBeFocused()
})

test('Enter on a ring comes nearer and stays in the map; plus and minus zoom; Shift and arrows move', async ({
  page,
}) => {
  await openView(page)
  await mapOf(page).focus()
  await page.keyboard.press('Home')
  await expect(focused(page)).toHaveAttribute('aria-label', /^\d+ events near/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/map=(?:8|9|1\d)/)
  expect(await mapOf(page).evaluate((map) => map.contains(document.activeElement))).toBe(true)
  const zoom = () => Number(/map=([\d.]+)/.exec(page.url())?.[1])
  const nearer = zoom()
  await page.keyboard.press('+')
  await expect.poll(zoom).toBe(nearer + 1)
  await page.keyboard.press('-')
  await expect.poll(zoom).toBe(nearer)
  const before = page.url()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page).not.toHaveURL(before)
})

test('events at one spot: the list takes the focus, Escape gives it back to the ring', async ({ page }) => {
  await openView(page, { camera: { zoom: 17, center: [-68.017, 10.236] } })
  const ring = mapOf(page).getByRole('button', { name: /^6 events, Fort Paramacay/ })
  await mapOf(page).focus()
  await page.keyboard.press('Home')
  await expect(ring).toBeFocused()
  await page.keyboard.press('Enter')
  const spot = page.getByRole('dialog', { name: '6 events here' })
  await expect(spot.getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(spot).toHaveCount(0)
  await expect(ring).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(page, spot.getByRole('listitem').nth(1).getByRole('link'))
  await page.keyboard.press('Enter')
  await expect(panelOf(page).getByRole('article').getByRole('heading', { level: 2 })).toBeFocused()
})

test('theme, language and views answer to the keyboard', async ({ page }) => {
  await openView(page)
  await page.getByRole('button', { name: 'Light or dark' }).press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByLabel('Views').press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'The fort and its surroundings' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/map=14\//)
})
