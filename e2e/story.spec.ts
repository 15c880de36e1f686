import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

import type { Dataset } from '@/data/event'
import { dataset } from './dataset'
import { expect, mapOf, openView, panelOf, test } from './fixtures'

const written: Dataset = JSON.parse(
  readFileSync(new URL(`../data/datasets/${dataset}/dataset.json`, import.meta.url), 'utf8'),
)
const [story] = written.stories
if (!story) throw new Error('The dataset has a story.')
const steps = story.steps

const storyOf = (page: Page) => panelOf(page).getByRole('article', { name: /^(?:The weekend|El fin de semana)/ })
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
