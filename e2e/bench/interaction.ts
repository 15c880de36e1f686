import { type Browser, type CDPSession, chromium, type Locator, type Page } from '@playwright/test'

import { browserArguments } from '../tools/browser'
import { median } from './statistics'

/**
 * What one interaction costs the page's main thread, in milliseconds: until its press is `answered`, which is what
 * follows from it at once, and in all; `longest` is its longest task, drawing included.
 */
export type Interaction = { name: string } & Costs

type Costs = { answered: number; script: number; layout: number; longest: number }

/**
 * Frames that the browser drew while the timeline played; late ones came more than half a frame after their time.
 * `busiest` is the page's longest task by processor time: what is late beyond that, the machine took for others.
 */
export type Playback = {
  name: string
  frames: number
  late: number
  longest: number
  busiest: number
  lateAtStart: number
}

/** Made ready once, then done turn by turn, by bare mouse and keys: Playwright's locators run scripts in the page. */
type Act = { name: string; prepare: (page: Page) => Promise<Turn> }

type Turn = (turn: number) => Promise<unknown>

const turns = 9
const settle = 500 // milliseconds: the address is written, the work that followed is done
const playing = 5_500 // milliseconds
const rounds = 4
const tracing = ['toplevel', 'devtools.timeline']

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
  const playbacks = await measurePlaybacks(browser, url)
  await browser.close()
  return { interactions, playbacks }
}

const plays: readonly [name: string, query: string | null][] = [
  ['nothing plays', null],
  ['the whole window', ''],
  ['a window of seven days', '?window=P7D'],
]

/** Turn by turn, so that each has the same share of what else the machine does. */
async function measurePlaybacks(browser: Browser, url: string): Promise<Playback[]> {
  const seen = plays.map(([name, query]) => ({ name, query, gaps: [] as Gap[], busiest: 0 }))
  for (let round = 0; round < rounds; round += 1) {
    for (const sum of seen) {
      const { query } = sum
      const page = await open(browser, url + (query ?? ''))
      await page.locator('.tl-play').focus()
      await page.waitForTimeout(settle)
      await browser.startTracing(page, { categories: tracing })
      const collecting = page.evaluate(collectFrames, playing)
      if (query !== null) await page.keyboard.press('Enter')
      sum.gaps.push(...(await collecting))
      sum.busiest = Math.max(sum.busiest, readTrace(await browser.stopTracing()).longest)
      await page.close()
    }
  }
  return seen.map(({ name, gaps, busiest }) => ({ name, ...countLate(gaps), busiest }))
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
  const costs: Costs[] = []
  for (let index = 0; index < turns; index += 1) {
    await page.waitForTimeout(settle)
    await browser.startTracing(page, { categories: tracing })
    const before = await readCosts(session)
    await turn(index)
    await page.waitForTimeout(settle)
    const after = await readCosts(session)
    const trace = readTrace(await browser.stopTracing())
    costs.push({ script: after.script - before.script, layout: after.layout - before.layout, ...trace })
  }
  await page.close()
  const middle = (cost: keyof Costs) => median(costs.map((costOf) => costOf[cost]))
  return {
    name,
    answered: middle('answered'),
    script: middle('script'),
    layout: middle('layout'),
    longest: middle('longest'),
  }
}

type TraceEvent = {
  name: string
  ph: string
  pid: number
  tid: number
  tdur?: number
  args: { name?: string; data?: { type?: string } }
}

/**
 * Of the pages' main threads, in milliseconds, from a trace of Chromium (durations there are in microseconds). By the
 * thread's own processor time: on a shared machine the clock counts the neighbours as well.
 */
function readTrace(trace: Buffer): Pick<Costs, 'answered' | 'longest'> {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`
  const main = new Set(traceEvents.filter(({ args }) => args.name === 'CrRendererMain').map(threadOf))
  const tasks = traceEvents.filter((event) => event.ph === 'X' && main.has(threadOf(event)))
  const times = (of: readonly TraceEvent[]) => of.map(({ tdur = 0 }) => tdur / 1_000)
  const presses = tasks.filter(
    ({ name, args }) => name === 'EventDispatch' && /^(click|key)/.test(args.data?.type ?? ''),
  )
  return { answered: Math.max(0, ...times(presses)), longest: Math.max(0, ...times(tasks)) }
}

async function readCosts(session: CDPSession): Promise<{ script: number; layout: number }> {
  const { metrics } = await session.send('Performance.getMetrics')
  const read = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1_000
  return { script: read('ScriptDuration'), layout: read('RecalcStyleDuration') + read('LayoutDuration') }
}

/** The press that starts it takes most events away at once; what is late for that is counted by itself. */
function countLate(gaps: readonly Gap[]): Omit<Playback, 'name' | 'busiest'> {
  const frame = median(gaps.map(({ length }) => length))
  const isLate = ({ length }: Gap) => length > frame * 1.5
  const [first, then] = [gaps.filter(({ at }) => at < settle), gaps.filter(({ at }) => at >= settle)]
  return {
    frames: then.length,
    late: then.filter(isLate).length,
    longest: Math.max(...then.map(({ length }) => length)),
    lateAtStart: first.filter(isLate).length,
  }
}

/** The time between two frames, and when the second came; in milliseconds. */
type Gap = { at: number; length: number }

/** In the page: the frames for so long. */
async function collectFrames(duration: number): Promise<Gap[]> {
  const gaps: Gap[] = []
  const start = performance.now()
  for (let last = start; last < start + duration; ) {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
    gaps.push({ at: now - start, length: now - last })
    last = now
  }
  return gaps.slice(1)
}
