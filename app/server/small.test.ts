import { Readable } from 'node:stream'
import { expect, test } from 'vitest'

import { streamChunks } from '@/app/door/stream'
import { readSmall } from './small'

const thousand = 'a'.repeat(1_000)

test('a small body is read whole', async () => {
  expect(await readSmall(streamChunks(() => ['a', 'ñ']))).toEqual(Buffer.from('añ'))
  expect(await readSmall(null)).toEqual(Buffer.alloc(0))
})

test('a large one streams, from its first byte to its last', async () => {
  const body = await readSmall(
    streamChunks(() => Array(200).fill(thousand)),
    50_000,
  )
  expect(body).toBeInstanceOf(Readable)
  const parts: Buffer[] = []
  for await (const part of body as Readable) parts.push(part)
  expect(Buffer.concat(parts).toString()).toBe(thousand.repeat(200))
})

test('what nobody reads on is not made', async () => {
  let made = 0
  function* endless() {
    for (;;) {
      made += 1
      yield thousand
    }
  }
  const body = (await readSmall(streamChunks(endless), 50_000)) as Readable
  body.destroy()
  await new Promise(setImmediate)
  const then = made
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(made).toBe(then)
})
