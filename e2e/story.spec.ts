import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import type { Dataset } from '@/data/event'
import { locales } from '@/data/locale'
import { storyHref } from '@/data/paths'
import { dataset } from './dataset'
import { detailOf, expect, mapOf, openView, panelOf, rowsOf, test, viewHref } from './fixtures'

const written: Dataset = JSON.parse(
  readFileSync(new URL(`../data/datasets/${dataset}/dataset.json`, import.meta.url), 'utf8'),
)
const [story] = written.stories
if (!story) throw new Error('The dataset has a story.')
const steps = story.steps
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const storyOf = (page: Page) => panelOf(page).getByRole('article', { name: /^(?:The weekend|El fin de semana)/ })
const ownRowOf = (page: Page) => storyOf(page).locator('li[data-event]')
const nextOf = (page: Page) => storyOf(page).getByRole('link', { name: /^(?:Next|Siguiente):/ })
const pillOf = (page: Page) => page.getByRole('link', { name: /^Back to step|^Volver al paso/ })
const titleAt = (index: number, locale: 'en' | 'es' = 'en') => steps[index]?.title[locale] ?? ''

/** Opens a step by its name alone, and waits for the live map. */
async function openStep(page: Page, index: number, locale: 'en' | 'es' = 'en'): Promise<void> {
  await openView(page, { story: story?.id ?? null, step: steps[index]?.id ?? null }, locale)
  await expectStep(page, index, locale)
}

async function expectStep(page: Page, index: number, locale: 'en' | 'es' = 'en'): Promise<void> {
  await expect(storyOf(page).getByRole('heading', { name: titleAt(index, locale), exact: true })).toBeVisible()
}

/** The address is the step's own view, camera and all. */
function expectAddress(page: Page, index: number): void {
  const { searchParams } = new URL(page.url())
  expect(Object.fromEntries(searchParams)).toEqual({ ...steps[index]?.view, story: story?.id, step: steps[index]?.id })
}

test('it begins from the bar and takes the list’s place; leaving it restores what was before', async ({ page }) => {
  await openView(page, { type: ['riots'], from: '2017-05' })
  const before = page.url()
  const shown = await rowsOf(page).count()
  await page.getByRole('link', { name: 'Story', exact: true }).click()
  await expectStep(page, 0)
  await expect(ownRowOf(page)).toBeVisible()
  await expect(panelOf(page).locator('[inert] #list')).toBeAttached() // out of reach behind it
  await nextOf(page).click()
  await expectStep(page, 1)
  await storyOf(page).getByRole('link', { name: 'Leave the story' }).first().click()
  await expect(storyOf(page)).toHaveCount(0)
  expect(page.url()).toBe(before)
  await expect(rowsOf(page)).toHaveCount(shown)
})

test('every step is its view: event, text and sources, from the first to the last and out', async ({ page }) => {
  await openStep(page, 0)
  for (const [index, { view, text }] of steps.entries()) {
    await expectStep(page, index)
    if (index > 0) expectAddress(page, index)
    await expect(storyOf(page).getByText(text.en)).toBeVisible()
    await expect(storyOf(page).getByText(/^Sources for this step/)).toBeVisible()
    await expect(storyOf(page).locator('[aria-current="true"]').first()).toHaveAccessibleName(
      `Step ${index + 1} of ${steps.length}: ${titleAt(index)}`,
    )
    if (view.event) await expect(ownRowOf(page)).toHaveAttribute('data-event', view.event)
    await expect(pillOf(page)).toHaveCount(0)
    if (index < steps.length - 1) await nextOf(page).click()
  }
  await storyOf(page).getByRole('link', { name: 'Leave the story' }).last().click()
  await expect(page).toHaveURL(new RegExp(`${viewHref()}$`))
})

for (const [index, { id, view }] of steps.entries()) {
  test(`step ${index + 1} opens by its link, with its camera, its filters and its event`, async ({ page }) => {
    await openStep(page, index)
    await page.waitForTimeout(400) // longer than the pause after which a moved map would write its camera
    await expect(pillOf(page)).toHaveCount(0)
    if (view.event) await expect(mapOf(page).locator(`[data-selected="${view.event}"]`)).toBeVisible()
    await page.getByRole('link', { name: 'Zoom out' }).click() // which writes the whole view into the address
    await expect(pillOf(page)).toBeVisible()
    const { map, ...rest } = Object.fromEntries(new URL(page.url()).searchParams)
    expect(Number.parseInt(map ?? '', 10)).toBe(Number.parseInt(view.map ?? '', 10) - 1)
    expect(rest).toEqual({ ...view, map: undefined, story: story.id, step: id })
  })
}

