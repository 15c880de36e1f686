import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

import { buildOutline, formatOutline, readStates, readSubject } from './basemap/outline'

const data = fileURLToPath(new URL('..', import.meta.url))

test('the committed outline is what “npm run basemap” makes', { timeout: 60_000 }, () => {
  const subject = readSubject(`${data}/datasets/venezuela-2017`)
  expect(subject).toMatchObject({ home: 'VE', states: ['Carabobo'] })
  const outline = formatOutline(buildOutline(subject, readStates(`${data}/basemap`, subject.home)))
  // Compared as a boolean: a difference of 100 KB would be printed otherwise.
  expect(outline === readFileSync(`${data}/basemap/venezuela-2017.json`, 'utf8')).toBe(true)
})
