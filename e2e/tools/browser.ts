import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** What finding a browser depends on; a test describes a machine that is not this one. */
export type Machine = {
  platform: NodeJS.Platform
  isFile(path: string): boolean
  playwrightBrowser: string
  pathFolders: readonly string[]
  programFolders: readonly string[] // Windows' `Program Files` and a user's own
  isRoot: boolean
  osRelease: string // of /etc/os-release, empty elsewhere
}

export type BrowserChoice =
  | { kind: 'found'; path: string }
  | { kind: 'install'; commands: readonly (readonly string[])[] } // tried in order until a browser is found

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const windowsPlaces = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

/** Playwright's own browser, else the system's, else how to install one here. */
export function chooseBrowser(machine: Machine): BrowserChoice {
  const path = [machine.playwrightBrowser, ...systemPlaces(machine)].find(machine.isFile)
  return path ? { kind: 'found', path } : { kind: 'install', commands: installCommands(machine) }
}

function systemPlaces({ platform, pathFolders, programFolders }: Machine): string[] {
  const ending = platform === 'win32' ? '.exe' : ''
  const onPath = pathFolders.flatMap((folder) => names.map((name) => join(folder, name + ending)))
  if (platform === 'darwin')
    return [...macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`), ...onPath]
  if (platform === 'win32') return programFolders.flatMap((folder) => windowsPlaces.map((place) => join(folder, place)))
  return [...onPath, '/usr/bin/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome']
}

function installCommands({ pathFolders, isFile, isRoot, osRelease }: Machine): string[][] {
  const has = (name: string) => pathFolders.some((folder) => isFile(join(folder, name)))
  const isDebian = /^ID=debian$/m.test(osRelease) // on Ubuntu the package is a snap, which containers cannot run
  const playwright = ['npx', 'playwright', 'install', 'chromium']
  if (!isDebian || !has('apt-get') || !(isRoot || has('sudo'))) return [playwright]
  const asRoot = isRoot ? [] : ['sudo', '-n'] // never asks for a password
  const apt = [
    [...asRoot, 'apt-get', 'update'],
    [...asRoot, 'apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]
  return [...apt, playwright]
}

/** Started by root, Chromium refuses its sandbox; the rest keeps it from asking Google's hosts for things. */
export function browserArguments(isRoot: boolean): string[] {
  const quiet = ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  return isRoot ? ['--no-sandbox', ...quiet] : quiet
}

/** The machine that this runs on. */
export function thisMachine(): Machine {
  const { platform, env } = process
  return {
    platform,
    isFile: existsSync,
    playwrightBrowser: chromium.executablePath(),
    pathFolders: (env.PATH ?? '').split(delimiter).filter(Boolean),
    programFolders: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((path) => path !== undefined),
    isRoot: process.getuid?.() === 0,
    osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
  }
}

/** The path of a browser, installing one where there is none; null when that does not work here either. */
export function ensureBrowser(): string | null {
  const choice = chooseBrowser(thisMachine())
  if (choice.kind === 'found') return choice.path
  for (const [command = '', ...rest] of choice.commands) {
    console.log(`No browser found: ${[command, ...rest].join(' ')}`)
    spawnSync(command, rest, { stdio: 'inherit', shell: process.platform === 'win32' })
    const again = chooseBrowser(thisMachine())
    if (again.kind === 'found') return again.path
  }
  return null
}
