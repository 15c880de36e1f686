import { type IncomingHttpHeaders, request as send } from 'node:http'

import { expect, test } from './fixtures'

const bare = '/en/venezuela-2017'
const view = '/en/venezuela-2017?map=13/10.2360/-68.0170&event=paramacay-combate'
const event = '/es/venezuela-2017/paramacay-combate'
const missing = '/en/venezuela-2017/no-such-event'

type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

/** A request as it is written: a browser would tidy `//` and `..` before it asks. */
function ask(baseURL: string | undefined, path: string, headers = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(baseURL ?? '')
  return new Promise((resolve, reject) => {
    const request = send({ hostname, port, path, headers, method }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
      })
    })
    request.on('error', reject).end()
  })
}

test('the front door opens in the language of the reader and keeps the view', async ({ baseURL }) => {
  const spanish = await ask(baseURL, '/?event=paramacay-combate', { 'accept-language': 'es-VE,es;q=0.9' })
  expect(spanish).toMatchObject({
    status: 307,
    headers: { location: '/es/venezuela-2017?event=paramacay-combate', vary: 'Accept-Language' },
  })
  expect((await ask(baseURL, '/')).headers.location).toBe('/en/venezuela-2017')
  expect((await ask(baseURL, '/es?q=a')).headers.location).toBe('/es/venezuela-2017?q=a')
})

test('the inner address of a view leads to the public one', async ({ baseURL }) => {
  const answer = await ask(baseURL, '/en/view/venezuela-2017?q=fuerte')
  expect(answer).toMatchObject({ status: 308, headers: { location: '/en/venezuela-2017?q=fuerte' } })
})

for (const path of ['/', bare, view, event, missing, '/nowhere', '/health', '/%']) {
  test(`${path} carries the headers of trust`, async ({ baseURL }) => {
    const { headers } = await ask(baseURL, path)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/)
    expect(headers['content-security-policy']).not.toMatch(/unsafe-(?:inline|eval)/)
    expect(headers['permissions-policy']).toContain('geolocation=()')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('set-cookie')
    expect(headers).not.toHaveProperty('strict-transport-security')
  })
}

test('the parts of a page are sent with no more than parts need', async ({ baseURL }) => {
  const { headers } = await ask(baseURL, '/_next/static/none.js')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'/)
  expect(headers).not.toHaveProperty('permissions-policy')
})

test('who came by https is told to come back by https', async ({ baseURL }) => {
  const { headers } = await ask(baseURL, bare, { 'x-forwarded-proto': 'https' })
  expect(headers['strict-transport-security']).toBe('max-age=31536000')
})

for (const path of [bare, view, event, '/en/about', missing]) {
  test(`${path} runs under its own policy without a complaint`, async ({ page }) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      const isExpected = path === missing && message.text().includes('404')
      if (message.type() === 'error' && !isExpected) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    expect(complaints).toEqual([])
  })
}

for (const [path, status] of [
  ['/%', 400],
  ['/%ff', 400],
  ['/en/%00', 400],
  ['/../../etc/passwd', 400],
  ['/_next/static/%2e%2e/%2e%2e/package.json', 400],
  ['/en%2Fvenezuela-2017', 400],
  ['/\\evil.example', 400],
  ['/%0d%0aset-cookie:%20a=b', 400],
  [`/${'a'.repeat(9_000)}`, 414],
  ['/package.json', 404],
  ['/.next/BUILD_ID', 404],
  ['/.env', 404],
  ['/_next/server/app/en/venezuela-2017.html', 404],
  ['/app/server/start.ts', 404],
  ['/data/datasets/venezuela-2017/dataset.json', 404],
  ['/en/venezuela-2017.html', 404],
  ['/en/venezuela-2017.rsc', 404],
  ['/en/constructor', 404],
  ['/en/venezuela-2017/__proto__', 404],
  ['/_next/image?url=http://evil.example/a.png&w=64&q=75', 404],
  [missing, 404],
] as const) {
  test(`${path.slice(0, 60)} is answered with ${status}, and nothing of the machine is told`, async ({ baseURL }) => {
    const answer = await ask(baseURL, path)
    expect(answer.status).toBe(status)
    expect(answer.body).not.toMatch(/node_modules|\.tsx?:\d|\n\s+at /)
  })
}

for (const path of [
  `${bare}?q=100%`,
  `${bare}?q=%ff%00`,
  `${bare}?map=NaN/1e999/-68&event=../..&from=2017-02-31&near=1`,
  `${bare}?type=${'a,'.repeat(3_000)}`,
  `${bare}?__proto__=1&constructor=2&q=x`,
  `${bare}?event=no-such-event`,
]) {
  test(`${path.slice(0, 70)} falls back to a page`, async ({ baseURL }) => {
    const answer = await ask(baseURL, path)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
  })
}

test('no address leads to another host', async ({ baseURL }) => {
  expect(await ask(baseURL, '//evil.example/a')).toMatchObject({
    status: 308,
    headers: { location: '/evil.example/a' },
  })
  expect((await ask(baseURL, '/?next=//evil.example')).headers.location).toMatch(/^\/en\/venezuela-2017\?/)
})

test('headers beyond all measure are refused', async ({ baseURL }) => {
  expect((await ask(baseURL, '/health', { 'x-long': 'a'.repeat(20_000) })).status).toBe(431)
})

test('a mark that a social network left makes no other page', async ({ baseURL }) => {
  const [plain, marked] = await Promise.all([ask(baseURL, view), ask(baseURL, `${view}&fbclid=abc`)])
  expect(marked.headers.etag).toBe(plain.headers.etag)
})

for (const path of [bare, view, event]) {
  test(`${path} comes compressed, and not again to those who have it`, async ({ baseURL }) => {
    const encoded = { 'accept-encoding': 'gzip, deflate, br' }
    const { headers } = await ask(baseURL, path, encoded)
    expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'RSC, Accept-Encoding' })
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    const again = await ask(baseURL, path, { ...encoded, 'if-none-match': headers.etag })
    expect(again).toMatchObject({ status: 304, body: '' })
    expect((await ask(baseURL, path, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip')
  })

  test(`${path} says to HEAD what it says to GET`, async ({ baseURL }) => {
    const { date: _, ...expected } = (await ask(baseURL, path)).headers
    const answer = await ask(baseURL, path, {}, 'HEAD')
    expect(answer).toMatchObject({ status: 200, headers: expected, body: '' })
  })
}

test('scripts and fonts are kept for a year, since their names change with them', async ({ baseURL, request }) => {
  const html = await (await request.get(bare)).text()
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(html)?.[1] ?? ''
  const { headers } = await ask(baseURL, script, { 'accept-encoding': 'br' })
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(headers['content-encoding']).toBe('br')
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
})

for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']) {
  test(`${method} is refused`, async ({ baseURL }) => {
    expect(await ask(baseURL, bare, {}, method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })
}

test('health tells the datasets', async ({ request }) => {
  expect(await (await request.get('/health')).json()).toEqual({ status: 'ok', datasets: ['venezuela-2017'] })
})
