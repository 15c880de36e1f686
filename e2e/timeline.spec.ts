import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'

import type { Locale } from '@/data/locale'
import { messages } from '@/data/messages'
import { parseView, type View } from '@/data/view'
import { atRest, expect, mapOf, openView, panelOf, rowsOf, test, viewHref } from './fixtures'

const weekend: Partial<View> = { from: '2017-08-04', to: '2017-08-07' }
const phone = { width: 360, height: 740 }
const zones = ['Pacific/Honolulu', 'Pacific/Kiritimati']

const timelineOf = (page: Page, locale: Locale = 'en') =>
  page.getByRole('region', { name: messages[locale].timeline.name })
const startOf = (page: Page) => page.getByRole('slider', { name: 'Start of the period' })
const endOf = (page: Page) => page.getByRole('slider', { name: 'End of the period' })
const bodyOf = (page: Page) => page.getByRole('slider', { name: 'The whole period' })
const plotOf = (page: Page) => page.locator('.tl-plot')
const blocksOf = (page: Page) => plotOf(page).locator('g.shown, g.muted')
const countOf = (page: Page) => panelOf(page).getByRole('heading', { level: 2 }).first()
const viewOf = (page: Page) => parseView(new URL(page.url()).search).view
const periodOf = (page: Page) => [viewOf(page).from, viewOf(page).to]

/** The period once the address has caught up with what was dragged: the pause is longer than it waits to be written. */
const restingPeriod = (page: Page) => atRest(() => periodOf(page), 400)

async function openTimeline(page: Page, change: Partial<View> = {}, locale: Locale = 'en') {
  await openView(page, change, locale)
  await expect(timelineOf(page, locale)).toBeVisible()
  await expect(plotOf(page).getByRole('img')).toBeVisible()
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
}

async function drag(page: Page, from: { x: number; y: number }, by: number): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= 8; step++) await page.mouse.move(from.x + (by * step) / 8, from.y)
  await page.mouse.up()
}

test.describe('the histogram', () => {
  test('has a block for each event, and pale ones for what only the period leaves out', async ({ page }) => {
    await openTimeline(page)
    await expect(blocksOf(page)).toHaveCount(126)
    await openTimeline(page, weekend)
    const shown = plotOf(page).locator('g.shown')
    await expect(shown).toHaveCount(23)
    await expect(countOf(page)).toHaveText('23 of 126 events')
  })

  test('follows the other filters, whatever the zoom', async ({ page }) => {
    await openTimeline(page, { type: ['riots'], timeline: parseView('timeline=2017-03-24/2017-09-02').view.timeline })
    const riots = await rowsOf(page).count()
    await expect(blocksOf(page)).toHaveCount(riots)
    await expect(plotOf(page).locator('g.t-riots')).toHaveCount(riots)
    for (const unit of ['month', 'year', 'day']) {
      await timelineOf(page).getByRole('combobox', { name: 'Zoom' }).selectOption(unit)
      await expect(timelineOf(page)).toHaveAttribute('data-unit', unit)
      await expect(timelineOf(page)).toContainText(`${riots} events`)
    }
  })

  test('tells what lies beyond a break, and frames the selected event', async ({ page }) => {
    await openTimeline(page, { event: 'paramacay-combate' })
    await expect(plotOf(page)).toContainText('5 later, to 2026')
    await expect(plotOf(page).locator('.tl-frame')).toHaveCount(1)
    await expect(plotOf(page)).toContainText('6 Aug: firefight in the fort')
  })

  test('a day shows its hours, the zone, and what has no hour', async ({ page }) => {
    await openTimeline(page, { from: '2017-08-06', to: '2017-08-06', event: 'paramacay-combate' })
    await expect(timelineOf(page)).toHaveAttribute('data-unit', 'hour')
    await expect(timelineOf(page)).toContainText('13 events, UTC−04:00')
    await expect(plotOf(page)).toContainText('Hour not known')
    await expect(plotOf(page).locator('[data-at]')).toHaveCount(6)
    await expect(plotOf(page).locator('linearGradient')).toHaveCount(5)
    for (const label of ['midnight', '3 a.m.', 'noon', 'Firefight inside the fort']) {
      await expect(plotOf(page)).toContainText(label)
    }
  })

  test('a click takes the event, beside it the bin', async ({ page }) => {
    await openTimeline(page, { from: '2017-08-06', to: '2017-08-06' })
    await plotOf(page).locator('text', { hasText: 'Firefight inside the fort' }).click({ force: true })
    await expect.poll(() => viewOf(page).event).toBe('paramacay-combate')
    await openTimeline(page)
    const plot = await plotOf(page).boundingBox()
    const label = await plotOf(page).getByText('May', { exact: true }).boundingBox()
    await page.mouse.click((label?.x ?? 0) + 2, (plot?.y ?? 0) + 8)
    await expect.poll(() => periodOf(page)).toEqual(['2017-05-01', '2017-05-01'])
  })

  for (const timezoneId of zones) {
    test(`is the same in ${timezoneId}`, async ({ openProfile }) => {
      const page = await openProfile({ timezoneId, viewport: { width: 1440, height: 900 } })
      await openTimeline(page, weekend)
      await expect(startOf(page)).toHaveAttribute('aria-valuetext', 'Friday 4 August 2017')
      await expect(endOf(page)).toHaveAttribute('aria-valuetext', 'Monday 7 August 2017')
      await expect(timelineOf(page)).toContainText('4 to 7 August 2017')
    })
  }
})

