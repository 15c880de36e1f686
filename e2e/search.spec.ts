import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { locales } from '@/data/locale'
import { messages } from '@/data/messages'
import { parseView } from '@/data/view'
import { dataset, events } from './dataset'
import { countEvents, expect, mapOf, marksOf, openView, panelOf, rowsOf, test, viewHref } from './fixtures'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const world = { zoom: 2, center: [-50, 20] as [number, number] }

const fieldOf = (page: Page) => page.getByRole('searchbox', { name: /^(?:Search|Búsqueda)$/ })
const countOf = (page: Page) => panelOf(page).locator('.count h2')
const titlesOf = (page: Page) => rowsOf(page).locator('.ev-title').allTextContents()

test('as one types, list, map, count and address follow; Escape clears', async ({ page }) => {
  await openView(page, { camera: world })
  await page.keyboard.press('/')
  await expect(fieldOf(page)).toBeFocused()
  await page.keyboard.type('paramacay')
  await expect(page).toHaveURL(/[?&]q=paramacay$/)
  await expect(countOf(page)).toHaveText(/^\d+ of 126 events$/)
  const count = Number.parseInt((await countOf(page).textContent()) ?? '', 10)
  await expect(rowsOf(page)).toHaveCount(count)
  await expect.poll(() => countEvents(marksOf(page))).toBe(count)
  await expect(rowsOf(page).first().locator('.ev-title mark')).toHaveText('Paramacay')
  await page.keyboard.press('Escape')
  await expect(rowsOf(page)).toHaveCount(events.length)
  await expect(fieldOf(page)).toHaveValue('')
  await expect(page).not.toHaveURL(/[?&]q=/)
})

test('accents, case and language do not matter, and a slip is forgiven', async ({ page }) => {
  await openView(page, { q: 'guardia' })
  const found = (await titlesOf(page)).sort()
  expect(found.length).toBeGreaterThan(5)
  for (const typed of ['GUARDIA', 'guárdia', 'gaurdia', 'guardai']) {
    await fieldOf(page).fill(typed)
    await expect(page).toHaveURL(new RegExp(`[?&]q=${encodeURIComponent(typed)}$`))
    await expect.poll(async () => (await titlesOf(page)).sort(), typed).toEqual(found)
  }
  await page.goto(viewHref({ q: 'guardia' }, 'es'))
  await expect(rowsOf(page)).toHaveCount(found.length)
})

test('where the title does not show the match, the row says where it is', async ({ page }) => {
  await openView(page, { q: 'rectores' })
  await expect(rowsOf(page).first().locator('.ev-excerpt mark').first()).toHaveText(/^rectores$/i)
  await expect(rowsOf(page).first().locator('.ev-excerpt')).toHaveAttribute('lang', 'es')
})

test('a place is found, and choosing it moves the map there', async ({ page }) => {
  await openView(page)
  await fieldOf(page).fill('naguanagua')
  const places = panelOf(page).getByRole('region', { name: 'Places' })
  await places.getByRole('link').first().click()
  await expect(page).toHaveURL(/map=/)
  const camera = parseView(new URL(page.url()).search).view.camera
  expect(camera?.zoom).toBeGreaterThan(9)
  expect(Math.hypot((camera?.center[0] ?? 0) + 68.01, (camera?.center[1] ?? 0) - 10.25)).toBeLessThan(0.1)
  await page.goBack()
  await expect(page).not.toHaveURL(/map=/)
  await expect(fieldOf(page)).toHaveValue('naguanagua')
})

test('the search is loaded when its field is first used, and only then', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname))
  await openView(page)
  expect(asked).not.toContain(`/facets/en/${dataset}`)
  await fieldOf(page).focus()
  await expect.poll(() => asked).toContain(`/facets/en/${dataset}`)
})

