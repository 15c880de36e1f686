import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { toWorld, worldSize } from '@/data/mercator'
import { messages } from '@/data/messages'
import { eventHref } from '@/data/paths'
import type { Camera, Position } from '@/data/position'
import { parseCamera, parseView } from '@/data/view'
import { dataset, events, located } from './dataset'
import { countEvents, detailOf, expect, mapOf, marksOf, openView, panelOf, rowsOf, test } from './fixtures'

const valencia = parseCamera('10/10.2000/-68.0000') as Camera
const countOf = (page: Page) => panelOf(page).getByRole('heading', { level: 2 }).first()
const toggleOf = (page: Page) => panelOf(page).getByRole('checkbox', { name: /^(?:Only what|Solo lo que)/ })
const sortOf = (page: Page) => panelOf(page).getByRole('combobox', { name: 'Sort by' })
const headingsOf = (page: Page) => panelOf(page).locator('h3')
const idsOf = (page: Page) =>
  rowsOf(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-event') ?? ''))

/** The events whose point a window of so many pixels shows, by the file's coordinates. */
function inSight({ zoom, center }: Camera, { width, height }: { width: number; height: number }): string[] {
  const size = worldSize(zoom)
  const [cx, cy] = toWorld(center)
  const seen = located.filter(({ geometry }) => {
    const [x, y] = toWorld(geometry?.coordinates as Position)
    return Math.abs(x - cx) * size <= width / 2 && Math.abs(y - cy) * size <= height / 2
  })
  return seen.map(({ id }) => id).sort()
}

async function windowOf(page: Page): Promise<{ width: number; height: number }> {
  const box = await mapOf(page).boundingBox()
  return { width: box?.width ?? 0, height: box?.height ?? 0 }
}

test('only what the map shows: list, count and marks follow the window, and what is not on the map is told', async ({
  page,
}) => {
  await openView(page, { camera: valencia })
  await expect(countOf(page)).toHaveText('126 events')
  await toggleOf(page).check()
  const seen = inSight(valencia, await windowOf(page))
  expect(seen.length).toBeGreaterThan(5)
  await expect(rowsOf(page)).toHaveCount(seen.length)
  expect((await idsOf(page)).sort()).toEqual(seen)
  await expect(countOf(page)).toHaveText(`${seen.length} of 126 events`)
  await expect(panelOf(page).getByText(messages.en.see.leftOut(events.length - located.length))).toBeVisible()
  expect(new URL(page.url()).searchParams.get('see')).toBe('')

  await page.getByRole('link', { name: 'Zoom out' }).click()
  const wider = { ...valencia, zoom: valencia.zoom - 1 }
  await expect(rowsOf(page)).toHaveCount(inSight(wider, await windowOf(page)).length)

  await mapOf(page).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => parseView(new URL(page.url()).search).view.camera?.center[0]).not.toBe(wider.center[0])
  const moved = parseView(new URL(page.url()).search).view.camera as Camera
  await expect(rowsOf(page)).toHaveCount(inSight(moved, await windowOf(page)).length)
  await expect.poll(async () => countEvents(await marksInSight(page))).toBe(await rowsOf(page).count())

  await toggleOf(page).uncheck()
  await expect(countOf(page)).toHaveText('126 events')
})

/** The marks whose middle the window shows. */
async function marksInSight(page: Page) {
  const frame = await mapOf(page).boundingBox()
  await marksOf(page).evaluateAll((marks, box) => {
    for (const mark of marks) {
      const { left, top, width, height } = mark.getBoundingClientRect()
      const [x, y] = [left + width / 2 - (box?.x ?? 0), top + height / 2 - (box?.y ?? 0)]
      mark.toggleAttribute('data-seen', x >= 0 && y >= 0 && x <= (box?.width ?? 0) && y <= (box?.height ?? 0))
    }
  }, frame)
  return mapOf(page).locator('.mark[data-seen]')
}

test('a shared link that lists only what the map shows does so elsewhere, and limits nothing without a window', async ({
  page,
  openProfile,
}) => {
  await openView(page, { camera: valencia, see: true, type: ['protests'] })
  await expect(toggleOf(page)).toBeChecked()
  await expect(countOf(page)).toContainText(' of 126')
  const seen = inSight(valencia, await windowOf(page))
  await expect.poll(async () => (await idsOf(page)).every((id) => seen.includes(id))).toBe(true)
  const elsewhere = await openProfile({ viewport: { width: 1440, height: 900 } })
  await elsewhere.goto(page.url())
  await expect(countOf(elsewhere)).toHaveText((await countOf(page).textContent()) ?? '')
  await expect.poll(() => idsOf(elsewhere)).toEqual(await idsOf(page))
  const plain = await openProfile({ javaScriptEnabled: false })
  await plain.goto(page.url())
  await expect(rowsOf(plain)).toHaveCount(
    events.filter(({ properties }) => properties.event_type === 'Protests').length,
  )
})