test.describe('the brush', () => {
  test('by mouse: drawn, moved, its ends pulled; Back undoes each', async ({ page }) => {
    await openTimeline(page)
    const plot = await plotOf(page).boundingBox()
    await drag(page, { x: (plot?.x ?? 0) + 300, y: (plot?.y ?? 0) + 40 }, 120)
    const drawn = await restingPeriod(page)
    expect(drawn.every(Boolean)).toBe(true)
    await drag(page, await middleOf(bodyOf(page)), 60)
    const moved = await restingPeriod(page)
    expect(moved[0]).not.toBe(drawn[0])
    await drag(page, await middleOf(endOf(page)), -40)
    const pulled = await restingPeriod(page)
    expect(pulled[0]).toBe(moved[0])
    expect(pulled[1]).not.toBe(moved[1])
    await page.goBack()
    await expect.poll(() => periodOf(page)).toEqual(moved)
    await page.goBack()
    await expect.poll(() => periodOf(page)).toEqual(drawn)
    await page.goBack()
    await expect.poll(() => periodOf(page)).toEqual([null, null])
  })

  test('an end pulled over the break is open', async ({ page }) => {
    await openTimeline(page, { from: '2017-04-01', to: '2017-08-31' })
    await drag(page, await middleOf(endOf(page)), 60)
    await expect.poll(() => periodOf(page)).toEqual(['2017-04-01', null])
    await expect(endOf(page)).toHaveAttribute('aria-valuetext', 'no limit')
  })

  test('list, count and histogram follow while one drags', async ({ page }) => {
    await openTimeline(page, weekend)
    const { x, y } = await middleOf(endOf(page))
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x - 20, y)
    await page.mouse.move(x - 60, y)
    await expect(countOf(page)).not.toHaveText('23 of 126 events')
    const count = await rowsOf(page).count()
    await expect(timelineOf(page)).toContainText(`${count} event`)
    await expect(mapOf(page).locator('.left-out')).toBeAttached() // what it leaves out, as dots
    await page.mouse.up()
    await expect(mapOf(page).locator('.left-out')).toHaveCount(0)
  })

  test('by keyboard alone: ends, whole, far and near, cleared', async ({ page }) => {
    await openTimeline(page, weekend)
    await startOf(page).focus()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => periodOf(page)).toEqual(['2017-08-03', '2017-08-07'])
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(() => periodOf(page)).toEqual(['2017-08-07', '2017-08-07'])
    await page.keyboard.press('PageDown')
    await expect.poll(() => periodOf(page)).toEqual(['2017-07-28', '2017-08-07'])
    await expect(startOf(page)).toHaveAttribute('aria-valuetext', 'Friday 28 July 2017')
    await page.keyboard.press('Tab')
    await expect(endOf(page)).toBeFocused()
    await page.keyboard.press('End')
    await expect.poll(() => periodOf(page)).toEqual(['2017-07-28', null])
    await page.keyboard.press('Home')
    await expect.poll(() => periodOf(page)).toEqual(['2017-07-28', '2017-07-28'])
    await bodyOf(page).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => periodOf(page)).toEqual(['2017-07-29', '2017-07-29'])
    await expect(rowsOf(page)).not.toHaveCount(0)
    await page.keyboard.press('Delete')
    await expect.poll(() => periodOf(page)).toEqual([null, null])
    await expect(countOf(page)).toHaveText('126 events')
  })

  test('by typed dates; a reversed pair is refused with a reason', async ({ page }) => {
    await openTimeline(page)
    await timelineOf(page).getByText('All dates').click()
    await page.getByLabel('First day').fill('2017-08-07')
    await page.getByLabel('Last day').fill('2017-08-04')
    await page.keyboard.press('Enter')
    await expect(timelineOf(page).getByRole('alert')).toHaveText('The last day comes before the first.')
    await page.getByLabel('First day').fill('2017-08-04')
    await page.getByLabel('Last day').fill('2017-08-07')
    await page.keyboard.press('Enter')
    await expect.poll(() => periodOf(page)).toEqual(['2017-08-04', '2017-08-07'])
    await expect(countOf(page)).toHaveText('23 of 126 events')
    await timelineOf(page).getByRole('button', { name: 'Clear the period' }).click()
    await expect.poll(() => periodOf(page)).toEqual([null, null])
  })

  test('zooms by wheel and key, and the address keeps it', async ({ page, openProfile }) => {
    await openTimeline(page)
    const { x, y } = await middleOf(plotOf(page))
    await page.mouse.move(x, y)
    for (let turn = 0; turn < 16; turn++) await page.mouse.wheel(0, -200)
    await expect(timelineOf(page)).toHaveAttribute('data-unit', 'hour')
    await startOf(page).focus()
    for (let press = 0; press < 5; press++) await page.keyboard.press('-')
    await expect(timelineOf(page)).toHaveAttribute('data-unit', 'day')
    await expect.poll(() => viewOf(page).timeline).not.toBeNull()
    const copy = await openProfile({ viewport: { width: 1440, height: 900 } })
    await copy.goto(page.url())
    await expect(plotOf(copy).getByRole('img')).toBeVisible()
    expect(await plotOf(copy).locator('.tl-axis').textContent()).toBe(
      await plotOf(page).locator('.tl-axis').textContent(),
    )
  })

  test('a shared address gives the same brush, count and list elsewhere', async ({ page, openProfile }) => {
    await openTimeline(page)
    await startOf(page).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await endOf(page).focus()
    await page.keyboard.press('Shift+ArrowLeft')
    await expect.poll(() => periodOf(page).every(Boolean)).toBe(true)
    const seen = async (where: Page) => [
      await startOf(where).getAttribute('aria-valuetext'),
      await endOf(where).getAttribute('aria-valuetext'),
      await startOf(where).boundingBox(),
      await countOf(where).textContent(),
      await rowsOf(where).count(),
    ]
    const copy = await openProfile({ viewport: { width: 1440, height: 900 }, timezoneId: 'Pacific/Honolulu' })
    await copy.goto(page.url())
    await expect(plotOf(copy).getByRole('img')).toBeVisible()
    await expect(countOf(copy)).toHaveText((await countOf(page).textContent()) ?? '')
    expect(await seen(copy)).toEqual(await seen(page))
  })
})

