import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { messages } from '@/data/messages'
import { shareWords } from '@/data/messages/share'
import { eventHref } from '@/data/paths'
import { parseCamera } from '@/data/view'
import { dataset } from './dataset'
import { expect, mapOf, openView, test, viewHref } from './fixtures'

const battles = { type: ['battles'], camera: parseCamera('12/10.2360/-68.0170') }
const fight = { event: 'paramacay-combate' }

const dialogOf = (page: Page) => page.getByRole('dialog')
const linkOf = (page: Page) => dialogOf(page).getByRole('textbox', { name: /^(?:Link|Enlace)$/ })

async function openShare(page: Page) {
  await page.getByRole('button', { name: 'Share' }).first().click()
  await expect(dialogOf(page).getByRole('heading', { name: 'Share' })).toBeVisible()
}

test('the link is the view’s address, its picture is the view’s, and copying says so', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openView(page, battles)
  await openShare(page)
  const address = `${baseURL}${viewHref(battles)}`
  await expect(linkOf(page)).toHaveValue(address)
  await dialogOf(page).getByRole('button', { name: 'Copy' }).first().click()
  await expect(dialogOf(page).getByRole('status').first()).toHaveText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  const picture = dialogOf(page).getByRole('img', { name: /the link unfolds/ })
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200)
  expect(await picture.getAttribute('src')).toContain('type=battles')
  await expect(dialogOf(page).getByRole('link', { name: 'Save the picture' })).toHaveAttribute('download', /\.png$/)
})

test('by keyboard, and where copying is forbidden: the text is marked, Escape gives the focus back', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await openView(page)
  const button = page.getByRole('button', { name: 'Share' }).first()
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(dialogOf(page)).toBeVisible()
  await dialogOf(page).getByRole('button', { name: 'Copy' }).first().focus()
  await page.keyboard.press('Enter')
  await expect(dialogOf(page).getByRole('alert')).toContainText('press Ctrl + C')
  await expect(linkOf(page)).toBeFocused()
  expect(await page.evaluate(() => getSelection()?.toString() || document.activeElement?.tagName)).toBeTruthy()
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toHaveCount(0)
  await expect(button).toBeFocused()
})

test('the system’s own sheet is offered where there is one', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    const shared: unknown[] = []
    Object.assign(window, { shared })
    navigator.share = async (what) => void shared.push(what)
  })
  await openView(page, fight)
  await openShare(page)
  await dialogOf(page).getByRole('radio', { name: 'This event’s page' }).check()
  const address = `${baseURL}${eventHref('en', dataset, fight.event)}`
  await expect(linkOf(page)).toHaveValue(address)
  await dialogOf(page).getByRole('button', { name: 'Share with…' }).click()
  const shared = await page.evaluate(() => (window as unknown as { shared: { url: string; title: string }[] }).shared)
  expect(shared).toEqual([{ title: 'Firefight inside the fort', url: address }])
})

test('the frame for another page has the options chosen, and can be tried out', async ({ page }) => {
  await openView(page, battles)
  await openShare(page)
  await dialogOf(page).getByText('Embed in a page').click()
  const code = dialogOf(page).getByRole('textbox', { name: 'HTML for your page' })
  await expect(code).toHaveValue(/^<iframe .*\/embed\/en\/venezuela-2017\?.*type=battles.*<\/iframe>$/s)
  await dialogOf(page).getByRole('checkbox', { name: 'With the timeline' }).uncheck()
  await dialogOf(page).getByRole('combobox', { name: 'Language' }).selectOption('es')
  await dialogOf(page).getByRole('combobox', { name: 'Colours' }).selectOption('dark')
  await dialogOf(page).getByRole('spinbutton', { name: 'Width' }).fill('640')
  await expect(code).toHaveValue(/\/embed\/es\/.*hide=timeline/)
  await expect(code).toHaveValue(/theme=dark/)
  await expect(code).toHaveValue(/width="640"/)
  await dialogOf(page).getByText('Try it out').click()
  await expect(page.frameLocator('iframe').getByRole('application')).toBeVisible()
})

test('downloads hold what the filters leave', async ({ page, request }) => {
  await openView(page, battles)
  await page.getByRole('link', { name: 'Download' }).first().click()
  await expect(dialogOf(page)).toContainText('4 of 126 events')
  for (const name of ['GeoJSON', 'CSV', 'KML', 'Atom feed']) {
    const href = await dialogOf(page).getByRole('link', { name }).getAttribute('href')
    expect(href).toContain('type=battles')
    expect((await request.get(href ?? '')).status()).toBe(200)
  }
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialogOf(page).getByRole('link', { name: 'GeoJSON' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^venezuela-2017.*\.geojson$/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the data can be taken all the same', async ({ page, request }) => {
    await page.goto(viewHref(battles))
    const href = await page.getByRole('link', { name: 'Download' }).first().getAttribute('href')
    const { features } = await (await request.get(href ?? '')).json()
    expect(features).toHaveLength(4)
    await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0)
  })
})

for (const locale of ['en', 'es'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${locale}, ${colorScheme}, on a phone`, () => {
      test.use({ viewport: { width: 360, height: 740 }, colorScheme })

      test('axe finds nothing, and nothing is wider than the screen', async ({ page }) => {
        await openView(page, fight, locale)
        await page.getByRole('button', { name: shareWords[locale].title }).first().click()
        await dialogOf(page).getByText(shareWords[locale].embed).click()
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
        expect(violations).toEqual([])
        expect(await dialogOf(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0)
        await dialogOf(page).getByRole('button', { name: messages[locale].close }).click()
        await expect(mapOf(page)).toBeVisible()
      })
    })
  }
}
