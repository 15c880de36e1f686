import { locales } from '@/data/locale'
import { eventHref } from '@/data/paths'
import { dataset, events } from './dataset'
import { countEvents, detailOf, expect, panelOf, rowsOf, test, viewHref } from './fixtures'

test.use({ javaScriptEnabled: false })

const fight = 'Firefight inside the fort'

for (const locale of locales) {
  test(`all 126 events are linked in ${locale}`, async ({ page }) => {
    await page.goto(viewHref({}, locale))
    const links = rowsOf(page).getByRole('link')
    await expect(links).toHaveCount(126)
    const hrefs = await links.evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href')))
    expect(hrefs.toSorted()).toEqual(events.map(({ id }) => eventHref(locale, dataset, id)).toSorted())
  })
}

test('the server’s drawing shows every located event', async ({ page }) => {
  await page.goto(viewHref({ camera: { zoom: 2, center: [-50, 20] } }))
  const map = page.getByRole('region', { name: 'Map of the events' })
  await expect(map.getByText('111', { exact: true })).toBeVisible()
  expect(await countEvents(map.locator('.mark[data-key]'))).toBe(121)
})

test('a mark is a link to its event, a ring comes nearer', async ({ page }) => {
  await page.goto(viewHref())
  const map = page.getByRole('region', { name: 'Map of the events' })
  await map.getByRole('link', { name: /^Volunteer medic run over in Maracaibo,/ }).click()
  await expect(detailOf(page, 'Volunteer medic run over in Maracaibo')).toContainText('Sources')
  await expect(map.locator('.mark.sel')).toBeVisible()
  await detailOf(page, 'Volunteer medic run over in Maracaibo').getByRole('link', { name: 'Close' }).click()
  await expect(rowsOf(page)).toHaveCount(126)
  await map.getByRole('link', { name: /^25 events near/ }).click()
  await expect(page).toHaveURL(/map=9\//)
  await expect(map.getByRole('link', { name: /^25 events near/ })).toHaveCount(0)
})

test('a ring of events at one spot lists them', async ({ page }) => {
  await page.goto(viewHref({ camera: { zoom: 17, center: [-68.017, 10.236] } }))
  await page.getByRole('link', { name: /^6 events, Fort Paramacay/ }).click()
  await expect(panelOf(page).getByRole('heading', { name: '6 of 126 events' })).toBeVisible()
  await expect(rowsOf(page)).toHaveCount(6)
})

test('zoom, first view, named views, types and pills are links', async ({ page }) => {
  await page.goto(viewHref())
  await page.getByRole('link', { name: 'Zoom in' }).click()
  await expect(page.getByRole('img', { name: 'Scale: 50 km' })).toBeVisible()
  await page.getByLabel('Views').click()
  await page.getByRole('link', { name: 'Caracas', exact: true }).click()
  await expect(page).toHaveURL(/map=12\//)
  await page.getByRole('link', { name: 'Back to the first view' }).click()
  await page.getByRole('list', { name: 'Event types' }).getByRole('link', { name: 'Riots 17' }).click()
  await expect(rowsOf(page)).toHaveCount(17)
  await page.getByRole('link', { name: 'Clear all filters' }).click()
  await page.getByRole('region', { name: 'Map of the events' }).getByRole('link', { name: '5 country-wide' }).click()
  await expect(rowsOf(page)).toHaveCount(5)
})

test('earlier and later lead from event to event', async ({ page }) => {
  await page.goto(viewHref({ event: 'paramacay-combate' }))
  await detailOf(page, fight).getByRole('link', { name: 'Later event' }).click()
  await expect(detailOf(page, fight)).toHaveCount(0)
  await panelOf(page).getByRole('link', { name: 'Earlier event' }).click()
  await expect(detailOf(page, fight)).toBeVisible()
})

test('what needs a script is not offered', async ({ page }) => {
  await page.goto(viewHref({ event: 'paramacay-combate' }))
  await expect(page.getByRole('button')).toHaveCount(0)
})

test('on a phone list and map stand one below the other', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(viewHref())
  const map = await page.getByRole('region', { name: 'Map of the events' }).boundingBox()
  const list = await panelOf(page).boundingBox()
  expect(map?.height).toBeGreaterThan(300)
  expect(list?.y).toBeGreaterThanOrEqual((map?.y ?? 0) + (map?.height ?? 0) - 1)
  await rowsOf(page).last().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
