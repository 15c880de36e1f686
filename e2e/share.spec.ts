import type { Page } from '@playwright/test'

import { countEvents, detailOf, expect, mapOf, marksOf, openView, panelOf, rowOf, rowsOf, test } from './fixtures'

// The one spec that spells addresses out: a published link is a promise.
const shared = '/es/venezuela-2017?map=13/10.2360/-68.0170&event=paramacay-combate'
const fight = 'Combate dentro del fuerte'

test('a link shows another reader the same camera and event, in its language', async ({ openProfile }) => {
  const page = await openProfile({ locale: 'de-DE', timezoneId: 'Asia/Tokyo', viewport: { width: 1100, height: 700 } })
  await page.goto(shared)
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(page).toHaveTitle(`${fight} · Paramacay`)
  await expect(mapOf(page)).toBeVisible()
  await expect(detailOf(page, fight)).toContainText('Cuándo')
  await expect(page.getByRole('img', { name: 'Escala: 2 km' })).toBeVisible()
  const [map, mark] = [await mapOf(page).boundingBox(), await mapOf(page).locator('.mark.sel').boundingBox()]
  if (!map || !mark) throw new Error('Map or mark has no box.')
  expect(Math.abs(mark.x + mark.width / 2 - map.x - map.width / 2)).toBeLessThan(2)
  expect(Math.abs(mark.y + mark.height / 2 - map.y - map.height / 2)).toBeLessThan(2)
  await expect(page).toHaveURL(shared)
})

test('all filters at once: another reader sees the same list, count, brush, marks and controls', async ({
  page,
  openProfile,
}) => {
  await page.goto(
    '/en/venezuela-2017?map=9/10.2360/-68.0170&from=2017-04-01&to=2017-08-31&type=protests,riots,battles' +
      '&status=confirmed,reported&precision=3000&near=10.236/-68.017/60&sort=time&see',
  )
  await expect(mapOf(page)).toBeVisible()
  await page.getByRole('link', { name: 'Zoom out' }).click()
  await expect(page).toHaveURL(/map=8\//)
  const seen = async (where: Page) => ({
    rows: await rowsOf(where).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-event'))),
    count: await panelOf(where).getByRole('heading', { level: 2 }).first().textContent(),
    brush: await where.getByRole('slider').evaluateAll((ends) => ends.map((end) => end.getAttribute('aria-valuetext'))),
    marks: await marksOf(where).evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-key'))),
    order: await panelOf(where).getByRole('combobox').inputValue(),
    isLimited: await panelOf(where).getByRole('checkbox').isChecked(),
  })
  const copy = await openProfile({ viewport: page.viewportSize() ?? undefined, timezoneId: 'Pacific/Honolulu' })
  await copy.goto(page.url())
  await expect(copy.getByRole('slider')).toHaveCount(4) // the period, its two ends, the radius
  await expect(page.getByRole('slider')).toHaveCount(4)
  expect((await seen(page)).rows.length).toBeGreaterThan(0)
  await expect.poll(() => seen(copy)).toEqual(await seen(page))
})

test('the language switch keeps the view', async ({ page }) => {
  await page.goto(shared)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL('/en/venezuela-2017?map=13/10.2360/-68.0170&event=paramacay-combate')
  await expect(detailOf(page, 'Firefight inside the fort')).toBeVisible()
})

test('the front door keeps the view and speaks the reader’s language', async ({ openProfile }) => {
  const page = await openProfile({ locale: 'es-VE' })
  await page.goto('/?map=13/10.2360/-68.0170&event=paramacay-combate')
  await expect(page).toHaveURL(shared)
  await expect(detailOf(page, fight)).toBeVisible()
})

test('Back and Forward go through what was chosen', async ({ page }) => {
  await page.goto('/es/venezuela-2017')
  await expect(mapOf(page)).toBeVisible()
  await rowOf(page, fight).click()
  await detailOf(page, fight).getByRole('link', { name: 'Evento siguiente' }).click()
  await expect(detailOf(page, fight)).toHaveCount(0)
  await page.goBack()
  await expect(detailOf(page, fight)).toBeVisible()
  await page.goBack()
  await expect(panelOf(page).getByRole('article')).toHaveCount(0)
  await expect(page).toHaveURL('/es/venezuela-2017')
  await page.goForward()
  await expect(detailOf(page, fight)).toBeVisible()
})

test('moving the map writes its address, without a step for Back, and reloading shows the same', async ({ page }) => {
  await page.goto('/en/venezuela-2017?type=riots')
  await expect(mapOf(page)).toBeVisible()
  await mapOf(page).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page).toHaveURL(/\/en\/venezuela-2017\?map=7\/9\.6\d+\/-65\.\d+&type=riots$/)
  const address = page.url()
  const positions = () => marksOf(page).evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-key')))
  const before = await positions()
  await page.reload()
  await expect(mapOf(page)).toBeVisible()
  expect(page.url()).toBe(address)
  expect(await positions()).toEqual(before)
})

