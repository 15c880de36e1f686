import { expect, test } from 'vitest'

import { browserArguments, chooseBrowser, type Machine } from './browser'

const own = '/home/ana/.cache/ms-playwright/chromium-1/chrome'
const npx = ['npx', 'playwright', 'install', 'chromium']

function machine(files: string[], rest: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    isFile: (path) => files.includes(path.replaceAll('\\', '/')),
    playwrightBrowser: own,
    pathFolders: ['/usr/local/bin', '/usr/bin'],
    programFolders: [],
    isRoot: false,
    osRelease: 'ID=debian\n',
    ...rest,
  }
}

test("Playwright's own browser comes before the system's", () => {
  expect(chooseBrowser(machine(['/usr/bin/chromium', own]))).toEqual({ kind: 'found', path: own })
})

test.each([
  ['linux', '/usr/bin/google-chrome'],
  ['linux', '/usr/local/bin/chromium-browser'],
  ['linux', '/snap/bin/chromium'],
  ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', '/usr/local/bin/chromium'],
] as const)('on %s, %s is found', (platform, path) => {
  expect(chooseBrowser(machine([path], { platform }))).toEqual({ kind: 'found', path })
})

test('on Windows Chrome is found among the programs', () => {
  const path = 'C:/Program Files/Google/Chrome/Application/chrome.exe'
  const windows = machine([path], { platform: 'win32', programFolders: ['C:/Program Files'] })
  expect(chooseBrowser(windows)).toMatchObject({ kind: 'found' })
})

test('on Debian root installs the package, others by sudo without a password', () => {
  const update = ['apt-get', 'update']
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']
  expect(chooseBrowser(machine(['/usr/bin/apt-get'], { isRoot: true }))).toEqual({
    kind: 'install',
    commands: [update, install, npx],
  })
  expect(chooseBrowser(machine(['/usr/bin/apt-get', '/usr/bin/sudo']))).toEqual({
    kind: 'install',
    commands: [['sudo', '-n', ...update], ['sudo', '-n', ...install], npx],
  })
})

test('elsewhere Playwright downloads one', () => {
  const download = { kind: 'install', commands: [npx] }
  expect(chooseBrowser(machine(['/usr/bin/apt-get']))).toEqual(download)
  expect(
    chooseBrowser(machine(['/usr/bin/apt-get'], { isRoot: true, osRelease: 'ID=ubuntu\nID_LIKE=debian\n' })),
  ).toEqual(download)
  expect(chooseBrowser(machine([], { platform: 'darwin', osRelease: '' }))).toEqual(download)
})

test('only root gives up the sandbox', () => {
  expect(browserArguments(true)).toContain('--no-sandbox')
  expect(browserArguments(false)).not.toContain('--no-sandbox')
})
