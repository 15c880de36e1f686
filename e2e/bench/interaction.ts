import { type CDPSession, chromium, type Page } from '@playwright/test'

import { browserArguments } from '../tools/browser'
import { median } from './statistics'

/** What one interaction costs the page's main thread, in milliseconds; `longest` is its longest task above 50, or 0. */
export type Interaction = { name: string; script: number; layout: number; longest: number }

/** Frames that the browser drew while the timeline played; late ones came more than half a frame after their time. */
export type Playback = { name: string; frames: number; late: number; longest: number }

type Act = { name: string; prepare?: string; act: (page: Page, turn: number) => Promise<unknown> }

const turns = 9
const settle = 500 // milliseconds: the address is written, the work that followed is done
const playing = 5_000 // milliseconds

const acts: readonly Act[] = [
  { name: 'a type chosen in the legend, and left', act: (page) => page.locator('.legend a').nth(1).click() },
  { name: 'the end of the period moved by a day', act: brushByKey },
  {
    name: 'a letter typed into the search',
    prepare: '/',
    act: (page, turn) => page.keyboard.press('guardians'[turn] ?? 'a'),
  },
  { name: 'the map zoomed', act: (page, turn) => page.keyboard.press(turn % 2 ? '-' : '+') },
  { name: 'an event opened from the list, and closed', act: openOrClose },
]

/** The costs of common interactions, medians, and of playback at each window; on this machine's own speed. */
export async function measureInteractions(browserPath: string, url: string) {
  const args = browserArguments(process.getuid?.() === 0)
  const browser = await chromium.launch({ executablePath: browserPath, args })
  const interactions: Interaction[] = []
  for (const act of acts) interactions.push(await measureAct(await open(browser, url), act))
  const playbacks = [
    await measurePlayback('the whole window', await open(browser, `${url}?play`)),
    await measurePlayback('with a window of seven days', await open(browser, `${url}?play&window=P7D`)),
  ]
  await browser.close()
  return { interactions, playbacks }
}

async function open(browser: Awaited<ReturnType<typeof chromium.launch>>, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(url)
  await page.locator('html[data-map=ready]').waitFor()
  await page.locator('.tl-plot').waitFor()
  return page
}

async function measureAct(page: Page, { name, prepare, act }: Act): Promise<Interaction> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.evaluate(watchLongTasks)
  if (prepare) await page.keyboard.press(prepare)
  else await page.getByRole('application').focus()
  const costs: { script: number; layout: number }[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    await page.waitForTimeout(settle)
    const before = await readCosts(session)
    await act(page, turn)
    await page.waitForTimeout(settle)
    const after = await readCosts(session)
    costs.push({ script: after.script - before.script, layout: after.layout - before.layout })
  }
  const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest)
  await page.close()
  const [script, layout] = [median(costs.map((cost) => cost.script)), median(costs.map((cost) => cost.layout))]
  return { name, script, layout, longest }
}

async function brushByKey(page: Page, turn: number): Promise<void> {
  const end = page.locator('.tl-grip').last()
  if (turn === 0) await end.focus()
  await page.keyboard.press('ArrowLeft')
}

async function openOrClose(page: Page, turn: number): Promise<void> {
  if (turn % 2 === 0) await page.locator('.ev > a').nth(turn).click()
  else await page.keyboard.press('Escape')
}

async function readCosts(session: CDPSession): Promise<{ script: number; layout: number }> {
  const { metrics } = await session.send('Performance.getMetrics')
  const read = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1_000
  return { script: read('ScriptDuration'), layout: read('RecalcStyleDuration') + read('LayoutDuration') }
}

/** In the page: notes the longest task of more than 50 ms (w3c.github.io/longtasks). */
function watchLongTasks(): void {
  const seen = window as unknown as { longest: number }
  seen.longest = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration)
  }).observe({ type: 'longtask' })
}

async function measurePlayback(name: string, page: Page): Promise<Playback> {
  const gaps = await page.evaluate(collectFrames, playing)
  await page.close()
  const frame = median(gaps)
  return { name, frames: gaps.length, late: gaps.filter((gap) => gap > frame * 1.5).length, longest: Math.max(...gaps) }
}

/** In the page: the time between frames for so long, in milliseconds. */
async function collectFrames(length: number): Promise<number[]> {
  const gaps: number[] = []
  let last = performance.now()
  for (const end = last + length; last < end; ) {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
    gaps.push(now - last)
    last = now
  }
  return gaps.slice(1)
}
