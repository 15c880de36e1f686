import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { fingerprint, isBuilt, signBuild } from './fingerprint'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  for (const folder of ['app', 'data/datasets/sample', 'data/basemap', '.next'])
    mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, 'app/page.tsx'), 'one')
})

afterEach(() => rmSync(root, { recursive: true }))

test('a build is signed with what it was made from', () => {
  const mark = fingerprint(root, {})
  expect(isBuilt(root, mark)).toBe(false)
  signBuild(root, mark)
  expect(isBuilt(root, mark)).toBe(true)
})

test('a source, a dataset and a setting each make another build', () => {
  const marks = [fingerprint(root, {})]
  writeFileSync(join(root, 'app/page.tsx'), 'two')
  marks.push(fingerprint(root, {}))
  writeFileSync(join(root, 'data/datasets/sample/events.geojson'), '{}')
  marks.push(fingerprint(root, {}))
  marks.push(fingerprint(root, { BASEMAP_STREETS: 'off' }))
  expect(new Set(marks).size).toBe(4)
})

test('tests, street archives and other settings make none', () => {
  const before = fingerprint(root, {})
  writeFileSync(join(root, 'app/page.test.ts'), 'a test')
  writeFileSync(join(root, 'data/basemap/valencia.pmtiles'), 'streets')
  expect(fingerprint(root, { PORT: '3001', HOME: '/' })).toBe(before)
})
