import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { aboutHref, eventHref } from '@/data/paths'
import { parseCamera } from '@/data/view'
import { dataset } from './dataset'
import { expect, mapOf, marksOf, openView, test } from './fixtures'

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(standard).analyze()
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect(told).toEqual([])
}

const fort = { camera: parseCamera('13/10.2360/-68.0170'), event: 'paramacay-combate' }

for (const locale of ['en', 'es'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`axe finds nothing, ${locale}, ${colorScheme}`, () => {
      test.use({ colorScheme })

      test('in the explorer', async ({ page }) => {
        await openView(page, {}, locale)
        await expectNoViolations(page)
      })

      test('in the explorer with an event', async ({ page }) => {
        await openView(page, fort, locale)
        await expectNoViolations(page)
      })

      test('in the explorer on a phone', async ({ page }) => {
        await page.setViewportSize({ width: 360, height: 740 })
        await openView(page, fort, locale)
        await expectNoViolations(page)
        await page.goBack()
        await openView(page, {}, locale)
        await expectNoViolations(page)
      })

      test('on an event’s page and on the about page', async ({ page }) => {
        await page.goto(eventHref(locale, dataset, 'paramacay-combate'))
        await expectNoViolations(page)
        await page.goto(aboutHref(locale))
        await expectNoViolations(page)
      })

      test('with a notice, and where several events at one spot are listed', async ({ page }) => {
        await page.goto(`/${locale}/${dataset}?map=17/10.2360/-68.0170&type=batles`)
        await expect(mapOf(page)).toBeVisible()
        await marksOf(page).first().click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await expectNoViolations(page)
      })
    })
  }
}

test('axe finds nothing where nothing is', async ({ page }) => {
  await page.goto('/en/nothing')
  await expectNoViolations(page)
})

test('a chosen theme is clean as well, against the system’s', async ({ page }) => {
  await openView(page)
  await page.getByRole('button', { name: 'Light or dark' }).click()
  await expectNoViolations(page)
})
