import { expect, openView, rowsOf, test } from './fixtures'

test.use({ colorScheme: 'dark' })

test('on paper: the map, the list below it with its sources, black on white', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await openView(page)
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', '')
  await page.emulateMedia({ media: 'print' })
  await expect(rowsOf(page).first()).toBeVisible()
  await expect(rowsOf(page).first().getByRole('list')).toContainText(/\w/)
  await expect(page.getByRole('link', { name: 'Zoom in' })).toBeHidden()
  await expect(page.locator('section.map')).toBeVisible()
  const paper = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  expect(paper).toBe('rgb(255, 255, 255)')
})

test('an event on paper shows what was folded, and where each source stands', async ({ page }) => {
  await page.goto('/en/venezuela-2017/paramacay-combate')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden()
  const folded = page.locator('details.fold').last().getByRole('listitem').last()
  await expect(folded).toBeVisible()
})

test('without scripts the drawing is printed', async ({ openProfile }) => {
  const page = await openProfile({ javaScriptEnabled: false })
  await page.goto('/en/venezuela-2017?map=13/10.2360/-68.0170')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.drawing .scene')).toBeVisible()
})
