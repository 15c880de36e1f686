import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** A line of code, and the folder in which it stands. */
type Snippet = readonly [folder: string, text: string]

const forbiddenImports: Snippet[] = [
  ['data', "import { useState } from 'react'"],
  ['data', "import { notFound } from 'next/navigation'"],
  ['data', "import { LatLng } from 'leaflet'"],
  ['data/engine', "import type { Explorer } from '@/components/explorer/Explorer'"],
  ['data', "import { x } from '@/app/server/settings'"],
  ['app', "import { MapContainer } from 'react-leaflet'"],
  ['components/events', "import { icon } from 'leaflet'"],
  ['components/explorer', "const leaflet = await import('leaflet')"],
  ['components/events', "import { LeafletMap } from '@/components/map/LeafletMap'"],
  ['components/events', "import { LeafletMap } from '../map/LeafletMap'"],
  ['components/map', "export { EventList } from '@/components/events/EventList'"],
  ['components/ui', "import { EventList } from '@/components/events/EventList'"],
  ['components/map', "import { x } from '@/app/server/settings'"],
  ['components/explorer', "import { x } from '@/app/server/settings'"],
]

const allowedImports: Snippet[] = [
  ['data', "import { x } from './date'"],
  ['components/map', "import { MapContainer } from 'react-leaflet'"],
  ['components/map', "import { Button } from '@/components/ui/Button'"],
  ['components/events', "import { EventRow } from './EventRow'"],
  ['components/events', "import { formatView } from '@/data/view'"],
  ['components/story', "import '@/app/styles/story.css'"],
  ['components/explorer', "import { EventList } from '@/components/events/EventList'"],
  ['app', "import { Explorer } from '@/components/explorer/Explorer'"],
  ['app', "import 'leaflet/dist/leaflet.css'"],
]

const textAsHtml: Snippet[] = [
  ['components/map', 'marker.bindPopup(event.title)'],
  ['components/map', "marker.bindTooltip('title', { sticky: true })"],
  ['components/map', 'divIcon({ html: `<b>{title}</b>` })'],
  ['components/map', "divIcon({ html: '<b>' + title })"],
  ['components/map', 'element.innerHTML = title'],
  ['components/map', "element.insertAdjacentHTML('beforeend', title)"],
]

const elements: Snippet[] = [
  ['components/map', 'divIcon({ html: element })'],
  ['components/map', 'element.textContent = title'],
]

const root = fileURLToPath(new URL('../..', import.meta.url))
const snippets = [...forbiddenImports, ...allowedImports, ...textAsHtml, ...elements]
const pathOf = ([folder, text]: Snippet) =>
  `${folder}/snippet${snippets.findIndex((snippet) => snippet[1] === text && snippet[0] === folder)}.ts`
let copy: string
let complaints: Map<string, string[]> // rules by path

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'walls-'))
  write('e2e/tools/textAsHtml.grit')
  write('biome.json')
  for (const snippet of snippets) {
    mkdirSync(join(copy, snippet[0]), { recursive: true })
    writeFileSync(join(copy, pathOf(snippet)), `${snippet[1]}\n`)
  }
  complaints = lint()
})

afterAll(() => rmSync(copy, { recursive: true }))

function write(path: string): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true })
  copyFileSync(join(root, path), join(copy, path))
}

function lint(): Map<string, string[]> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.']
  const { stdout } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] }
  const rules = new Map<string, string[]>()
  for (const { category, location } of diagnostics) {
    rules.set(location.path, [...(rules.get(location.path) ?? []), category])
  }
  return rules
}

describe('a wall stops', () => {
  test.each(forbiddenImports)('in %s: %s', (...snippet) => {
    expect(complaints.get(pathOf(snippet))).toContain('lint/style/noRestrictedImports')
  })
})

describe('a wall lets pass', () => {
  test.each(allowedImports)('in %s: %s', (...snippet) => {
    expect(complaints.get(pathOf(snippet)) ?? []).not.toContain('lint/style/noRestrictedImports')
  })
})

describe('text does not become HTML', () => {
  test.each(textAsHtml)('in %s: %s', (...snippet) => {
    expect(complaints.get(pathOf(snippet))).toContain('plugin')
  })

  test.each(elements)('in %s, this may be: %s', (...snippet) => {
    expect(complaints.get(pathOf(snippet)) ?? []).not.toContain('plugin')
  })
})
