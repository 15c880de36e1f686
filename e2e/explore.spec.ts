import { events, located } from './dataset'
import {
  countEvents,
  detailOf,
  expect,
  mapOf,
  marksOf,
  openView,
  panelOf,
  rowOf,
  rowsOf,
  test,
  viewHref,
} from './fixtures'

const world = { zoom: 2, center: [-50, 20] } as const
const fort = { zoom: 17, center: [-68.017, 10.236] } as const
const fight = 'Firefight inside the fort'

test('every event is in the list, and every located one is on the map', async ({ page }) => {
  await openView(page, { camera: { zoom: world.zoom, center: [...world.center] } })
  await expect(page.getByRole('heading', { name: '126 events' })).toBeVisible()
  const titles = await rowsOf(page).locator('.ev-title').allTextContents()
  expect(titles.toSorted()).toEqual(events.map(({ properties }) => properties.title.en).toSorted())
  expect(located).toHaveLength(121)
  expect(await countEvents(marksOf(page))).toBe(121)
})

test('the list goes from the oldest event to the newest, under headings that count', async ({ page }) => {
  await openView(page)
  const ids = await rowsOf(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-event')))
  const startOf = (id: string | null) => events.find((event) => event.id === id)?.properties.start ?? ''
  const starts = ids.map(startOf)
  expect(starts).toEqual(starts.toSorted())
  const groups = panelOf(page).getByRole('region')
  const counts = await groups.getByRole('heading').locator('i').allTextContents()
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(126)
  await expect(panelOf(page).getByRole('region', { name: 'March 2017' }).getByRole('listitem')).toHaveCount(2)
})

test('a row opens its event beside the map, and closing leads back to the row', async ({ page }) => {
  await openView(page)
  await rowOf(page, fight).click()
  await expect(detailOf(page, fight)).toContainText('Who')
  await expect(mapOf(page)).toBeVisible()
  await expect(page).toHaveURL(/[?&]event=paramacay-combate/)
  await detailOf(page, fight).getByRole('link', { name: 'Close' }).click()
  await expect(detailOf(page, fight)).toHaveCount(0)
  await expect(rowOf(page, fight)).toBeFocused()
  await expect(page).not.toHaveURL(/event=/)
})

test('Escape closes the event as the button does', async ({ page }) => {
  await openView(page)
  await rowOf(page, fight).click()
  await expect(detailOf(page, fight).getByRole('heading', { name: fight })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(rowOf(page, fight)).toBeFocused()
})

test('the selected event stands out on the map, with its radius', async ({ page }) => {
  await openView(page, { camera: { zoom: 15, center: [...fort.center] }, event: 'paramacay-combate' })
  await expect(mapOf(page).locator('.mark.sel')).toBeVisible()
  await expect(mapOf(page).locator('.halo.sel')).toBeVisible()
  await expect(mapOf(page).getByText(/^within \d/)).toBeVisible()
})

test('an event out of sight is brought into sight when it is chosen', async ({ page }) => {
  await openView(page, { camera: { zoom: 12, center: [-66.89, 10.49] } })
  await expect(mapOf(page).getByLabel(/^Volunteer medic run over/)).toHaveCount(0)
  await rowOf(page, 'Volunteer medic run over in Maracaibo').click()
  await expect(mapOf(page).locator('.mark.sel')).toBeInViewport()
})

test('a mark opens its event', async ({ page }) => {
  await openView(page)
  await mapOf(page)
    .getByRole('button', { name: /^Volunteer medic run over in Maracaibo, violence against civilians, reported/ })
    .click()
  await expect(detailOf(page, 'Volunteer medic run over in Maracaibo')).toBeVisible()
})

test('a ring comes nearer until its events part', async ({ page }) => {
  await openView(page)
  const before = await marksOf(page).count()
  await mapOf(page)
    .getByRole('button', { name: /^25 events near/ })
    .click()
  await expect(page).toHaveURL(/map=(?:8|9|1\d)(?:\.5)?\//)
  await expect(mapOf(page).getByRole('button', { name: /^25 events/ })).toHaveCount(0)
  expect(await marksOf(page).count()).toBeGreaterThanOrEqual(Math.min(before, 3))
  await expect(panelOf(page).getByRole('heading', { name: '126 events' })).toBeVisible()
})

for (const zoom of [17, 18]) {
  test(`events at one spot open as a list at zoom ${zoom}`, async ({ page }) => {
    await openView(page, { camera: { zoom, center: [...fort.center] } })
    const ring = mapOf(page).getByRole('button', { name: /^6 events, Fort Paramacay/ })
    await ring.click()
    const spot = page.getByRole('dialog', { name: '6 events here' })
    await expect(spot.getByRole('listitem')).toHaveCount(6)
    await spot.getByRole('button', { name: 'Close' }).click()
    await expect(spot).toHaveCount(0)
    await ring.click()
    await spot.getByRole('link', { name: fight }).click()
    await expect(spot).toHaveCount(0)
    await expect(detailOf(page, fight)).toBeVisible()
  })
}

test('earlier and later go through the events in the order of the list', async ({ page }) => {
  await openView(page)
  const titles = await rowsOf(page).locator('.ev-title').allTextContents()
  const [first = '', second = ''] = titles
  await rowOf(page, first).click()
  await expect(detailOf(page, first).getByRole('link', { name: 'Earlier event' })).toHaveCount(0)
  await detailOf(page, first).getByRole('link', { name: 'Later event' }).click()
  await detailOf(page, second).getByRole('link', { name: 'Earlier event' }).click()
  await expect(detailOf(page, first)).toBeVisible()
})

test('a type narrows list, map and address, and Back undoes it', async ({ page }) => {
  await openView(page, { camera: { zoom: world.zoom, center: [...world.center] } })
  const legend = page.getByRole('list', { name: 'Event types' })
  await legend.getByRole('button', { name: 'Battles 4' }).click()
  await expect(page.getByRole('heading', { name: '4 of 126 events' })).toBeVisible()
  await expect(rowsOf(page)).toHaveCount(4)
  await expect.poll(() => countEvents(marksOf(page))).toBe(4)
  await expect(page).toHaveURL(/[?&]type=battles$/)
  await legend.getByRole('button', { name: 'Riots 17' }).click()
  await expect(rowsOf(page)).toHaveCount(21)
  await page.goBack()
  await expect(rowsOf(page)).toHaveCount(4)
  await page.goBack()
  await expect(rowsOf(page)).toHaveCount(126)
  await expect.poll(() => countEvents(marksOf(page))).toBe(121)
})

test('a filter, or an event in sight, leaves the map where it is', async ({ page }) => {
  const outline = page.waitForResponse(/\/basemap\/outline\//)
  await openView(page)
  await (await outline).finished()
  const legend = page.getByRole('list', { name: 'Event types' })
  await legend.getByRole('button', { name: 'Riots 17' }).click()
  await expect.poll(() => countEvents(marksOf(page))).toBe(17) // by now the outline is drawn
  const drawn = await page.locator('.leaflet-basemap-pane g.base').elementHandle()
  await legend.getByRole('button', { name: 'Battles 4' }).click()
  await expect.poll(() => countEvents(marksOf(page))).toBe(21)
  await rowOf(page, fight).click()
  await expect(detailOf(page, fight)).toBeVisible()
  await expect(page.locator('.mark.sel')).toHaveCount(1)
  expect(await drawn?.evaluate((element) => element.isConnected)).toBe(true)
  await expect(page).toHaveURL(/\?event=paramacay-combate&type=riots,battles$/)
})

test('one link clears the filters and keeps the place', async ({ page }) => {
  await openView(page, { camera: { zoom: 12, center: [-66.89, 10.49] }, type: ['riots'] })
  await expect(rowsOf(page)).toHaveCount(17)
  await panelOf(page).getByRole('link', { name: 'Clear all filters' }).click()
  await expect(rowsOf(page)).toHaveCount(126)
  await expect(page).toHaveURL(viewHref({ camera: { zoom: 12, center: [-66.89, 10.49] } }))
})

test('filters that leave nothing say so, and how to get out', async ({ page }) => {
  await openView(page, { from: '2031' })
  await expect(panelOf(page)).toContainText('No event matches the filter.')
  await expect(page.getByRole('heading', { name: '0 of 126 events' })).toBeVisible()
  await panelOf(page).getByRole('link', { name: 'Clear all filters' }).last().click()
  await expect(rowsOf(page)).toHaveCount(126)
})

test('what has no point on the map is a step away: country-wide, abroad', async ({ page }) => {
  await openView(page)
  await page.getByRole('link', { name: /^11 abroad/ }).click()
  await expect(mapOf(page).getByRole('button', { name: /^Lima Declaration/ })).toBeInViewport()
  await expect(mapOf(page).getByRole('button', { name: /Washington/ })).toBeInViewport()
  await page.getByRole('link', { name: '5 country-wide' }).click()
  await expect(rowsOf(page)).toHaveCount(5)
  await expect(rowsOf(page).first()).toContainText('The whole country')
  await rowOf(page, 'Constituent assembly elected amid boycott and violence').click()
  await expect(panelOf(page).getByRole('article')).toContainText('The whole country')
})

test('named views are one click away, and the first view is too', async ({ page }) => {
  await openView(page)
  await page.getByLabel('Views').click()
  await page.getByRole('link', { name: 'The fort and its surroundings' }).click()
  await expect(page).toHaveURL(/map=14\/10\.2360\/-68\.0140/)
  await expect(mapOf(page).getByRole('button', { name: /^6 events, Fort Paramacay/ })).toBeInViewport()
  await page.getByRole('link', { name: 'Back to the first view' }).click()
  await expect(page).toHaveURL(viewHref())
})

test('the zoom controls go nearer and further', async ({ page }) => {
  await openView(page)
  await page.getByRole('link', { name: 'Zoom in' }).click()
  await expect(page).toHaveURL(/map=8\//)
  await page.getByRole('link', { name: 'Zoom out' }).click()
  await page.getByRole('link', { name: 'Zoom out' }).click()
  await expect(page).toHaveURL(/map=6\//)
})

test('the wheel zooms and dragging moves, and the address follows', async ({ page }) => {
  await openView(page)
  const box = await mapOf(page).boundingBox()
  if (!box) throw new Error('The map has no box.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.8]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 120, y - 60, { steps: 4 })
  await page.mouse.up()
  await expect(page).toHaveURL(/map=7\/[89]\.\d+\/-6[456]\.\d+/)
  await page.mouse.wheel(0, -200)
  await expect(page).toHaveURL(/map=(?:8|9)(?:\.5)?\//)
})

test('a row lights up the mark that stands for it, and a mark its row', async ({ page }) => {
  await openView(page)
  const mark = mapOf(page).getByRole('button', { name: /^Volunteer medic run over/ })
  const row = rowOf(page, 'Volunteer medic run over in Maracaibo')
  await row.hover()
  await expect(mark).toHaveClass(/\blit\b/)
  await rowOf(page, fight).hover()
  await expect(mark).not.toHaveClass(/\blit\b/)
  await expect(mapOf(page).getByRole('button', { name: /^25 events/ })).toHaveClass(/\blit\b/)
  await row.scrollIntoViewIfNeeded()
  const plain = await row.evaluate((element) => getComputedStyle(element).backgroundColor)
  await mark.hover()
  await expect(row).not.toHaveCSS('background-color', plain)
})
