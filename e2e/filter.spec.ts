import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'

import { locales } from '@/data/locale'
import { messages } from '@/data/messages'
import { dataset, events } from './dataset'
import { countEvents, expect, mapOf, marksOf, openView, panelOf, rowsOf, test, viewHref } from './fixtures'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const world = { zoom: 2, center: [-50, 20] as [number, number] }

const countOf = (page: Page) => panelOf(page).locator('.count h2')
const dialogOf = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })
const chipsOf = (page: Page) => panelOf(page).getByRole('list', { name: /^(?:Filters that are on|Filtros activos)$/ })

async function openFilter(page: Page, name: string): Promise<Locator> {
  await panelOf(page)
    .locator('.fbar')
    .getByRole('button', { name: new RegExp(`^${name}(?:,|$)`) })
    .click()
  const dialog = dialogOf(page, name)
  await expect(dialog).toBeVisible()
  return dialog
}

/** Waits until list, count and, where the map shows the whole world, the marks agree. */
async function expectEvents(page: Page, count: number): Promise<void> {
  await expect(rowsOf(page)).toHaveCount(count)
  await expect(countOf(page)).toHaveText(
    count === events.length ? `${count} events` : `${count} of ${events.length} events`,
  )
}

test('what a value counts is what choosing it leaves: list, count and map agree', async ({ page }) => {
  await openView(page, { camera: world })
  const type = await openFilter(page, 'Type')
  await type.getByRole('checkbox', { name: 'Riots 17' }).check()
  await expectEvents(page, 17)
  await expect.poll(() => countEvents(marksOf(page))).toBe(17)
  const place = await openFilter(page, 'Place')
  await expect(type).toBeHidden()
  const carabobo = place.getByRole('checkbox', { name: /^Carabobo \d+$/ })
  const count = Number(/\d+$/.exec((await carabobo.evaluate((box) => box.closest('label')?.textContent)) ?? '')?.[0])
  await carabobo.check()
  await expectEvents(page, count)
  await expect.poll(() => countEvents(marksOf(page))).toBe(count)
  expect(new URL(page.url()).search).toMatch(/type=riots&place=carabobo$/)
  await expect(chipsOf(page).getByRole('link')).toHaveText(['Riots', 'Carabobo', 'Clear'])
})

test('a sub-type lies within its type, a place within its state: there already, not to be chosen', async ({ page }) => {
  await openView(page, { type: ['battles'], place: ['carabobo'] })
  const type = await openFilter(page, 'Type')
  await type.getByRole('button', { name: 'Show what is in Battles' }).click()
  await expect(type.getByRole('checkbox', { name: /^Armed clash/ })).toBeChecked()
  await expect(type.getByRole('checkbox', { name: /^Armed clash/ })).toBeDisabled()
  const place = await openFilter(page, 'Place')
  await place.getByRole('searchbox').fill('paramacay')
  await expect(place.getByRole('checkbox', { name: /^Fort Paramacay/ })).toBeChecked()
  await place.getByRole('checkbox', { name: /^Carabobo/ }).uncheck()
  await expect(place.getByRole('checkbox', { name: /^Fort Paramacay/ })).toBeEnabled()
})

test('chips take filters away one by one, Clear all at once, and Back undoes each', async ({ page }) => {
  await openView(page, { from: '2017-08-04', to: '2017-08-07', type: ['battles', 'riots'], status: ['disputed'] })
  const chips = chipsOf(page)
  await expect(chips.getByRole('link')).toHaveText(['4 to 7 Aug 2017', 'Battles', 'Riots', 'Disputed', 'Clear'])
  const before = await rowsOf(page).count()
  await chips.getByRole('link', { name: 'Remove the filter Disputed' }).click()
  await expect(chips.getByRole('link', { name: /Disputed/ })).toHaveCount(0)
  await expect(chips.getByRole('link', { name: 'Remove the filter Riots' })).toBeFocused()
  const after = await rowsOf(page).count()
  expect(after).toBeGreaterThan(before)
  await chips.getByRole('link', { name: 'Clear all filters' }).click()
  await expectEvents(page, events.length)
  await expect(chips).toHaveCount(0)
  await page.goBack()
  await expect(rowsOf(page)).toHaveCount(after)
  await page.goBack()
  await expect(rowsOf(page)).toHaveCount(before)
})

