import { expect, test } from 'vitest'

import { loadDataset } from '@/data/load'
import { defaultView, parseView } from '@/data/view'
import { BusyError, createPool, startProcess } from './pool'

const job = { locale: 'en', dataset: 'venezuela-2017', view: defaultView } as const

test('a process draws, others wait their turn, and beyond that nobody waits', async () => {
  const draw = createPool({ processes: 1, waiting: 1 })
  const [first, second, third] = await Promise.allSettled([draw(job), draw(job), draw(job)])
  expect(third).toMatchObject({ status: 'rejected', reason: expect.any(BusyError) })
  expect(first).toMatchObject({ status: 'fulfilled' })
  expect(second).toEqual(first) // byte for byte
}, 60_000)

test('what cannot be drawn is an error, and the process goes on', async () => {
  const draw = createPool({ processes: 1, waiting: 1 })
  await expect(draw({ ...job, dataset: 'none' })).rejects.toThrow('There is no dataset “none”')
  expect((await draw(job)).length).toBeGreaterThan(10_000)
}, 60_000)

test('a process that ends takes only its own picture with it', async () => {
  let child: ReturnType<typeof startProcess> | undefined
  const draw = createPool({ processes: 1, waiting: 1 }, () => {
    child = startProcess()
    return child
  })
  const [first, second] = [draw(job), draw(job)]
  child?.kill('SIGABRT')
  await expect(first).rejects.toThrow('ended with SIGABRT')
  expect((await second).length).toBeGreaterThan(10_000)
  expect((await draw(job)).equals(await second)).toBe(true)
}, 60_000)

// resvg ends its whole process where a clipped shape lies outside of the picture.
test('every certainty can be drawn at the edge of the picture and far beyond it', async () => {
  const draw = createPool({ processes: 2, waiting: 500 })
  const { events } = loadDataset('venezuela-2017')
  const disputed = events.filter(({ properties, geometry }) => properties.verification === 'disputed' && geometry)
  const views = disputed.slice(0, 6).flatMap(({ id, geometry }) => {
    const [lng = 0, lat = 0] = geometry?.coordinates ?? []
    const moved = [0, 0.04, 0.05, 0.06, 0.07, 0.08, 5].flatMap((by) => [
      `13/${lat + by}/${lng}`,
      `13/${lat}/${lng - by}`,
    ])
    return moved.flatMap((map) => [parseView({ map, event: id }).view, parseView({ map }).view])
  })
  const pictures = await Promise.all(views.map((view) => draw({ ...job, view })))
  expect(pictures.every((png) => png.length > 5_000)).toBe(true)
}, 120_000)
