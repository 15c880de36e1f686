import { aboutHref, eventHref } from '@/data/paths'
import { dataset } from './dataset'
import { detailOf, expect, mapOf, openView, rowOf, test, viewHref } from './fixtures'

const fight = 'Firefight inside the fort'

test('a whole visit violates no policy, asks no other host and sets no cookie', async ({ page, context, baseURL }) => {
  const violations: string[] = []
  const foreign: string[] = []
  await context.exposeFunction('tellViolation', (text: string) => violations.push(text))
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { tellViolation } = window as unknown as { tellViolation: (text: string) => void }
      tellViolation(`${violatedDirective} ${blockedURI}`)
    })
  })
  context.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(`${baseURL}/`)) foreign.push(request.url())
  })
  await openView(page)
  await rowOf(page, fight).click()
  await expect(detailOf(page, fight)).toContainText('Sources')
  await page.getByRole('button', { name: 'Light or dark' }).click()
  for (const view of ['The fort and its surroundings', 'Caracas', 'Venezuela']) {
    await page.getByLabel('Views').click()
    await page.getByRole('link', { name: view, exact: true }).click()
    await page.getByLabel('Views').click()
  }
  await page.getByRole('link', { name: 'Zoom in' }).click()
  await mapOf(page).focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(page).toHaveURL(/map=7\//)
  await page.getByRole('link', { name: 'Español' }).click()
  await expect(mapOf(page)).toBeVisible()
  await page.goto(eventHref('es', dataset, 'paramacay-combate'))
  await page.getByRole('link', { name: 'Acerca de' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(violations).toEqual([])
  expect(foreign).toEqual([])
  expect(await context.cookies()).toEqual([])
})

test('what the address and the data say is never run', async ({ page }) => {
  await openView(page, { q: '<img src=x onerror=alert(1)>' })
  await expect(page.locator('img')).toHaveCount(0)
  await page.goto(eventHref('en', dataset, 'paramacay-combate'))
  const odd = await page
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).protocol).filter((p) => !/^https?:$/.test(p)),
    )
  expect(odd).toEqual([])
})

test('a text of the data that looks like HTML stays a text', async ({ page }) => {
  await page.route('**/detail/**', async (route) => {
    const detail = await (await route.fetch()).json()
    await route.fulfill({ json: { ...detail, summary: '<script>document.title = "run"</script><b id="bold">b</b>' } })
  })
  await openView(page)
  await rowOf(page, fight).click()
  await expect(detailOf(page, fight)).toContainText('<script>document.title = "run"</script>')
  await expect(page.locator('#bold')).toHaveCount(0)
})

test('no answer sets a cookie, and none allows inline scripts', async ({ request, context }) => {
  for (const path of [viewHref(), viewHref({ type: ['battles'] }), aboutHref('es'), '/nothing', '/health']) {
    const headers = (await request.get(path)).headers()
    expect(headers['content-security-policy'], path).toContain("default-src 'none'")
    expect(headers['content-security-policy'], path).not.toContain('unsafe')
    expect(headers['set-cookie'], path).toBeUndefined()
  }
  expect(await context.cookies()).toEqual([])
})