test('actors stand under their roles, are loaded when first asked for, and found by name', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname))
  await openView(page)
  expect(asked).not.toContain(`/facets/en/${dataset}`)
  const actor = await openFilter(page, 'Actor')
  await expect(actor.getByRole('checkbox', { name: /^State forces \d+$/ })).toBeVisible()
  expect(asked).toContain(`/facets/en/${dataset}`)
  await actor.getByRole('searchbox', { name: 'Find by name' }).fill('maduro')
  const maduro = actor.getByRole('checkbox', { name: /^Nicolás Maduro \d+$/ })
  await maduro.check()
  await expect(page).toHaveURL(/[?&]actor=nicolas-maduro$/)
  const having = events.filter(({ properties }) => properties.actors.some(({ name }) => name.en === 'Nicolás Maduro'))
  await expectEvents(page, having.length)
})

test('the rarer filters unfold: strand, source, certainty, precision', async ({ page }) => {
  await openView(page)
  const more = await openFilter(page, 'More')
  await more.getByRole('heading', { name: 'Precision' }).click()
  await more.getByRole('radio', { name: /^150\sm \d+$/ }).check()
  await expect(page).toHaveURL(/[?&]precision=150$/)
  await more.getByRole('heading', { name: 'Certainty' }).click()
  await more.getByRole('checkbox', { name: /^Disputed \d+$/ }).check()
  await more.getByRole('heading', { name: 'Source' }).click()
  await expect(more.getByRole('checkbox', { name: /^El Nacional \d+$/ })).toBeVisible()
  await more.getByRole('radio', { name: 'Any' }).check()
  const disputed = events.filter(({ properties }) => properties.verification === 'disputed')
  await expectEvents(page, disputed.length)
})

test('a period is typed, or chosen by month', async ({ page }) => {
  await openView(page)
  const when = await openFilter(page, 'When')
  await when.getByRole('radio', { name: /^August 2017 \d+$/ }).check()
  await expect(page).toHaveURL(/from=2017-08&to=2017-08$/)
  await when.getByLabel('From').fill('2017-08-06')
  await expect(page).toHaveURL(/from=2017-08-06&to=2017-08$/)
  await when.getByLabel('To').fill('2017-08-01') // before the first day: that moves along
  await expect(page).toHaveURL(/from=2017-08-01&to=2017-08-01$/)
})

test('by keyboard alone: open, choose, Escape, focus back; chips too', async ({ page }) => {
  await openView(page)
  await page.keyboard.press('/')
  for (let press = 0; press < 3; press++) await page.keyboard.press('Tab')
  const button = panelOf(page).locator('.fbar').getByRole('button', { name: 'Place' })
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialogOf(page, 'Place').getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('tachira')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/place=tachira$/)
  await page.keyboard.press('Escape')
  await expect(dialogOf(page, 'Place')).toBeHidden()
  await expect(panelOf(page).locator('.fbar').getByRole('button', { name: 'Place, 1 chosen' })).toBeFocused()
  const chip = chipsOf(page).getByRole('link', { name: 'Remove the filter Táchira' })
  for (let press = 0; press < 12 && !(await isFocused(chip)); press++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expectEvents(page, events.length)
})

test('nothing matches: which filter to drop, and what that gives', async ({ page }) => {
  await openView(page, {
    type: ['explosions'],
    place: ['carabobo'],
    status: ['disputed'],
    from: '2017-08-04',
    to: '2017-08-07',
  })
  await expectEvents(page, 0)
  const said = panelOf(page).getByText(/^Without “Explosions” there would be \d\.$/)
  await expect(panelOf(page).getByText('No event matches all four filters.')).toBeVisible()
  const left = Number(/(\d)\.$/.exec((await said.textContent()) ?? '')?.[1])
  await panelOf(page).getByRole('link', { name: 'Remove that filter' }).click()
  await expectEvents(page, left)
  await page.goBack()
  await panelOf(page).getByRole('link', { name: 'clear all', exact: true }).click()
  await expectEvents(page, events.length)
})

test('where no one filter is to blame, the fewest that are', async ({ page }) => {
  await openView(page, { type: ['explosions'], place: ['valencia'], status: ['disputed'], q: 'guardia' })
  await expectEvents(page, 0)
  const said = await panelOf(page)
    .getByText(/^Without “.+” and “.+” there would be \d+\.$/)
    .textContent()
  await panelOf(page).getByRole('link', { name: 'Remove those filters' }).click()
  await expectEvents(page, Number(/(\d+)\.$/.exec(said ?? '')?.[1]))
})

