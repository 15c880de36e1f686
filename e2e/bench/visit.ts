import { join } from 'node:path'
import { type Browser, type CDPSession, chromium } from '@playwright/test'

import { browserArguments } from '../tools/browser'
import { root } from './site'
import { median } from './statistics'

/** A phone on a poor network: 1.6 Mbit/s down, 150 ms for a round trip, a processor four times slower than this one. */
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const slowdown = 4
const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }

const visits = 5

/** What is loaded, as budgets speak of it. */
export const kinds = ['html', 'js', 'css', 'fonts', 'json', 'other'] as const

export type Kind = (typeof kinds)[number]

/** What is visited; an event's page has a drawing and no live map. */
export type Page = { url: string; isLive: boolean }

/** One first visit: bytes as they came over the network until the map was interactive, times in milliseconds. */
export type Visit = {
  bytes: Record<Kind, number>
  list: number
  drawing: number
  map: number
  scripts: string[]
  requests: number
}

/** What `watchPage.js` notes, milliseconds since the visit began. */
type Times = { list?: number; drawing?: number; map?: number }

declare global {
  interface Window {
    times: Times
  }
}

/** The medians of several first visits, each by a new reader; a page without a live map is done when it is loaded. */
export async function measureVisits(browserPath: string, page: Page, isSlow = true): Promise<Visit> {
  const browser = await launch(browserPath)
  const seen: Visit[] = []
  for (let count = 0; count < (isSlow ? visits : 1); count += 1) seen.push(await visit(browser, page, isSlow))
  await browser.close()
  const middle = (pick: (visit: Visit) => number) => median(seen.map(pick))
  const bytes = Object.fromEntries(kinds.map((kind) => [kind, middle((one) => one.bytes[kind])])) as Visit['bytes']
  const [first] = seen
  return {
    bytes,
    list: middle(({ list }) => list),
    drawing: middle(({ drawing }) => drawing),
    map: middle(({ map }) => map),
    scripts: first?.scripts ?? [],
    requests: middle(({ requests }) => requests),
  }
}

function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: browserArguments(process.getuid?.() === 0) })
}

async function visit(browser: Browser, { url, isLive }: Page, isSlow: boolean): Promise<Visit> {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  if (isSlow) await slowDown(session)
  const traffic = await watchTraffic(session)
  await page.addInitScript({ path: join(root, 'e2e/bench/watchPage.js') })
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.times.list)
  if (isLive) await page.waitForFunction(() => window.times.map)
  else await page.waitForLoadState('load')
  const result = traffic()
  const times = await page.evaluate(() => window.times)
  await context.close()
  const { list = Number.NaN, drawing = Number.NaN, map = Number.NaN } = times
  return { ...result, list, drawing, map }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}

/** Counts what has come over the network when it is called. */
async function watchTraffic(session: CDPSession): Promise<() => Pick<Visit, 'bytes' | 'scripts' | 'requests'>> {
  const kindOf = new Map<string, Kind>()
  const scripts: string[] = []
  const bytes: Visit['bytes'] = { html: 0, js: 0, css: 0, fonts: 0, json: 0, other: 0 }
  session.on('Network.responseReceived', ({ requestId, response }) => {
    kindOf.set(requestId, nameKind(response.mimeType))
    if (nameKind(response.mimeType) === 'js') scripts.push(new URL(response.url).pathname)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kindOf.get(requestId) ?? 'other'] += encodedDataLength
  })
  await session.send('Network.enable')
  return () => ({ bytes: { ...bytes }, scripts: [...scripts], requests: kindOf.size })
}

function nameKind(mimeType: string): Kind {
  if (mimeType === 'text/html') return 'html'
  if (mimeType.includes('javascript')) return 'js'
  if (mimeType === 'text/css') return 'css'
  if (mimeType.includes('font')) return 'fonts'
  return mimeType.includes('json') ? 'json' : 'other'
}