test('the order is chosen by keys, stands in the address, and only by time has headings of days and months', async ({
  page,
}) => {
  await openView(page)
  await expect(sortOf(page)).toBeHidden() // by time is all there is
  await openView(page, { near: { center: [-68.017, 10.236], radius: 20 } })
  await expect(sortOf(page)).toHaveValue('distance')
  await expect(headingsOf(page)).toHaveText([/^Nearest first\d+$/])
  const byDistance = await idsOf(page)
  await sortOf(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(sortOf(page)).toHaveValue('time')
  await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('time')
  await expect(headingsOf(page).first()).toHaveText(/2017\d+$/)
  const starts = (await idsOf(page)).map((id) => events.find((event) => event.id === id)?.properties.start ?? '')
  expect(starts).toEqual([...starts].sort())
  expect((await idsOf(page)).sort()).toEqual([...byDistance].sort())
  await page.goBack()
  await expect(sortOf(page)).toHaveValue('distance')
  await expect.poll(() => idsOf(page)).toEqual(byDistance)
})

test('searched words bring the best match first, and time is one choice away', async ({ page }) => {
  await openView(page, { q: 'paramacay' })
  await expect(sortOf(page)).toHaveValue('relevance')
  await expect(rowsOf(page).first()).toContainText('Paramacay')
  const best = await idsOf(page)
  await sortOf(page).selectOption({ label: 'Time' })
  await expect(headingsOf(page).first()).not.toHaveText(/^Best matches/)
  expect((await idsOf(page)).sort()).toEqual([...best].sort())
})

test('a mark that is pointed at lights its row and brings it into sight, a row its mark', async ({ page }) => {
  await openView(page)
  const alone = (await marksInSight(page)).and(page.locator('.one'))
  const [first = '', last = ''] = await Promise.all(
    [alone.first(), alone.last()].map((mark) => mark.getAttribute('data-key')),
  )
  expect(first).not.toBe(last)
  const row = (id: string | null) => panelOf(page).locator(`li[data-event="${id}"]`)
  await row(last).scrollIntoViewIfNeeded()
  await expect(row(first)).not.toBeInViewport()
  await mapOf(page).locator(`.mark[data-key="${first}"]`).hover()
  await expect(row(first)).toHaveClass(/\blit\b/)
  await expect(row(first)).toBeInViewport({ ratio: 0.9 })
  await row(last).hover()
  await expect(mapOf(page).locator(`.mark[data-key="${last}"]`)).toHaveClass(/\blit\b/)
  await expect(row(first)).not.toHaveClass(/\blit\b/)
})

test('an event leads to those before, after and near it, by keys, and the view is kept', async ({ page }) => {
  await openView(page, { event: 'paramacay-combate', thread: ['paramacay'] })
  const detail = detailOf(page, 'Firefight inside the fort')
  await expect(detail.getByRole('heading', { name: 'Before and after' })).toBeVisible()
  const near = detail.locator('section').filter({ has: page.getByRole('heading', { name: 'Near in time and place' }) })
  await expect(near.getByRole('listitem').first()).toContainText(/the same day|same time/i)
  await expect(near.getByRole('listitem').first()).toContainText(/same place|away/)
  const before = detail.locator('section').filter({ hasText: 'Before and after' }).getByRole('link').first()
  const title = (await before.locator('.ev-title').textContent()) ?? ''
  await before.press('Enter')
  await expect(detailOf(page, title)).toBeVisible()
  await expect(page.getByRole('heading', { name: title, level: 2 })).toBeFocused()
  expect(new URL(page.url()).searchParams.get('thread')).toBe('paramacay')
  await page.goto(eventHref('es', dataset, 'paramacay-combate'))
  await expect(page.getByRole('heading', { name: 'Cerca en tiempo y lugar' })).toBeVisible()
  await page.locator('.neighbours').first().getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Combate dentro del fuerte')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('what the map shows is switched by a tap, and the list follows the sheet', async ({ page }) => {
    await openView(page, { camera: valencia })
    await toggleOf(page).tap()
    const half = inSight(valencia, await windowOf(page))
    await expect(rowsOf(page)).toHaveCount(half.length)
    const label = await toggleOf(page).locator('..').boundingBox()
    expect(label?.height).toBeGreaterThanOrEqual(44)
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })
})

for (const locale of ['en', 'es'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`axe finds nothing, ${locale}, ${colorScheme}`, () => {
      test.use({ colorScheme })

      test('in a limited, sorted list', async ({ page }) => {
        const near = { center: [-68.017, 10.236] as Position, radius: 20 }
        await openView(page, { camera: valencia, see: true, near, sort: 'time' }, locale)
        await expect(countOf(page)).toContainText('126')
        await expectNoViolations(page)
      })

      test('at an event with neighbours', async ({ page }) => {
        await openView(page, { event: 'paramacay-combate' }, locale)
        await expect(page.locator('.neighbours').first()).toBeVisible()
        await expectNoViolations(page)
      })

      test('on an event’s page with neighbours', async ({ page }) => {
        await page.goto(eventHref(locale, dataset, 'paramacay-combate'))
        await expectNoViolations(page)
      })
    })
  }
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
}
