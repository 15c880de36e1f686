import { detailOf, expect, mapOf, rowsOf, test, viewHref } from './fixtures'

const zones = ['Pacific/Honolulu', 'America/Caracas', 'Pacific/Kiritimati'] // UTC−10, the dataset's own, UTC+14
const fight = 'Combate dentro del fuerte'

test('a date is the same wherever it is read', async ({ openProfile }) => {
  const readings = []
  for (const options of [...zones.map((timezoneId) => ({ timezoneId })), { javaScriptEnabled: false }]) {
    const page = await openProfile(options)
    await page.goto(viewHref({ event: 'paramacay-combate' }, 'es'))
    if (!('javaScriptEnabled' in options)) await expect(mapOf(page)).toBeVisible()
    const lines = await rowsOf(page).locator('.ev-line').allTextContents()
    const headings = await page.locator('.list h3').allTextContents()
    const facts = await detailOf(page, fight).locator('dl').textContent()
    const marks = page.locator('.mark[data-key]')
    const names = await marks.evaluateAll((all) => [...new Set(all.map((mark) => mark.getAttribute('aria-label')))])
    readings.push({ lines, headings, facts, names: names.toSorted() })
  }
  const [first, ...others] = readings
  expect(first?.lines).toHaveLength(126)
  expect(first?.facts).toContain('domingo 6 de agosto de 2017')
  for (const other of others) expect(other).toEqual(first)
})
