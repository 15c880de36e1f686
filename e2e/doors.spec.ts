import { dataset, events } from './dataset'
import { expect, test } from './fixtures'

// What the server does for programs; what they are answered is the business of app/api, app/download and app/feed.

const items = `/api/collections/${dataset}/items`
const paths = ['/api', items, `/download/${dataset}.geojson`, `/download/${dataset}.csv`, `/feed/es/${dataset}.xml`]

for (const path of paths) {
  test(`${path} comes compressed and whole, the second time as the first`, async ({ request }) => {
    const stamp = /"timeStamp":"[^"]*"/
    const plain = await (await request.get(path, { headers: { 'accept-encoding': 'identity' } })).text()
    for (const encoding of ['br', 'gzip', 'br']) {
      const answer = await request.get(path, { headers: { 'accept-encoding': encoding } })
      expect(answer.headers()).toMatchObject({ 'content-encoding': encoding, 'access-control-allow-origin': '*' })
      expect((await answer.text()).replace(stamp, '')).toBe(plain.replace(stamp, ''))
    }
  })

  test(`${path} is not sent again to those who have it`, async ({ request }) => {
    const { etag = '' } = (await request.get(path)).headers()
    const again = await request.get(path, { headers: { 'if-none-match': etag } })
    expect(again.status()).toBe(304)
  })

  test(`${path} answers HEAD and OPTIONS, and refuses what would change it`, async ({ request }) => {
    const [get, head] = await Promise.all([request.get(path), request.head(path)])
    for (const name of ['content-type', 'etag', 'vary', 'content-encoding']) {
      expect(head.headers()[name]).toBe(get.headers()[name])
    }
    const options = await request.fetch(path, { method: 'OPTIONS' })
    expect([options.status(), options.headers().allow]).toEqual([204, 'GET, HEAD, OPTIONS'])
    const refused = await request.fetch(path, { method: 'DELETE' })
    expect([refused.status(), refused.headers()['content-type']]).toEqual([405, 'application/problem+json'])
  })
}

test('links lead back to the host that was asked, and to no other', async ({ request, baseURL }) => {
  const { links } = await (await request.get('/api')).json()
  for (const { href } of links) expect(new URL(href).origin).toBe(baseURL)
  const forged = await (await request.get('/api', { headers: { host: 'evil.example/"><script>' } })).text()
  expect(forged).not.toContain('evil')
})

test('the API is pages for people: from the first to an event, without scripts', async ({ openProfile, baseURL }) => {
  const page = await openProfile({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  await page.goto('/api')
  await page.getByRole('link', { name: 'Datasets' }).click()
  await page.getByRole('link', { name: 'Events of this dataset' }).last().click()
  await expect(page.getByText(`${events.length} found, 50 on this page`)).toBeVisible()
  await page.getByRole('link', { name: 'Next page' }).click()
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page.getByText(`${events.length} found, ${events.length - 100} on this page`)).toBeVisible()
  await page.getByRole('listitem').first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Español' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
})
