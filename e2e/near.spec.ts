import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import distance from '@turf/distance'

import { describeRadius } from '@/data/describe'
import { messages } from '@/data/messages'
import { eventHref } from '@/data/paths'
import type { Position } from '@/data/position'
import { type Near, parseCamera, parseView } from '@/data/view'
import { dataset, located, precisionOf } from './dataset'
import { atRest, countEvents, expect, mapOf, marksOf, openView, panelOf, rowsOf, test } from './fixtures'

const fort: Position = [-68.017, 10.236]
const fiveKilometres: Near = { center: fort, radius: 5 }
const camera = parseCamera('12/10.2360/-68.0170')
const phone = { width: 360, height: 740 }

const kilometres = (radius: number) => describeRadius(radius * 1_000, messages.en)
const handleOf = (page: Page) => page.getByRole('slider', { name: /^(?:Radius|Radio)$/ })
const countOf = (page: Page) => panelOf(page).getByRole('heading', { level: 2 }).first()
const barOf = (page: Page, title = 'Near a point') => page.getByRole('region', { name: title })
const nearOf = (page: Page) => parseView(new URL(page.url()).search).view.near

async function nearAfter(page: Page, change: (near: Near) => boolean): Promise<Near> {
  await expect.poll(() => change(nearOf(page) ?? { center: [0, 0], radius: 0 })).toBe(true)
  return nearOf(page) as Near
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
}

/** Where something lies once the map has stopped moving under it; the pause is longer than a slow machine's frame. */
const restOf = (locator: Locator) => atRest(() => middleOf(locator), 200)

/** Each event with a point: how far from the centre, and how precise, in km; by turf, over the file. */
const measured = located.map((event) => ({
  id: event.id,
  kilometres: distance(event.geometry?.coordinates as Position, fort),
  spread: precisionOf(event) / 1_000,
}))

test('what lies within, surely and perhaps, is what turf says, in the list, the count, the bar and the marks', async ({
  page,
}) => {
  const within = measured.filter(({ kilometres, spread }) => kilometres - spread <= 5)
  const surely = within.filter(({ kilometres, spread }) => kilometres + spread <= 5)
  const perhaps = within.length - surely.length
  expect(Math.min(surely.length, perhaps)).toBeGreaterThan(0)
  await openView(page, { camera, near: fiveKilometres })
  await expect(countOf(page)).toHaveText(`${within.length} of ${messages.en.events(126)}`)
  await expect(barOf(page)).toContainText('Within 5 km of 10.236, −68.017')
  await expect(barOf(page)).toContainText(`${surely.length} surely, ${perhaps} perhaps`)
  const ids = await rowsOf(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-event') ?? ''))
  expect([...ids].sort()).toEqual(within.map(({ id }) => id).sort())
  await expect(rowsOf(page).filter({ hasText: 'Perhaps within' })).toHaveCount(perhaps)
  expect(await countEvents(marksOf(page))).toBe(within.length)
  const far = ids.map((id) => within.find((event) => event.id === id)?.kilometres ?? Number.NaN)
  expect(far).toEqual([...far].sort((a, b) => a - b))
  await expect(rowsOf(page).last()).toContainText(/\d km away/)
})

test('by keys alone: the point, the radius, another point, and out', async ({ page }) => {
  await openView(page)
  const start = page.getByRole('button', { name: 'Near a point' })
  await start.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Enter takes the middle of the map')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => new URL(page.url()).searchParams.has('map')).toBe(true)
  await page.keyboard.press('Enter')
  const { radius } = await nearAfter(page, (near) => near.radius > 0)
  const middle = parseView(new URL(page.url()).search).view.camera?.center ?? [0, 0]
  expect(distance(nearOf(page)?.center ?? [0, 0], middle)).toBeLessThan(1)
  await expect(handleOf(page)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  const { radius: larger } = await nearAfter(page, (near) => near.radius > radius)
  await page.keyboard.press('ArrowDown')
  await nearAfter(page, (near) => near.radius === radius)
  await page.keyboard.press('PageDown')
  const { radius: small } = await nearAfter(page, (near) => near.radius < radius)
  await expect(handleOf(page)).toHaveAttribute('aria-valuetext', kilometres(small))
  expect(larger).toBeGreaterThan(radius)
  await expect(mapOf(page).locator('.near-radius text')).toHaveText(kilometres(small))

  await barOf(page).getByRole('button', { name: 'Move the point' }).press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Enter takes the middle of the map')).toBeHidden()
  await barOf(page).getByRole('link', { name: 'Close the radius' }).press('Enter')
  await expect(countOf(page)).toHaveText('126 events')
  expect(nearOf(page)).toBeNull()
  await page.goBack()
  await expect(barOf(page)).toBeVisible()
})

test('by mouse: a click sets the point, the handle drags the radius, dots show what it leaves out', async ({
  page,
}) => {
  await openView(page, { camera })
  await page.getByRole('button', { name: 'Near a point' }).click()
  const { x, y } = await middleOf(mapOf(page))
  await page.mouse.click(x, y) // on the fort's marks: while a point is chosen they are only map
  await expect(handleOf(page)).toBeVisible()
  expect(parseView(new URL(page.url()).search).view.event).toBeNull()
  const before = await nearAfter(page, (near) => near.radius > 0)
  expect(distance(before.center, fort)).toBeLessThan(0.1)
  const handle = await middleOf(handleOf(page))
  const place = new URL(page.url()).searchParams.get('map')
  await page.mouse.move(handle.x, handle.y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y, { steps: 6 })
  await expect(mapOf(page).locator('.left-out')).toBeAttached()
  await page.mouse.up()
  await expect(mapOf(page).locator('.left-out')).not.toBeAttached()
  await expect.poll(async () => Math.abs((await middleOf(handleOf(page))).x - (x + 60))).toBeLessThan(8)
  expect(new URL(page.url()).searchParams.get('map')).toBe(place) // the map stayed
  const after = Number(await handleOf(page).getAttribute('aria-valuenow'))
  expect(after).toBeLessThan(before.radius)
  await nearAfter(page, (near) => near.radius === after)
  await expect(barOf(page).getByRole('textbox')).toHaveValue(String(after))
})

test('a radius is typed, with a point or a comma; what is no radius is marked and changes nothing', async ({
  page,
}) => {
  await openView(page, { camera, near: fiveKilometres })
  const field = barOf(page).getByRole('textbox', { name: 'Radius in kilometres' })
  await field.fill('2,5')
  await nearAfter(page, (near) => near.radius === 2.5)
  await expect(handleOf(page)).toHaveAttribute('aria-valuenow', '2.5')
  await field.fill('many')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  expect(nearOf(page)?.radius).toBe(2.5)
  await field.blur()
  await expect(field).toHaveValue('2.5')
  await field.fill('120')
  await nearAfter(page, (near) => near.radius === 120)
  const frame = await mapOf(page).boundingBox()
  const edge = await middleOf(handleOf(page))
  expect(edge.x).toBeLessThan((frame?.x ?? 0) + (frame?.width ?? 0)) // the camera went back to show it
})

test.describe('on a phone', () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true })

  test('a tap sets the point and a finger drags the radius, not the map', async ({ page }) => {
    await openView(page, { camera })
    await page.getByRole('button', { name: 'Near a point' }).tap()
    const { x, y } = await middleOf(mapOf(page))
    await expect(page.getByText('Tap or click where to look.')).toBeVisible()
    await page.touchscreen.tap(x - 40, y)
    await expect(handleOf(page)).toBeVisible()
    const before = await nearAfter(page, (near) => near.radius > 0)
    const from = await restOf(handleOf(page))
    const place = new URL(page.url()).searchParams.get('map')
    const box = await handleOf(page).boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    await dragByTouch(page, from, { x: from.x + 40, y: from.y })
    await nearAfter(page, (near) => near.radius > before.radius)
    expect(new URL(page.url()).searchParams.get('map')).toBe(place)
    await expect(barOf(page)).toContainText('surely')
  })
})