test('a copied link to a step opens it in another reader’s browser, map and all', async ({ page, openProfile }) => {
  await openStep(page, 3)
  await nextOf(page).click()
  await expectStep(page, 4)
  const other = await openProfile({ viewport: { width: 1200, height: 800 } })
  await other.goto(page.url())
  await expectStep(other, 4)
  await expect(mapOf(other).locator('[data-selected="paramacay-combate"]')).toBeVisible()
  await expect(pillOf(other)).toHaveCount(0)
  await other.waitForTimeout(400) // longer than the pause after which a moved map would write its camera
  await expect(pillOf(other)).toHaveCount(0)
  expect(new URL(other.url()).search).toBe(new URL(page.url()).search)
})

test('the reader may move off, and the pill leads back', async ({ page }) => {
  await openStep(page, 2)
  await page.getByRole('link', { name: 'Zoom out' }).click()
  await expectStep(page, 2) // moving takes nothing away
  await expect(pillOf(page)).toHaveText('Back to step 3 of the story')
  await pillOf(page).click()
  await expect(pillOf(page)).toHaveCount(0)
  await expect(page).toHaveURL(/map=14\/10\.2360\/-68\.0170/)
})

test('events may be opened, and the list behind them', async ({ page }) => {
  await openStep(page, 2)
  const own = ownRowOf(page).getByRole('link')
  const title = (await own.locator('.ev-title').textContent()) ?? ''
  await own.click()
  await expect(detailOf(page, title)).toBeVisible()
  await panelOf(page).getByRole('link', { name: 'Close' }).click()
  await expect(rowsOf(page).nth(2)).toBeVisible()
  await rowsOf(page).nth(2).getByRole('link').click()
  await expect(panelOf(page).getByRole('article')).toHaveCount(1)
  await expect(storyOf(page)).toHaveCount(0)
  await page.goBack()
  await pillOf(page).click()
  await expectStep(page, 2)
})

test('all events of the step are a list that the story waits behind', async ({ page }) => {
  await openStep(page, 4)
  await storyOf(page)
    .getByRole('link', { name: /events? of this step/ })
    .click()
  await expect(storyOf(page)).toHaveCount(0)
  await expect(page).toHaveURL(/away/)
  await page.reload()
  await expect(pillOf(page)).toHaveText('Back to step 5 of the story')
  await pillOf(page).click()
  await expectStep(page, 4)
})

test('by keyboard alone: arrows turn the page, the step is announced, one leaves and comes back', async ({ page }) => {
  await openView(page)
  await page.getByRole('link', { name: 'Story', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expectStep(page, 0)
  await page.keyboard.press('ArrowRight')
  await expectStep(page, 1)
  await expect(storyOf(page).locator('[aria-live]')).toHaveText(`Step 2 of ${steps.length}. ${titleAt(1)}`)
  await page.keyboard.press('ArrowLeft')
  await expectStep(page, 0)
  await page.keyboard.press('ArrowLeft') // there is nothing before the first
  await expectStep(page, 0)
  await nextOf(page).focus()
  await page.keyboard.press('Enter')
  await expectStep(page, 1)
  await expect(nextOf(page)).toBeFocused()
  await mapOf(page).focus()
  await page.keyboard.press('ArrowRight') // on the map: from mark to mark
  await expectStep(page, 1)
  await page.getByRole('link', { name: 'Zoom out' }).focus()
  await page.keyboard.press('Enter')
  await expect(pillOf(page)).toBeVisible()
  await pillOf(page).focus()
  await page.keyboard.press('Enter')
  await expect(pillOf(page)).toHaveCount(0)
  await nextOf(page).focus()
  await page.keyboard.press('Escape')
  await expect(storyOf(page)).toHaveCount(0)
  await expect(panelOf(page).locator('a:focus')).toBeVisible() // the focus is not lost: the event's row has it
  await page.goBack()
  await expectStep(page, 1)
})

test('turned faster than the map can fly, the last step has its own camera', async ({ page }) => {
  await openStep(page, 7)
  for (const index of [8, 9, 10, 11]) {
    await page.keyboard.press('ArrowRight')
    await expectStep(page, index)
  }
  await page.waitForTimeout(1200) // longer than a flight and the pause after which a moved map would write its camera
  expectAddress(page, 11)
  await expect(pillOf(page)).toHaveCount(0)
})

test('scrolling to the end stays; only a new gesture from there goes on', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 620 })
  await openStep(page, 4)
  const text = storyOf(page).locator('.story')
  await text.hover()
  for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, 200) // one gesture, far beyond the end
  await expect.poll(() => text.evaluate((box) => box.scrollTop + box.clientHeight >= box.scrollHeight - 1)).toBe(true)
  await page.waitForTimeout(500)
  await expectStep(page, 4)
  await page.mouse.wheel(0, 100) // a notch is no decision
  await page.waitForTimeout(500)
  await expectStep(page, 4)
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, 100)
  await expectStep(page, 5)
  expect(await text.evaluate((box) => box.scrollTop)).toBe(0)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('by touch: from the menu, on by a swipe and by the button, back to the list', async ({ page }) => {
    await openView(page)
    await page.getByLabel('Menu', { exact: true }).last().tap()
    await page.getByRole('link', { name: 'Story', exact: true }).tap()
    await expectStep(page, 0)
    await expect(page.getByRole('link', { name: 'Compare', exact: true })).toBeHidden()
    await swipe(page, { x: 300, y: 560 }, { x: 80, y: 566 })
    await expectStep(page, 1)
    await swipe(page, { x: 80, y: 560 }, { x: 300, y: 566 })
    await expectStep(page, 0)
    await nextOf(page).tap()
    await expectStep(page, 1)
    await expect(nextOf(page)).toBeInViewport({ ratio: 1 })
    await storyOf(page).getByRole('link', { name: 'Leave the story' }).first().tap()
    await expect(rowsOf(page).first()).toBeVisible()
  })

  test('a drag up and down scrolls and turns nothing', async ({ page }) => {
    await openStep(page, 4)
    await swipe(page, { x: 180, y: 600 }, { x: 190, y: 430 })
    await expectStep(page, 4)
  })
})

