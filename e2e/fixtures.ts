import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type ConsoleMessage,
  expect,
  type Locator,
  type Page,
} from '@playwright/test'

import type { Locale } from '@/data/locale'
import { explorerHref } from '@/data/paths'
import { defaultView, type View } from '@/data/view'
import { dataset } from './dataset'

type Options = {
  /** What the browser may complain of, because the test provokes it. */
  provoked: RegExp
}

type Visits = {
  /** A page in a browser profile of its own: another reader, or the same one elsewhere. */
  openProfile: (options?: BrowserContextOptions) => Promise<Page>
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Pages that reach nothing but the server under test and in which nothing may fail; every spec is written with this. */
export const test = base.extend<Options & Visits>({
  provoked: [/^nothing$/, { option: true }],
  context: async ({ context, provoked }, use) => {
    const complaints = await guard(context)
    await use(context)
    expect(complaints.filter((text) => !provoked.test(text))).toEqual([])
  },
  openProfile: async ({ browser, provoked }, use) => {
    const profiles: { context: BrowserContext; complaints: string[] }[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      profiles.push({ context, complaints: await guard(context) })
      return context.newPage()
    })
    for (const { context } of profiles) await context.close()
    const complaints = profiles.flatMap((profile) => profile.complaints)
    expect(complaints.filter((text) => !provoked.test(text))).toEqual([])
  },
})

/** Shuts the open net off, and notes whatever the browser has to complain of. */
async function guard(context: BrowserContext): Promise<string[]> {
  const complaints: string[] = []
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('console', (message) => {
    if (message.type() === 'error' && !isMissingPage(message)) complaints.push(message.text())
  })
  await context.route(
    (url) => url.protocol.startsWith('http') && !loopback.has(url.hostname),
    (route) => route.abort('internetdisconnected'),
  )
  return complaints
}

/** A test that goes where nothing is wants the answer that Chromium complains of. */
function isMissingPage(message: ConsoleMessage): boolean {
  return message.text().includes('status of 404') && message.location().url === message.page()?.url()
}

/** Opens the explorer with a view, its live map included. */
export async function openView(page: Page, change: Partial<View> = {}, locale: Locale = 'en'): Promise<void> {
  await page.goto(viewHref(change, locale))
  await expect(mapOf(page)).toBeVisible()
}

/** The address of the explorer with a view. */
export function viewHref(change: Partial<View> = {}, locale: Locale = 'en'): string {
  return explorerHref(locale, dataset, { ...defaultView, ...change })
}

/** The live map. */
export function mapOf(page: Page): Locator {
  return page.getByRole('application', { name: /^(?:Map of the events|Mapa de los eventos)$/ })
}

/** The panel with the list and, over it, the selected event. */
export function panelOf(page: Page): Locator {
  return page.getByRole('complementary', { name: /^(?:Events|Eventos)$/ })
}

/** The events of the list, in its order. */
export function rowsOf(page: Page): Locator {
  return panelOf(page).locator('li[data-event]')
}

/** An event's link in the list. */
export function rowOf(page: Page, title: string): Locator {
  return panelOf(page).getByRole('link', { name: title })
}

/** The selected event in the panel. */
export function detailOf(page: Page, title: string): Locator {
  return panelOf(page).getByRole('article', { name: title, exact: true })
}

/** The marks of the live map, in list order; a ring among them stands for several events. */
export function marksOf(page: Page): Locator {
  return mapOf(page).locator('.mark[data-key]')
}

/** How many events marks stand for, by their names: “22 events near Valencia: …” for a ring, a title for one. */
export async function countEvents(marks: Locator): Promise<number> {
  const names = await marks.evaluateAll((elements) =>
    elements.map((element) => element.getAttribute('aria-label') ?? ''),
  )
  return names.reduce((sum, name) => sum + Number(/^(\d+) event(?:o?s)\b/.exec(name)?.[1] ?? 1), 0)
}

/** A reading that has come to rest: twice the same, so many milliseconds apart. */
export async function atRest<T>(read: () => T | Promise<T>, pause: number): Promise<T> {
  let rest = await read()
  await expect(async () => {
    const before = rest
    await new Promise((done) => setTimeout(done, pause)) // the first time too, or nothing has had time to move
    rest = await read()
    expect<unknown>(rest).toEqual(before)
  }).toPass()
  return rest
}

export { expect } from '@playwright/test'