async function dragByTouch(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', [from])
  for (const share of [0.25, 0.5, 0.75, 1]) {
    await touch('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }])
  }
  await touch('touchEnd', [])
}

test('near an event, near a spot with several, and near the place that one filters by', async ({ page }) => {
  await openView(page, { event: 'paramacay-combate' })
  await panelOf(page).getByRole('link', { name: 'Near here' }).click()
  await expect(barOf(page)).toContainText('Within 5 km of 10.236, −68.017')
  await expect(handleOf(page)).toBeInViewport()

  await openView(page, { camera: parseCamera('17/10.2360/-68.0170') })
  await marksOf(page).first().click()
  await page.getByRole('dialog').getByRole('link', { name: 'Near here' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(barOf(page)).toContainText('Within 5 km')

  await openView(page, { place: ['fuerte-paramacay'] })
  await panelOf(page).getByRole('link', { name: 'Near here' }).click()
  await expect(barOf(page)).toContainText('Within 5 km')
})

test('a shared link shows the same elsewhere, and without JavaScript the list, the bar and the circle', async ({
  page,
  openProfile,
}) => {
  const view = { camera, near: { center: fort, radius: 7.5 }, type: ['protests', 'riots'] }
  await openView(page, view)
  const ids = (of: Page) => rowsOf(of).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-event')))
  const shown = await ids(page)
  const text = await barOf(page).getByRole('paragraph').textContent()
  const elsewhere = await openProfile({ viewport: { width: 1000, height: 700 } })
  await elsewhere.goto(page.url())
  await expect(handleOf(elsewhere)).toHaveAttribute('aria-valuenow', '7.5')
  expect(await ids(elsewhere)).toEqual(shown)
  const plain = await openProfile({ javaScriptEnabled: false })
  await plain.goto(page.url())
  expect(await ids(plain)).toEqual(shown)
  await expect(barOf(plain).getByRole('paragraph')).toHaveText(text ?? '')
  await expect(plain.locator('.drawing .near-area')).toBeVisible()
  await expect(plain.locator('.drawing .near-radius text')).toHaveText(kilometres(7.5))
  await plain.emulateMedia({ media: 'print' })
  await expect(plain.locator('.drawing .near-area')).toBeVisible()
})

test('an event’s page leads to what was near it', async ({ page }) => {
  await page.goto(eventHref('en', dataset, 'paramacay-combate'))
  await page.getByRole('link', { name: 'Near here' }).click()
  await expect(barOf(page)).toContainText('Within 5 km of 10.236, −68.017')
})

for (const locale of ['en', 'es'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`axe finds nothing, ${locale}, ${colorScheme}`, () => {
      test.use({ colorScheme })

      test('near a point', async ({ page }) => {
        await openView(page, { camera, near: fiveKilometres }, locale)
        await expect(handleOf(page)).toBeVisible()
        await expectNoViolations(page)
      })

      test('while a point is chosen', async ({ page }) => {
        await openView(page, { camera }, locale)
        await page.getByRole('button', { name: messages[locale].near.title }).click()
        await expect(page.getByText(messages[locale].near.pick)).toBeVisible()
        await expectNoViolations(page)
      })

      test('near a point on a phone', async ({ page }) => {
        await page.setViewportSize(phone)
        await openView(page, { camera: parseCamera('11/10.2360/-68.0170'), near: fiveKilometres }, locale)
        await expect(handleOf(page)).toBeVisible()
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