test('the count is announced once it stands still', async ({ page }) => {
  await openView(page)
  const status = panelOf(page).locator('.count [role=status]')
  await expect(status).toHaveText('')
  await page.getByRole('list', { name: 'Event types' }).getByRole('button', { name: 'Battles 4' }).click()
  await expect(status).toHaveText('4 of 126 events')
})

test('a copied link shows the same list, chips and counts to another reader', async ({ page, openProfile }) => {
  await openView(page)
  await page.goto(viewHref({ role: ['civilians'], source: ['provea'], place: ['distrito-capital'], precision: 5_000 }))
  await expect(mapOf(page)).toBeVisible()
  const other = await openProfile()
  await other.goto(page.url())
  await expect(mapOf(other)).toBeVisible()
  await expect(chipsOf(other).getByRole('link')).toHaveText(await chipsOf(page).getByRole('link').allTextContents())
  await expect(rowsOf(other)).toHaveText(await rowsOf(page).allTextContents())
  await expect(chipsOf(other)).toContainText('Provea')
})

test.describe('without names and sources', () => {
  test.use({ provoked: /Failed to load resource/ })

  test('a failure says what failed, and trying again helps', async ({ page }) => {
    await openView(page)
    await page.route('**/facets/**', (route) => route.abort())
    const actor = await openFilter(page, 'Actor')
    await expect(actor.getByRole('alert')).toContainText('Names and sources did not load.')
    await page.unroute('**/facets/**')
    await actor.getByRole('button', { name: 'Try again' }).click()
    await expect(actor.getByRole('checkbox', { name: /^Protesters \d+$/ })).toBeVisible()
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('all filters fill the screen, by touch', async ({ page }) => {
    await openView(page)
    await panelOf(page).locator('.narrow-bar').getByRole('button', { name: 'Filters' }).tap()
    const sheet = dialogOf(page, 'Filters')
    await expect(sheet).toHaveCSS('width', '360px')
    await sheet.getByRole('heading', { name: 'Place' }).tap()
    await sheet.getByRole('checkbox', { name: /^Carabobo \d+$/ }).tap()
    await expect(sheet).toContainText('23 of 126 events')
    await sheet.getByRole('button', { name: 'Done' }).tap()
    await expect(sheet).toBeHidden()
    await expectEvents(page, 23)
    await chipsOf(page).getByRole('link', { name: 'Remove the filter Carabobo' }).tap()
    await expectEvents(page, events.length)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a filtered link shows the filtered list, and its chips are links', async ({ page }) => {
    await page.goto(viewHref({ type: ['riots'], actor: ['nicolas-maduro'], place: ['miranda'] }))
    const shown = await rowsOf(page).count()
    expect(shown).toBeLessThan(17)
    await expect(countOf(page)).toHaveText(`${shown} of 126 events`)
    await chipsOf(page).getByRole('link', { name: 'Remove the filter Nicolás Maduro' }).click()
    expect(await rowsOf(page).count()).toBeGreaterThan(shown)
    await chipsOf(page).getByRole('link', { name: 'Clear all filters' }).click()
    await expect(rowsOf(page)).toHaveCount(events.length)
  })
})

for (const locale of locales) {
  const words = messages[locale].filters
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing in open filters, chips and an empty list: ${locale}, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme })
      await openView(page, { type: ['riots', 'armed-clash'], status: ['disputed'], place: ['carabobo'] }, locale)
      expect(await findFaults(page)).toEqual([])
      for (const name of [words.when, words.actor, words.more]) {
        const dialog = await openFilter(page, name)
        await expect(dialog.locator('.facets-body :is(input, summary)').first()).toBeVisible()
        expect(await findFaults(page), name).toEqual([])
      }
      await page.keyboard.press('Escape')
      await page.setViewportSize({ width: 360, height: 740 })
      await panelOf(page).locator('.narrow-bar').getByRole('button', { name: words.all }).click()
      await expect(dialogOf(page, words.all).locator('summary').first()).toBeVisible()
      expect(await findFaults(page), '360 px').toEqual([])
      await page.goto(viewHref({ type: ['explosions'], place: ['carabobo'], status: ['disputed'] }, locale))
      expect(await findFaults(page), 'empty').toEqual([])
    })
  }
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}

async function findFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html.slice(0, 160)})`)
}