test('a shared search shows another reader the same, before and after the search is loaded', async ({
  page,
  openProfile,
}) => {
  await openView(page)
  await fieldOf(page).fill('gaurdia nacional')
  await expect(page).toHaveURL(/q=gaurdia\+nacional$/)
  await expect(countOf(page)).toHaveText(/^\d+ of 126 events$/)
  const rows = await rowsOf(page).allTextContents()
  const marked = await rowsOf(page).locator('mark').allTextContents()
  expect(marked.length).toBeGreaterThan(0)
  const plain = await openProfile({ javaScriptEnabled: false })
  await plain.goto(page.url())
  expect(await rowsOf(plain).allTextContents()).toEqual(rows)
  expect(await rowsOf(plain).locator('mark').allTextContents()).toEqual(marked)
  const other = await openProfile()
  await other.goto(page.url())
  await expect(mapOf(other)).toBeVisible()
  await expect(fieldOf(other)).toHaveValue('gaurdia nacional')
  await fieldOf(other).focus()
  await other.waitForResponse((response) => response.url().includes('/facets/')).catch(() => undefined)
  await expect(rowsOf(other)).toHaveText(rows)
})

test('without JavaScript the field is a form that keeps the rest of the view', async ({ openProfile }) => {
  const page = await openProfile({ javaScriptEnabled: false })
  await page.goto(viewHref({ type: ['riots'] }))
  await fieldOf(page).fill('maracay')
  await fieldOf(page).press('Enter')
  await expect(page).toHaveURL(/type=riots/)
  await expect(page).toHaveURL(/q=maracay/)
  const shown = await rowsOf(page).count()
  expect(shown).toBeGreaterThan(0)
  expect(shown).toBeLessThan(17)
})

test('nothing found says so, and lets the words be dropped', async ({ page }) => {
  await openView(page, { q: 'xyzzyx', type: ['riots'] })
  await expect(panelOf(page).getByText('No event matches both filters.')).toBeVisible()
  await expect(panelOf(page).getByText('Without “xyzzyx” there would be 17.')).toBeVisible()
  await panelOf(page).getByRole('link', { name: 'Remove that filter' }).click()
  await expect(rowsOf(page)).toHaveCount(17)
  await expect(fieldOf(page)).toHaveValue('')
})

test('a closed event makes room when `/` is pressed', async ({ page }) => {
  await openView(page, { event: 'paramacay-combate' })
  await page.keyboard.press('/')
  await expect(fieldOf(page)).toBeFocused()
  await expect(panelOf(page).getByRole('article')).toHaveCount(0)
  await page.keyboard.type('a/b')
  await expect(fieldOf(page)).toHaveValue('a/b')
})

test.describe('without its texts', () => {
  test.use({ provoked: /Failed to load resource/ })

  test('the search says what failed, keeps the words, and tries again', async ({ page }) => {
    await openView(page)
    await page.route('**/facets/**', (route) => route.abort())
    await fieldOf(page).fill('paramacay')
    await expect(panelOf(page).getByRole('alert')).toContainText('The search did not load.')
    await expect(page).toHaveURL(/q=paramacay$/)
    await page.unroute('**/facets/**')
    await panelOf(page).getByRole('button', { name: 'Try again' }).click()
    await expect(countOf(page)).toHaveText(/^\d+ of 126 events$/)
    await expect(panelOf(page).getByRole('alert')).toHaveCount(0)
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('a button opens the field, by touch', async ({ page }) => {
    await openView(page)
    await expect(fieldOf(page)).toBeHidden()
    await page.getByRole('button', { name: 'Open the search' }).tap()
    await expect(fieldOf(page)).toBeFocused()
    await page.keyboard.type('fuerte')
    await expect(countOf(page)).toHaveText(/^\d+ of 126 events$/)
    await expect(rowsOf(page).first()).toBeInViewport()
    await page.getByRole('button', { name: 'Clear the search' }).tap()
    await expect(rowsOf(page)).toHaveCount(events.length)
    await fieldOf(page).press('Escape')
    await expect(fieldOf(page)).toBeHidden()
  })
})

for (const locale of locales) {
  test(`axe finds nothing in found events and places: ${locale}, light and dark, wide and narrow`, async ({ page }) => {
    await openView(page, {}, locale)
    await fieldOf(page).fill('fuerte')
    await expect(panelOf(page).getByRole('region', { name: messages[locale].search.places })).toBeVisible()
    for (const theme of ['light', 'dark'] as const) {
      for (const width of [1440, 360]) {
        await page.emulateMedia({ colorScheme: theme })
        await page.setViewportSize({ width, height: 740 })
        const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
        expect(
          violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`),
          `${theme} ${width}`,
        ).toEqual([])
      }
    }
  })
}
