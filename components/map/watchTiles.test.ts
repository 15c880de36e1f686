import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { watchTiles } from './watchTiles'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watch() {
  const told: boolean[] = []
  return { told, watch: watchTiles((hasFailed) => told.push(hasFailed)) }
}

const tiles = Array.from({ length: 6 }, () => ({}))

test('refused tiles are told once, and so are tiles that come again', () => {
  const { told, watch: tileWatch } = watch()
  for (const tile of tiles) tileWatch.want(tile)
  for (const tile of tiles) tileWatch.note(tile, false)
  expect(told).toEqual([true])
  for (const tile of tiles) tileWatch.note(tile, true)
  expect(told).toEqual([true, false])
})

test('a server that hangs is noticed after six seconds', () => {
  const { told, watch: tileWatch } = watch()
  for (const tile of tiles) tileWatch.want(tile)
  vi.advanceTimersByTime(5900)
  expect(told).toEqual([])
  vi.advanceTimersByTime(200)
  expect(told).toEqual([true])
})

test('one straggler is no failure, nor are tiles that are no longer wanted', () => {
  const { told, watch: tileWatch } = watch()
  for (const tile of tiles) tileWatch.want(tile)
  for (const tile of tiles.slice(1)) tileWatch.note(tile, true)
  vi.advanceTimersByTime(60_000)
  tileWatch.want({})
  for (const tile of tiles) tileWatch.want(tile)
  tileWatch.stop()
  vi.advanceTimersByTime(60_000)
  const [tile = {}] = tiles
  tileWatch.want(tile)
  tileWatch.forget(tile)
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([])
})