test.describe('by touch on a telephone', () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true })

  test('an end is dragged, the axis pinched, and the settings open', async ({ page }) => {
    await openTimeline(page, weekend)
    const touch = await page.context().newCDPSession(page)
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: { x: number; y: number }[]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) })
    const grip = await middleOf(endOf(page))
    const start = { x: grip.x + 8, y: grip.y }
    await send('touchStart', start)
    for (let step = 1; step <= 6; step++) await send('touchMove', { x: start.x + step * 8, y: start.y })
    await send('touchEnd')
    await expect.poll(() => periodOf(page)[1] ?? '').not.toBe('2017-08-07')
    expect(periodOf(page)[0]).toBe('2017-08-04')
    expect(Math.round((await endOf(page).boundingBox())?.width ?? 0)).toBeGreaterThanOrEqual(44)

    const { x, y } = await middleOf(plotOf(page))
    await send('touchStart', { x: x - 20, y }, { x: x + 20, y })
    for (let step = 1; step <= 8; step++)
      await send('touchMove', { x: x - 20 - step * 8, y }, { x: x + 20 + step * 8, y })
    await send('touchEnd')
    await expect.poll(() => viewOf(page).timeline).not.toBeNull()

    await timelineOf(page).getByRole('button', { name: 'Timeline settings' }).tap()
    await page.getByRole('combobox', { name: 'Speed' }).selectOption({ index: 1 })
    await expect.poll(() => viewOf(page).speed).not.toBeNull()
    await page.getByRole('button', { name: 'Clear the period' }).tap()
    await expect.poll(() => periodOf(page)).toEqual([null, null])
    await page.keyboard.press('Escape')
  })

  test('nothing is wider than 320 pixels', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await openTimeline(page, weekend)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    const plot = await plotOf(page).boundingBox()
    expect(plot?.width).toBeGreaterThan(180)
    const play = await timelineOf(page).getByRole('button', { name: 'Play' }).boundingBox()
    expect([play?.width, play?.height]).toEqual([44, 44])
  })
})

