import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { ensureBrowser } from '../tools/browser'
import { measureInteractions } from './interaction'
import { benchList } from './list'
import { measureLoad } from './load'
import { describeMachine } from './machine'
import { measureModules } from './modules'
import { writeReport } from './report'
import { root, startSite } from './site'
import { measureVisits } from './visit'

const pages = [
  { name: 'explorer, bare address', path: '/en/venezuela-2017', isLive: true },
  {
    name: 'explorer, shared view',
    path: '/es/venezuela-2017?map=13/10.2360/-68.0170&event=paramacay-combate',
    isLive: true,
  },
  { name: 'event page', path: '/en/venezuela-2017/paramacay-combate', isLive: false },
] as const

async function bench(): Promise<void> {
  const browser = ensureBrowser()
  if (!browser) throw new Error('No browser could be found or installed: install Chromium or Chrome.')
  const modules = await findModules(browser)
  const { visits, loads, ...moves } = await withSite({}, async (address) => {
    const visits = []
    for (const { name, path, isLive } of pages) {
      visits.push({ name, visit: await measureVisits(browser, { url: address + path, isLive }) })
    }
    const moves = await measureInteractions(browser, address + pages[0].path)
    return { visits, ...moves, loads: await measureLoad(address) }
  })
  const [engine, list] = [await benchEngine(), await benchList(browser)]
  const report = writeReport({ machine: describeMachine(browser), visits, loads, modules, ...moves, engine, list })
  writeFileSync(join(root, 'e2e/bench/results.md'), report)
  console.log(report)
}

/** Builds once with source maps; the figures of the visits are taken from the build that readers get. */
async function findModules(browser: string) {
  return withSite({ SOURCE_MAPS: 'yes' }, async (address) => {
    const { scripts } = await measureVisits(browser, { url: address + pages[0].path, isLive: true }, false)
    return measureModules(scripts)
  })
}

async function withSite<T>(environment: Record<string, string>, measure: (address: string) => Promise<T>): Promise<T> {
  const site = await startSite(environment)
  return measure(site.address).finally(site.end)
}

/** The engine's own figures, where there are some: `engine.ts` beside this file. */
async function benchEngine(): Promise<string | null> {
  const path = join(root, 'e2e/bench/engine.ts')
  if (!existsSync(path)) return null
  const { benchEngine } = (await import(pathToFileURL(path).href)) as { benchEngine(): string | Promise<string> }
  return benchEngine()
}

await bench()
