import { expect, test } from 'vitest'

import { defaultView } from '@/data/view'
import { BusyError, createPool } from './pool'

const job = { locale: 'en', dataset: 'venezuela-2017', view: defaultView } as const

test('a thread draws, others wait their turn, and beyond that nobody waits', async () => {
  const draw = createPool({ threads: 1, waiting: 1 })
  const [first, second, third] = await Promise.allSettled([draw(job), draw(job), draw(job)])
  expect(third).toMatchObject({ status: 'rejected', reason: expect.any(BusyError) })
  expect(first).toMatchObject({ status: 'fulfilled' })
  expect(second).toEqual(first) // byte for byte
}, 60_000)

test('what cannot be drawn is an error, and the thread goes on', async () => {
  const draw = createPool({ threads: 1, waiting: 1 })
  await expect(draw({ ...job, dataset: 'none' })).rejects.toThrow('There is no dataset “none”')
  expect((await draw(job)).length).toBeGreaterThan(10_000)
}, 60_000)
