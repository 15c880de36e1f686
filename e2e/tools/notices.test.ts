import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { noticesFile, writeNotices } from './notices'

const notices = readFileSync(noticesFile, 'utf8')

test('the notices are those of the packages installed; if not: npx tsx e2e/tools/notices.ts', () => {
  expect(notices).toBe(writeNotices())
})

test('every direct dependency stands in them', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
  for (const [name, version] of Object.entries(dependencies)) expect(notices).toContain(`| ${name} | ${version} |`)
})

test('the one licence with a condition of its own is told first', () => {
  expect(notices).toMatch(/react-leaflet.*\n?.*\*\*Hippocratic License 2\.1\*\*/)
})
