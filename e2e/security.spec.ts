import { expect, openView, rowOf, test } from './fixtures'

test('no page breaks its own policy', async ({ page }) => {
  // A violation is an error in the console, which fails every test; this journey touches what could cause one.
  await openView(page)
  await page.getByRole('button', { name: 'Light or dark' }).click()
  await page.getByRole('link', { name: 'Zoom in' }).click()
  await rowOf(page, 'Capriles barred from office').first().click()
  await expect(page.getByRole('article')).toBeVisible()
  await page.getByRole('link', { name: 'Full page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('no answer sets a cookie, and none allows inline scripts', async ({ request, context }) => {
  for (const path of ['/en/venezuela-2017', '/en/venezuela-2017?type=battles', '/es/about', '/nothing', '/health']) {
    const response = await request.get(path)
    const policy = response.headers()['content-security-policy'] ?? ''
    expect(policy, path).toContain("default-src 'none'")
    expect(policy, path).not.toContain('unsafe')
    expect(response.headers()['set-cookie'], path).toBeUndefined()
  }
  expect(await context.cookies()).toEqual([])
})
