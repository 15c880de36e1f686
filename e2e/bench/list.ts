import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

import { EventList } from '@/components/events/EventList'
import { eventTypes, verifications } from '@/data/acled'
import { sampleData, seededNumbers } from '@/data/engine/sample'
import { browserArguments } from '../tools/browser'
import { root } from './site'
import { median } from './statistics'

const rows = 10_000
const runs = 5
const viewport = { width: 1440, height: 900 }
const lastTitle = 'The very last of all events'

/** What a list costs and what still works in it. */
type Figures = { layout: number; update: number; found: boolean; heard: number; printed: boolean }

/**
 * A list of ten thousand rows as the explorer draws them, in a table: how long its first layout and a change of its
 * first row take, with rows out of sight skipped (`content-visibility`) and without; and whether find-in-page, screen
 * readers and print still have all of it.
 */
export async function benchList(browserPath: string): Promise<string> {
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: browserArguments(process.getuid?.() === 0),
  })
  const html = makePage()
  const skipping = await measure(browser, html)
  const whole = await measure(
    browser,
    html.replace('</style>', '.ev { content-visibility: visible !important }</style>'),
  )
  await browser.close()
  const line = (name: string, { layout, update, found, heard, printed }: Figures) =>
    `| ${[name, `${Math.round(layout)} ms`, `${update.toFixed(1)} ms`, said(found), heard, said(printed)].join(' | ')} |`
  return [
    '| rows | first layout | change of a row, until laid out | find-in-page finds the last | list items for screen readers | printed whole |',
    '| --- | --- | --- | --- | --- | --- |',
    line('out of sight skipped, as shipped', skipping),
    line('all laid out', whole),
    '',
  ].join('\n')
}

function said(is: boolean): string {
  return is ? 'yes' : 'no'
}

/** The list in a page of its own, with the explorer's styles and no scripts. */
function makePage(): string {
  const styles = readdirSync(join(root, 'app/styles')).map((file) =>
    readFileSync(join(root, 'app/styles', file), 'utf8'),
  )
  const list = renderToStaticMarkup(
    createElement(EventList, {
      data: makeData(),
      shown: Array.from({ length: rows }, (_, index) => index),
      selected: -1,
      lit: -1,
      onSelect: () => {},
      sources: null,
    }),
  )
  const panel = `<aside class="panel" style="height:800px;width:400px"><div class="panel-list">${list}</div></aside>`
  return `<!doctype html><html lang="en"><style>${styles.join('\n')}</style><body>${panel}</body></html>`
}

function makeData() {
  const random = seededNumbers(10)
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T
  return sampleData(
    Array.from({ length: rows }, (_, index) => ({
      at: [-73 + random() * 13, 1 + random() * 11] as [number, number],
      type: Math.floor(random() * eventTypes.length),
      metres: pick([100, 1_500, 9_000]),
      title:
        index === rows - 1
          ? lastTitle
          : `Event ${index}, ${pick(['shot', 'march', 'ruling', 'looting'])} in town ${index % 97}`,
      start: `20${10 + Math.floor((index / rows) * 15)}-0${1 + (index % 9)}-1${index % 10}`,
      verification: pick(verifications),
    })),
  )
}

async function measure(browser: Browser, html: string): Promise<Figures> {
  const layouts: number[] = []
  for (let run = 1; run < runs; run++) {
    const page = await browser.newPage({ viewport })
    layouts.push(await page.evaluate(layOut, html))
    await page.close()
  }
  const page = await browser.newPage({ viewport })
  layouts.push(await page.evaluate(layOut, html))
  const update = median(await page.evaluate(changeRow, 21))
  const found = await page.evaluate((title) => (window as unknown as Finder).find(title), lastTitle)
  const heard = await countListItems(page)
  await page.emulateMedia({ media: 'print' })
  const printed = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.ev > a')].map((link) => link.getBoundingClientRect().height)
    return boxes.every((height) => height > 30)
  })
  await page.close()
  return { layout: median(layouts), update, found, heard, printed }
}

type Finder = { find: (text: string) => boolean }

/** In the page: shows a document, and waits for its styles and layout. */
function layOut(html: string): number {
  const { documentElement } = new DOMParser().parseFromString(html, 'text/html')
  const start = performance.now()
  document.replaceChild(document.adoptNode(documentElement), document.documentElement)
  void document.querySelector('.list')?.scrollHeight
  return performance.now() - start
}

/** In the page: how long it takes to light the first row up, so many times. */
function changeRow(times: number): number[] {
  const row = document.querySelector('.ev .ev-title')
  return Array.from({ length: times }, (_, index) => {
    const start = performance.now()
    if (row) row.textContent = 'Changed '.repeat(1 + (index % 9))
    void document.querySelector('.list')?.scrollHeight
    return performance.now() - start
  })
}

async function countListItems(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes.filter(({ role, ignored }) => role?.value === 'listitem' && !ignored).length
}