test.describe('playback', () => {
  const play = (page: Page) => timelineOf(page).getByRole('button', { name: 'Play', exact: true })
  const pause = (page: Page) => timelineOf(page).getByRole('button', { name: 'Pause' })

  test('moves the period at its speed, and pauses', async ({ page }) => {
    await page.clock.install()
    await openTimeline(page, { from: '2017-04-01', to: '2017-08-31' })
    await play(page).click()
    await expect(pause(page)).toBeVisible()
    await page.clock.runFor(3_100)
    await expect.poll(() => periodOf(page)).toEqual(['2017-04-04', '2017-04-10'])
    await expect(countOf(page)).toContainText('of 126 events')
    const before = await startOf(page).evaluate((grip) => (grip as HTMLElement).style.transform)
    await page.clock.runFor(100)
    expect(await startOf(page).evaluate((grip) => (grip as HTMLElement).style.transform)).not.toBe(before)
    await pause(page).click()
    await expect(play(page)).toBeVisible()
    const stopped = periodOf(page)
    await page.clock.runFor(2_000)
    expect(periodOf(page)).toEqual(stopped)
    expect(viewOf(page).play).toBe(false)
  })

  test('goes on from where it was, and Back returns to before it', async ({ page }) => {
    await page.clock.install()
    await openTimeline(page, { from: '2017-04-01', to: '2017-08-31' })
    await play(page).click()
    await page.clock.runFor(3_100)
    await pause(page).click()
    await play(page).click()
    await page.clock.runFor(2_100)
    await expect.poll(() => periodOf(page)[0]).toBe('2017-04-06')
    await page.goBack()
    await page.goBack()
    await expect.poll(() => periodOf(page)).toEqual(['2017-04-01', '2017-08-31'])
    await expect(play(page)).toBeVisible()
  })

  test('starts by the address, has the speed and window asked for, and stops at the end', async ({ page }) => {
    await page.clock.install()
    await page.goto(`${viewHref({ ...weekend, play: true })}&speed=P1D&window=P1D`)
    await expect(plotOf(page).getByRole('img')).toBeVisible()
    await expect(pause(page)).toBeVisible()
    await page.clock.runFor(6_000)
    await expect(play(page)).toBeVisible()
    await expect.poll(() => periodOf(page)).toEqual(['2017-08-07', '2017-08-07'])
    expect(viewOf(page).play).toBe(false)
  })

  test('in a loop it starts over', async ({ page }) => {
    await page.clock.install()
    await openTimeline(page, weekend)
    await timelineOf(page).getByRole('checkbox', { name: 'Loop' }).check()
    await timelineOf(page).getByRole('combobox', { name: 'Window' }).selectOption({ label: '1 day' })
    await play(page).click()
    await page.clock.runFor(3_500)
    await expect.poll(() => periodOf(page)).toEqual(['2017-08-04', '2017-08-04'])
    await expect(pause(page)).toBeVisible()
  })

  test('stops when the tab is hidden', async ({ page }) => {
    await page.clock.install()
    await openTimeline(page)
    await play(page).click()
    await page.clock.runFor(500)
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect(play(page)).toBeVisible()
    await page.clock.runFor(1_000) // the address is written after a pause
    await expect.poll(() => viewOf(page).play).toBe(false)
  })

  // Safari refuses more than 100 in ten seconds.
  test('writes the address a few times a second at most', async ({ page }) => {
    await page.clock.install()
    await openTimeline(page)
    await timelineOf(page).getByRole('combobox', { name: 'Speed' }).selectOption({ label: '14 days a second' })
    await play(page).click()
    await page.evaluate(() => {
      const replace = history.replaceState.bind(history)
      Object.assign(window, { writes: 0 })
      history.replaceState = (...args) => {
        Object.assign(window, { writes: (window as unknown as { writes: number }).writes + 1 })
        return replace(...args)
      }
    })
    await page.clock.runFor(3_000)
    expect(await page.evaluate(() => (window as unknown as { writes: number }).writes)).toBeLessThanOrEqual(20)
  })

  test.describe('with reduced motion', () => {
    test.use({ contextOptions: { reducedMotion: 'reduce' } })

    test('one press is one step, and nothing moves by itself', async ({ page }) => {
      await openTimeline(page, { from: '2017-04-01', to: '2017-08-31', play: true })
      const step = timelineOf(page).getByRole('button', { name: 'One step on' })
      await page.waitForTimeout(400)
      expect(periodOf(page)).toEqual(['2017-04-01', '2017-08-31'])
      await step.focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => periodOf(page)).toEqual(['2017-04-02', '2017-04-08'])
      await page.keyboard.press('Enter')
      await expect.poll(() => periodOf(page)).toEqual(['2017-04-03', '2017-04-09'])
    })
  })
})

