import type { Page } from '@playwright/test'

import { expect, mapOf, openView, panelOf, rowOf, rowsOf, test } from './fixtures'

// Parts come when they are first needed: on a train, or after a new version was put up, their scripts may not.
test.use({ provoked: /Failed to load resource|Failed to load chunk|ChunkLoadError/ })

async function openWithoutMore(page: Page): Promise<void> {
  await openView(page)
  await expect(page.locator('.tl-plot')).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.route('**/_next/static/**', (route) => route.abort('connectionreset'))
}

test('a dialog that does not come is told, and nothing else is lost', async ({ page }) => {
  await openWithoutMore(page)
  const notice = page.getByText('What you opened did not load. Reload the page to try again')
  for (const _ of ['at first', 'when asked for again']) {
    await page.getByRole('button', { name: 'Share' }).first().click()
    await expect(notice).toBeVisible()
    await page.getByRole('button', { name: 'Close this notice' }).click()
    await expect(notice).toHaveCount(0)
  }
  await expect(rowsOf(page)).toHaveCount(126)
  await expect(mapOf(page)).toBeVisible()
})

test('an event whose part does not come leaves the way back, and the way to try again', async ({ page }) => {
  await openWithoutMore(page)
  await rowOf(page, 'Firefight inside the fort').click()
  const alert = panelOf(page).getByRole('alert')
  await expect(alert).toContainText('Your view is kept in the address.')
  await alert.getByRole('button', { name: 'Close' }).click()
  await expect(panelOf(page).getByRole('heading', { name: '126 events' })).toBeVisible()
  await rowOf(page, 'Firefight inside the fort').click()
  await page.unroute('**/_next/static/**')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(panelOf(page).getByRole('heading', { name: 'Firefight inside the fort' })).toBeVisible()
})

test('a story whose part does not come gives the map back', async ({ page }) => {
  await openWithoutMore(page)
  await page.getByRole('link', { name: 'Story' }).click()
  const alert = panelOf(page).getByRole('alert')
  await expect(alert).toContainText('This part did not load.')
  await alert.getByRole('button', { name: 'Close' }).click()
  await expect(panelOf(page).getByRole('heading', { name: '126 events' })).toBeVisible()
})
