import { execFileSync } from 'node:child_process'
import { defineConfig, devices } from '@playwright/test'

import { browserArguments, chooseBrowser, thisMachine } from './e2e/tools/browser'

// Kept in the environment, so that the workers, which read this file again, have the same port.
process.env.E2E_PORT ??= findFreePort()
const address = `http://localhost:${process.env.E2E_PORT}`

function findFreePort(): string {
  const script = 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close() })'
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim()
}

function findBrowser(): string | undefined {
  if (process.env.BROWSER_PATH) return process.env.BROWSER_PATH
  const choice = chooseBrowser(thisMachine())
  return choice.kind === 'found' ? choice.path : undefined
}

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts', // the others there are Vitest's
  workers: 2,
  fullyParallel: true,
  timeout: 90_000, // a shared machine may be slow; no test asserts a time
  expect: { timeout: 15_000 },
  retries: process.env.CI ? 2 : 0, // a neighbour's load is no fault of the code; a retried test is told as flaky
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: address,
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    locale: 'en',
    timezoneId: 'Pacific/Kiritimati', // far from the dataset's own zone: a date that moves is seen
    screenshot: 'only-on-failure',
    serviceWorkers: 'block', // what it answers no test can stand in for; offline.spec.ts lets it
    launchOptions: {
      args: browserArguments(process.getuid?.() === 0),
      ...(findBrowser() ? { executablePath: findBrowser() } : {}),
    },
  },
  projects: [{ name: 'desktop' }],
  webServer: {
    command: 'npm start',
    url: `${address}/health`,
    env: { PORT: process.env.E2E_PORT ?? '', BASEMAP_STREETS: process.env.BASEMAP_STREETS ?? 'off' },
    timeout: 300_000, // it may have to build first
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
})