for (const locale of ['en', 'es'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing: ${locale}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      const { timeline } = messages[locale]
      const check = async () => {
        const { violations } = await new AxeBuilder({ page }).include('.tl').analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      }
      await openTimeline(page, weekend, locale)
      await timelineOf(page, locale).getByTitle(timeline.chooseDates).click()
      await check()
      await openTimeline(page, { from: '2017-08-06', to: '2017-08-06', event: 'paramacay-combate' }, locale)
      await check()
      await page.setViewportSize(phone)
      await timelineOf(page, locale).getByRole('button', { name: timeline.settings }).click()
      await check()
    })
  }
}

test('the map keeps its window when the timeline comes', async ({ page }) => {
  await page.route(/_next\/static\/chunks/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.continue()
  })
  await page.goto(viewHref(), { waitUntil: 'commit' })
  const map = page.locator('section.map')
  await map.waitFor()
  const before = await map.boundingBox()
  await expect(plotOf(page).getByRole('img')).toBeVisible()
  expect(await map.boundingBox()).toEqual(before)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('no room is kept for it', async ({ page }) => {
    await page.goto(viewHref())
    await expect(page.locator('.tl')).toBeHidden()
    const map = await page.locator('section.map').boundingBox()
    expect((map?.y ?? 0) + (map?.height ?? 0)).toBe(900)
  })
})
