import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { ensureBrowser } from './browser'
import { type BrowserReport, browserTotals, formatTotals, type Totals, type UnitReport, unitTotals } from './totals'

/** Everything that must hold before a change is merged, in the order of what is found out fastest. */
type Stage = { name: string; run(): boolean }

const root = fileURLToPath(new URL('../..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'paramacay-tests-'))
const totals: Totals[] = []

/** West of Greenwich by ten hours, the first dataset's own zone, and east by fourteen: where days get lost. */
const zones = ['Pacific/Honolulu', 'America/Caracas', 'Pacific/Kiritimati']

const stages: readonly Stage[] = [
  { name: 'lint', run: () => tool('biome', ['check', '.', '--error-on-warnings']) },
  { name: 'types', run: () => tool('next', ['typegen']) && tool('tsc', ['--noEmit']) },
  { name: 'unit tests', run: runUnitTests },
  { name: 'build', run: () => tool('tsx', ['app/server/build.ts']) },
  { name: 'browser tests', run: runBrowserTests },
]

// The pages under test ask no other host for tiles; the same setting at build and start means one build.
const environment = { BASEMAP_STREETS: 'off', NEXT_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '' }

function tool(name: string, args: readonly string[], extra: Record<string, string> = {}): boolean {
  const isWindows = process.platform === 'win32'
  const path = join(root, 'node_modules/.bin', isWindows ? `${name}.cmd` : name)
  const env = { ...process.env, ...environment, ...extra }
  return spawnSync(path, args, { cwd: root, stdio: 'inherit', env, shell: isWindows }).status === 0
}

function runUnitTests(): boolean {
  const results = zones.map((TZ, index) => {
    console.log(`TZ=${TZ}`)
    const report = join(reports, `unit-${index}.json`)
    const isPassed = tool('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`], { TZ })
    return { isPassed, report: readReport<UnitReport>(report) }
  })
  totals.push(unitTotals(results.flatMap(({ report }) => report ?? [])))
  return results.every(({ isPassed }) => isPassed)
}

function runBrowserTests(): boolean {
  const browser = ensureBrowser()
  if (!browser) {
    console.error('No browser could be found or installed: install Chromium or Chrome, and run npm test again.')
    return false
  }
  const report = join(reports, 'browser.json')
  const extra = { BROWSER_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const isPassed = tool('playwright', ['test', '--reporter=line,json'], extra)
  const result = readReport<BrowserReport>(report)
  if (result) totals.push(browserTotals(result))
  return isPassed
}

function readReport<T>(path: string): T | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null
}

function main(): boolean {
  for (const { name, run } of stages) {
    console.log(`\n== ${name}`)
    if (run()) continue
    console.error(`\nStopped: the stage “${name}” failed; what failed stands above.`)
    if (!totals.some(({ failed }) => failed > 0)) totals.push({ passed: 0, failed: 1 })
    return false
  }
  return true
}

const isPassed = main()
rmSync(reports, { recursive: true, force: true })
console.log(formatTotals(totals))
process.exit(isPassed ? 0 : 1)