/** A finger drawn over the screen, which rests before it lifts: after a made-up flick Chromium swallows the next tap. */
async function swipe(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: string, points: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: points })
  await touch('touchStart', [from])
  for (const share of [0.25, 0.5, 0.75, 1]) {
    await touch('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }])
  }
  await page.waitForTimeout(100)
  await touch('touchEnd', [])
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const locale of locales) {
    test(`the story is an article, ${locale}: each step with text, drawing, event and sources`, async ({ page }) => {
      await page.goto(storyHref(locale, dataset, story.id))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      for (const { id, title, text, view } of steps) {
        const section = page.locator(`#${id}`)
        await expect(section.getByRole('heading', { name: title[locale], exact: true })).toBeVisible()
        await expect(section.getByText(text[locale])).toBeVisible()
        await expect(section.locator('svg.scene')).toBeVisible()
        await expect(section.locator('.cite a').first()).toBeVisible()
        if (view.event) await expect(section.locator(`a[href$="/${dataset}/${view.event}"]`)).toBeVisible()
        const way = await section.locator('figcaption a').getAttribute('href')
        const { searchParams } = new URL(way ?? '', page.url())
        expect(Object.fromEntries(searchParams)).toEqual({ ...view, story: story.id, step: id })
      }
      const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
    })
  }

  test('from a step of the article into the map, and on by links', async ({ page }) => {
    await page.goto(storyHref('en', dataset, story.id, 'firefight'))
    await page.locator('#firefight').getByRole('link', { name: 'Open this step in the map' }).click()
    await expectStep(page, 4)
    await nextOf(page).click()
    await expectStep(page, 5)
    await storyOf(page)
      .getByRole('link', { name: /events? of this step/ })
      .click()
    await expect(pillOf(page)).toHaveText('Back to step 6 of the story')
    await pillOf(page).click()
    await expectStep(page, 5)
  })
})

test('in Spanish', async ({ page }) => {
  await openStep(page, 4, 'es')
  await expect(page).toHaveTitle(/^El combate · El fin de semana/)
  await expect(storyOf(page)).toContainText('Paso 5 de 12. Domingo 6 de agosto de 2017')
  await nextOf(page).click()
  await expectStep(page, 5, 'es')
  await page.getByRole('link', { name: 'Alejar' }).click()
  await expect(pillOf(page)).toHaveText('Volver al paso 6 del relato')
})

for (const locale of locales) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing, ${locale}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await openStep(page, 4, locale)
      await expectNoFaults(page)
      await page.getByRole('link', { name: locale === 'en' ? 'Zoom out' : 'Alejar' }).click()
      await expect(pillOf(page)).toBeVisible()
      await expectNoFaults(page)
      await page.setViewportSize({ width: 360, height: 740 })
      await expectNoFaults(page)
      await page.goto(storyHref(locale, dataset, story.id))
      await expectNoFaults(page)
    })
  }
}

async function expectNoFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
}
