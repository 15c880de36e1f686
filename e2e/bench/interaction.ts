import { type Browser, type CDPSession, chromium, type Locator, type Page } from '@playwright/test'

import { browserArguments } from '../tools/browser'
import { median } from './statistics'

/** What one interaction costs the page's main thread, in milliseconds; `longest` is its longest task, drawing included. */
export type Interaction = { name: string; script: number; layout: number; longest: number }

/** Frames that the browser drew while the timeline played; late ones came more than half a frame after their time. */
export type Playback = { name: string; frames: number; late: number; longest: number }

/** Made ready once, then done turn by turn, by bare mouse and keys: Playwright's locators run scripts in the page. */
type Act = { name: string; prepare: (page: Page) => Promise<Turn> }

type Turn = (turn: number) => Promise<unknown>

const turns = 9
const settle = 500 // milliseconds: the address is written, the work that followed is done
const playing = 5_000 // milliseconds

const acts: readonly Act[] = [
  {
    name: 'a type chosen in the legend, and left',
    prepare: (page) => clickOn(page, page.locator('.legend a').nth(1)),
  },
  {
    name: 'the end of the period moved by a day',
    async prepare(page) {
      await page.locator('.tl-grip').last().focus()
      return () => page.keyboard.press('ArrowLeft')
    },
  },
  {
    name: 'a letter typed into the search',
    async prepare(page) {
      await page.keyboard.press('/')
      return (turn) => page.keyboard.press('guardians'[turn] ?? 'a')
    },
  },
  {
    name: 'the map zoomed',
    async prepare(page) {
      await page.getByRole('application').focus()
      return (turn) => page.keyboard.press(turn % 2 ? '-' : '+')
    },
  },
  {
    name: 'an event opened from the list, and closed',
    async prepare(page) {
      const open = await clickOn(page, page.locator('.ev > a').nth(2))
      return (turn) => (turn % 2 === 0 ? open(turn) : page.keyboard.press('Escape'))
    },
  },
]

/** The costs of common interactions, medians, and of playback at each window; on this machine's own speed. */
export async function measureInteractions(browserPath: string, url: string) {
  const args = browserArguments(process.getuid?.() === 0)
  const browser = await chromium.launch({ executablePath: browserPath, args })
  const interactions: Interaction[] = []
  for (const act of acts) interactions.push(await measureAct(browser, await open(browser, url), act))
  const playbacks: Playback[] = []
  for (const [name, query] of [
    ['nothing plays', ''],
    ['the whole window', '?play'],
    ['a window of seven days', '?play&window=P7D'],
  ] as const) {
    playbacks.push(await measurePlayback(name, await open(browser, url + query)))
  }
  await browser.close()
  return { interactions, playbacks }
}

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(url)
  await page.locator('html[data-map=ready]').waitFor()
  await page.locator('.tl-plot').waitFor()
  return page
}

async function clickOn(page: Page, target: Locator): Promise<Turn> {
  const box = await target.boundingBox()
  if (!box) throw new Error('What is to be clicked on is not in sight.')
  return () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

async function measureAct(browser: Browser, page: Page, { name, prepare }: Act): Promise<Interaction> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const turn = await prepare(page)
  const costs: Omit<Interaction, 'name'>[] = []
  for (let index = 0; index < turns; index += 1) {
    await page.waitForTimeout(settle)
    await browser.startTracing(page, { categories: ['toplevel'] })
    const before = await readCosts(session)
    await turn(index)
    await page.waitForTimeout(settle)
    const after = await readCosts(session)
    const longest = longestTask(await browser.stopTracing())
    costs.push({ script: after.script - before.script, layout: after.layout - before.layout, longest })
  }
  await page.close()
  const middle = (cost: keyof (typeof costs)[number]) => median(costs.map((costOf) => costOf[cost]))
  return { name, script: middle('script'), layout: middle('layout'), longest: middle('longest') }
}

type TraceEvent = { name: string; ph: string; pid: number; tid: number; dur?: number; args: { name?: string } }

/** Of the pages' main threads, in milliseconds, from a trace of Chromium (durations there are in microseconds). */
function longestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`
  const main = new Set(traceEvents.filter(({ args }) => args.name === 'CrRendererMain').map(threadOf))
  const tasks = traceEvents.filter((event) => event.ph === 'X' && main.has(threadOf(event)))
  return Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1_000))
}

async function readCosts(session: CDPSession): Promise<{ script: number; layout: number }> {
  const { metrics } = await session.send('Performance.getMetrics')
  const read = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1_000
  return { script: read('ScriptDuration'), layout: read('RecalcStyleDuration') + read('LayoutDuration') }
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
