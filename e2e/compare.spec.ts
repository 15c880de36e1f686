import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'

import type { Dataset } from '@/data/event'
import { type Locale, locales } from '@/data/locale'
import { aboutHref, compareHref, eventHref, explorerHref, totalsHref } from '@/data/paths'
import { defaultView } from '@/data/view'
import { dataset, events } from './dataset'
import { expect, test } from './fixtures'

const written: Dataset = JSON.parse(
  readFileSync(new URL(`../data/datasets/${dataset}/dataset.json`, import.meta.url), 'utf8'),
)
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const fight = 'paramacay-combate'

const tableOf = (page: Page) => page.getByRole('table', { name: /^(?:Questions and who|Preguntas y quién)/ })
const headsOf = (page: Page) => tableOf(page).getByRole('rowheader')

/** What one kind of speaker answers to one question, found as a reader finds it: by row and column. */
async function cellOf(page: Page, question: string, speaker: string): Promise<Locator> {
  const columns = await tableOf(page).getByRole('columnheader').allInnerTexts()
  const column = columns.findIndex((text) => text.startsWith(speaker)) - 1 // the question's own is a head
  return tableOf(page).getByRole('row', { name: question }).getByRole('cell').nth(column)
}

async function orderOf(page: Page): Promise<string[]> {
  const texts = await headsOf(page).allTextContents()
  return texts.map((text) => written.compare.find(({ question }) => text.includes(question.en))?.id ?? text)
}

test('every answer of the dataset is in the table, with who, where and about which event', async ({ page }) => {
  await page.goto(compareHref('en', dataset))
  for (const { question, answers } of written.compare) {
    for (const speaker of written.speakers) {
      const cell = await cellOf(page, question.en, speaker.name.en)
      const own = answers.filter((answer) => answer.speaker === speaker.id)
      if (own.length === 0) await expect(cell).toHaveText(/–No statement found$/)
      else await expect(cell.getByRole('listitem')).toHaveCount(own.length)
    }
  }
  const raiders = await cellOf(page, 'How many raiders', 'Government')
  await expect(raiders.getByRole('link', { name: '20' })).toHaveAttribute('href', /paramacay-ingreso-parque-armas$/)
  await expect(raiders.getByRole('link', { name: /Arkansas/ })).toHaveAttribute('href', /^https?:/)
  await expect(raiders.getByText('en', { exact: true })).toHaveAttribute('title', 'English')
  await expect(raiders).toContainText('Nicolás Maduro')
  await expect(await cellOf(page, 'When did it begin', 'Residents')).toContainText('4:30 a.m.')
})

