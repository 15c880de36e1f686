import { expect, test } from 'vitest'

import { findPreview, readPreview, type WantedPreview } from './address'
import { BusyError } from './pool'
import { createPreviews } from './previews'

function wanted(path: string, search = ''): WantedPreview {
  const found = findPreview(path.split('/'), search)
  if (!found) throw new Error(path)
  return found
}

test('a picture is drawn once for all who ask at the same time and after', async () => {
  let calls = 0
  const previews = createPreviews(async () => Buffer.from(`png ${++calls}`))
  const one = wanted('en/venezuela-2017', '?type=riots,battles')
  const same = wanted('en/venezuela-2017', '?fbclid=1&type=battles,riots')
  const [first, second] = await Promise.all([previews(one), previews(same)])
  expect(second).toBe(first)
  expect(await previews(one)).toBe(first)
  expect(calls).toBe(1)
  expect(first.headers['content-type']).toBe('image/png')
})

test('the pictures kept stay under the bound', async () => {
  let calls = 0
  const previews = createPreviews(async () => {
    calls += 1
    return Buffer.alloc(1_000)
  }, 4_000)
  const queries = ['?type=riots', '?type=battles', '?type=protests', '?type=vac', '?type=riots']
  for (const query of queries) await previews(wanted('en/venezuela-2017', query))
  expect(calls).toBe(5)
})

test('where too many wait, the next one is told so, and may come again', async () => {
  let isBusy = true
  const previews = createPreviews(async () => {
    if (isBusy) throw new BusyError('busy')
    return Buffer.from('png')
  })
  await expect(previews(wanted('en/venezuela-2017'))).rejects.toThrow(BusyError)
  isBusy = false
  expect((await previews(wanted('en/venezuela-2017'))).status).toBe(200)
})

test('an event’s page and the explorer with its event at the same camera share a picture', () => {
  const page = wanted('es/venezuela-2017/paramacay-combate')
  expect(page.key).toMatch(/^es\/venezuela-2017\?map=\d+\/10\.2360\/-68\.0170&event=paramacay-combate$/)
  expect(wanted('es/venezuela-2017', page.key.replace(/^[^?]*/, '')).key).toBe(page.key)
})

test.each([
  'fr/venezuela-2017',
  'en/none',
  'en/venezuela-2017/none',
  'en/venezuela-2017/a/b',
  'en',
  '',
  'en/__proto__',
])('there is nothing at “%s”', (path) => expect(readPreview(path.split('/'), '')).toBeNull())