test('the title of a shared view is the view’s', async ({ request }) => {
  const titleOf = async (query: string) => {
    const html = await (await request.get(`/en/venezuela-2017${query}`)).text()
    return /<title>(.*?)<\/title>/.exec(html)?.[1]
  }
  expect(await titleOf('')).toBe('The Fort Paramacay attack and Venezuela’s crisis of 2017 · Paramacay')
  expect(await titleOf('?event=paramacay-combate')).toBe('Firefight inside the fort · Paramacay')
  expect(await titleOf('?type=battles')).toBe('4 battles · Paramacay')
  expect(await titleOf('?from=2017-08-04&to=2017-08-07')).toMatch(/^\d+ events, 4 to 7 Aug 2017 · Paramacay$/)
})

test('every filter of the address narrows list and map', async ({ page }) => {
  const counts: Record<string, number | RegExp> = {
    'from=2017-08-06&to=2017-08-06': /^(?:[2-9]|1\d) of 126 events$/,
    'type=battles': 4,
    'place=fuerte-paramacay': 6,
    'status=disputed': /^\d+ of 126 events$/,
    'near=10.236/-68.017/1': /^\d+ of 126 events$/,
    'q=Paramacay': /^\d+ of 126 events$/,
    'precision=1000': /^\d+ of 126 events$/,
  }
  for (const [query, count] of Object.entries(counts)) {
    await page.goto(`/en/venezuela-2017?map=2/20.0000/-50.0000&${query}`)
    await expect(mapOf(page)).toBeVisible()
    const heading = panelOf(page).getByRole('heading', { level: 2 })
    await expect(heading).toHaveText(typeof count === 'number' ? `${count} of 126 events` : count)
    const shown = Number.parseInt((await heading.textContent()) ?? '', 10)
    expect(shown).toBeGreaterThan(0)
    await expect(rowsOf(page)).toHaveCount(shown)
    const withoutPoint = await rowsOf(page).getByText('The whole country').count()
    await expect.poll(() => countEvents(marksOf(page))).toBe(shown - withoutPoint)
  }
})

const malformed = [
  'map=13/10.2360',
  'map=NaN/1e999/-68',
  'map=13/95/-68',
  'from=2017-02-31',
  'to=yesterday',
  'type=batles',
  'status=true',
  'role=king',
  'precision=-5',
  'near=1',
  'event=../..',
]
for (const query of malformed) {
  test(`?${query} is left out, and a notice says so`, async ({ page }) => {
    await page.goto(`/en/venezuela-2017?${query}`)
    const notice = page.getByText('Part of the address was not understood:')
    await expect(notice).toContainText(`${query}. It was left out.`)
    await expect(rowsOf(page)).toHaveCount(126)
    await expect(mapOf(page)).toBeVisible()
    await page.getByRole('button', { name: 'Close this notice' }).click()
    await expect(notice).toHaveCount(0)
  })
}

test('the rest of a malformed link is still shown', async ({ page }) => {
  await page.goto('/es/venezuela-2017?map=oops&type=batles,battles&event=paramacay-combate')
  await expect(page.getByText(/^No se entendió parte de la dirección: .*map=oops/)).toBeVisible()
  await expect(detailOf(page, fight)).toBeVisible()
  await expect(page.getByRole('link', { name: '4 eventos' })).toBeVisible()
})

for (const query of [
  'event=no-such-event',
  'place=atlantis',
  'thread=none',
  'story=none',
  'actor=nobody',
  'source=no',
]) {
  test(`?${query} names nothing here, and a notice says so`, async ({ page }) => {
    await page.goto(`/en/venezuela-2017?${query}`)
    await expect(page.getByText(`Not in this dataset: ${query}. It was left out.`)).toBeVisible()
    await expect(rowsOf(page)).toHaveCount(126)
    await expect(mapOf(page)).toBeVisible()
  })
}

test('a step of the history to what the dataset does not have says so too', async ({ page }) => {
  await openView(page)
  await page.evaluate(() => {
    history.pushState(history.state, '', '?actor=nobody&source=no&type=battles')
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
  })
  await expect(page.getByText('Not in this dataset: actor=nobody, source=no. They were left out.')).toBeVisible()
  await expect(panelOf(page).getByRole('heading', { name: '4 of 126 events' })).toBeVisible()
})

const hostile = [
  'q=<script>alert(1)</script>&type=<img src=x onerror=alert(1)>',
  'event="><svg onload=alert(1)>',
  '__proto__=1&constructor=2&toString=3',
  `q=${'%CC%81'.repeat(500)}`,
  `type=${'battles,'.repeat(500)}`,
  'map=13%2F10.2360%2F-68.0170&map=2/0/0',
  'play&base=javascript:alert(1)',
]
for (const query of hostile) {
  test(`a hostile query is only text: ${query.slice(0, 50)}`, async ({ page }) => {
    page.on('dialog', () => {
      throw new Error('A text of the address was run.')
    })
    await page.goto(`/en/venezuela-2017?${query}`)
    await expect(mapOf(page)).toBeVisible()
    await expect(panelOf(page).getByRole('heading', { level: 2 })).toContainText('126 events')
    await expect(page.locator('img, [onload], [onerror]')).toHaveCount(0)
  })
}

test('a key that is not ours stays in the address', async ({ page }) => {
  await page.goto('/es/venezuela-2017?fbclid=abc')
  await expect(mapOf(page)).toBeVisible()
  await rowOf(page, fight).click()
  await expect(page).toHaveURL(/\?event=paramacay-combate&fbclid=abc$/)
})