test('the rows sort by spread, by speakers and by column; the address holds the order', async ({
  page,
  openProfile,
}) => {
  await page.goto(compareHref('en', dataset))
  const asked = written.compare.map(({ id }) => id)
  expect(await orderOf(page)).toEqual(asked)
  await page.getByRole('button', { name: 'spread' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Sorted by spread.' })).toBeAttached()
  expect((await orderOf(page))[0]).toBe('weapons-taken')
  await expect(page).toHaveURL(/\?sort=spread$/)
  await page.getByRole('button', { name: 'number of speakers' }).click()
  expect((await orderOf(page))[0]).toBe('identity')
  await page.getByRole('button', { name: 'Opposition and medical sources' }).click()
  expect((await orderOf(page))[0]).toBe('civilian-death')
  const head = page.getByRole('columnheader', { name: /^Opposition/ })
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  const other = await openProfile()
  await other.goto(page.url())
  await expect.poll(async () => (await orderOf(other))[0]).toBe('civilian-death')
  await page.getByRole('button', { name: 'order asked' }).click()
  expect(await orderOf(page)).toEqual(asked)
})

test('copied as CSV: a line per statement, in UTF-8, with no formula', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(compareHref('es', dataset))
  await page.getByRole('button', { name: 'Copiar como CSV' }).click()
  await expect(page.getByText('Tabla copiada')).toBeVisible()
  const csv = await page.evaluate(() => navigator.clipboard.readText())
  const lines = csv.trim().split(/\r?\n/)
  expect(lines).toHaveLength(1 + written.compare.reduce((sum, { answers }) => sum + answers.length, 0))
  expect(lines[0]).toMatch(/^pregunta,tipo de voz,quién,declaración,/)
  expect(csv).toContain('Prensa y radiotelevisión')
  expect(csv).toContain(`${new URL(page.url()).origin}${eventHref('es', dataset, fight)}`)
  expect(csv).not.toMatch(/(?:^|,|")[=+@]/m)
})

test('by keyboard alone: sort, read a cell, follow it to its event', async ({ page }) => {
  await page.goto(compareHref('en', dataset))
  await page.getByRole('button', { name: 'order asked' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect((await orderOf(page))[0]).toBe('weapons-taken')
  await expect(page.getByRole('button', { name: 'spread' })).toBeFocused()
  await page.getByRole('button', { name: 'Press and broadcasters' }).focus()
  for (let stop = 0; stop < 2; stop += 1) await page.keyboard.press('Tab')
  const link = page.locator('a:focus')
  await expect(link).toBeInViewport()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/venezuela-2017\/paramacay-armas-sustraidas$/)
})

for (const [name, width] of [
  ['the page', 1440],
  ['the table', 1000],
] as const) {
  test(`head and first column stay while ${name} scrolls`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 })
    await page.goto(compareHref('en', dataset))
    const cell = await cellOf(page, 'How was Caguaripano captured', 'Press')
    await cell.scrollIntoViewIfNeeded()
    await page.mouse.move(width / 2, 500)
    await page.mouse.wheel(160, 0)
    await expect(page.getByRole('columnheader', { name: /^Press/ })).toBeInViewport()
    await expect(page.getByRole('rowheader', { name: /How was Caguaripano/ })).toBeInViewport({ ratio: 0.9 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('one question at a time, its speakers below one another, by touch', async ({ page }) => {
    await page.goto(compareHref('en', dataset))
    await expect(headsOf(page)).toHaveCount(1)
    await expect(headsOf(page)).toContainText('How many raiders were there?')
    await page.getByRole('link', { name: 'Next question' }).tap()
    await expect(headsOf(page)).toContainText('When did it begin?')
    await page.getByText('All 14 questions').tap()
    await page.getByRole('link', { name: 'How many were captured?' }).tap()
    await expect(headsOf(page)).toContainText('Question 7 of 14')
    await expect(page.getByText(/^Army commander/).first()).toBeHidden()
    await expect(tableOf(page).getByText('Military', { exact: true }).filter({ visible: true })).toHaveCount(1)
    await page.goBack()
    await expect(headsOf(page)).toContainText('When did it begin?')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  })

  test('fits 320 px, the menu of the bar too', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`${compareHref('es', dataset)}#q-captured`)
    await page.getByLabel('Menú', { exact: true }).last().tap()
    for (const name of ['Relato', 'Comparar', 'Acerca de']) {
      await expect(page.getByRole('link', { name, exact: true })).toBeInViewport({ ratio: 1 })
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the table is whole, and offers nothing that would not work', async ({ page }) => {
    await page.goto(compareHref('es', dataset))
    await expect(headsOf(page)).toHaveCount(written.compare.length)
    await expect(page.getByText('Prensa y radiotelevisión').first()).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(0)
  })

  test('a narrow screen has one question at a time all the same', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(compareHref('en', dataset, 'killed'))
    await expect(headsOf(page)).toHaveCount(1)
    await page.getByRole('link', { name: 'Previous question' }).click()
    await expect(headsOf(page)).toContainText('When did it end')
  })
})

test('an event has its own questions, who says 1 and who says 2, and the way to all of them', async ({ page }) => {
  for (const href of [eventHref('en', dataset, fight), explorerHref('en', dataset, { ...defaultView, event: fight })]) {
    await page.goto(href)
    const asked = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Questions compared' }) })
    const killed = asked
      .locator('div', { has: page.getByRole('link', { name: 'How many attackers were killed?' }) })
      .last()
    await expect(killed.getByRole('listitem')).toHaveText([
      /^1Army commander.*Reuters.*Barráez/,
      /^2.*Maduro/,
      /^2\+American/,
    ])
    await expect(killed.locator('svg')).toHaveAttribute('aria-hidden', 'true')
    await killed.getByRole('link', { name: 'How many attackers were killed?' }).click()
    await expect(page).toHaveURL(/\/compare#q-killed$/)
  }
})

test('every national total stands with speaker, date and source, the plain ones drawn too', async ({ page }) => {
  await page.goto(aboutHref('en'))
  await page.getByRole('link', { name: /National totals/ }).click()
  await expect(page).toHaveURL(new RegExp(`${totalsHref('en', dataset)}$`))
  const region = page.getByRole('region', { name: 'National totals over time' })
  for (const { by, value, source } of written.national_totals) {
    const row = region.getByRole('row').filter({ hasText: by.en }).filter({ hasText: value.en }).first()
    await expect(row.locator('time')).toHaveAttribute('datetime', /^2017-/)
    await expect(row.locator('.src')).not.toHaveText('')
    expect(source).toBeTruthy()
  }
  await expect(region.getByRole('img', { name: /^Deaths in the protests/ })).toBeVisible()
  await expect(region.locator('.chart-wide .chart-dot')).toHaveCount(
    written.national_totals.filter(({ measure, value }) => measure.en.startsWith('Deaths') && /^\d+$/.test(value.en))
      .length,
  )
})

test('on paper all questions stand, without buttons', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 900 }) // a sheet is narrower than many screens
  await page.goto(compareHref('en', dataset))
  await page.emulateMedia({ media: 'print' })
  await expect(headsOf(page)).toHaveCount(written.compare.length)
  await expect(page.getByRole('button', { name: 'Copy as CSV' })).toBeHidden()
})

test('its links lead to events that there are', async ({ page }) => {
  await page.goto(compareHref('en', dataset))
  const known = new Set(events.map(({ id }) => eventHref('en', dataset, id)))
  const hrefs = await tableOf(page)
    .locator('a.figure, a.said')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(hrefs.filter((href) => !known.has(href))).toEqual([])
})

for (const locale of locales) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing, ${locale}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(compareHref(locale, dataset))
      await expectNoFaults(page, locale)
      await page.setViewportSize({ width: 360, height: 740 })
      await expectNoFaults(page, locale)
    })
  }
}

async function expectNoFaults(page: Page, locale: Locale): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
}
