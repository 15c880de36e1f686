import { expect, test, vi } from 'vitest'

import { loadDataset } from '@/data/load'
import { answerApi } from './answer'

vi.mock('@/data/load', async (original) => {
  const actual = await original<typeof import('@/data/load')>()
  const loaded = actual.loadDataset('venezuela-2017')
  const dataset = { ...loaded.dataset, moved: { 'old-fort': 'paramacay-combate' } }
  return { ...actual, loadDataset: () => ({ ...loaded, dataset }) }
})

test('an event that was merged or renamed is followed, with what was asked', () => {
  expect(loadDataset('venezuela-2017').dataset.moved).toHaveProperty('old-fort')
  const items = 'http://localhost/api/collections/venezuela-2017/items'
  const answer = answerApi(new Request(`${items}/old-fort?lang=es`)) as Response
  expect([answer.status, answer.headers.get('location')]).toEqual([308, `${items}/paramacay-combate?lang=es`])
})
