import { expect, test } from 'vitest'

import { type NextHandler, record } from './relay'
import { createViews } from './views'

const rules = { imageHosts: [], embeddable: false }

test('a page is read whole, however it is written', async () => {
  const page = await record(async (_request, response) => {
    response.statusCode = 404
    response.setHeader('content-type', 'text/html')
    response.flushHeaders()
    response.write('<p>ñ')
    response.write(new Uint8Array([60, 47, 112, 62]))
    response.end('!')
  }, '/a')
  expect(page).toMatchObject({ status: 404, headers: { 'content-type': 'text/html' } })
  expect(page.body.toString()).toBe('<p>ñ</p>!')
})

test('headers given with the status line count, and the writer learns that all is written', async () => {
  let isFinished = false
  const page = await record(async (request, response) => {
    response.on('finish', () => {
      isFinished = true
    })
    response.writeHead(200, { 'X-Path': request.url })
    response.end()
  }, '/a?b=1')
  expect(page).toMatchObject({ status: 200, headers: { 'x-path': '/a?b=1' } })
  await new Promise(setImmediate)
  expect(isFinished).toBe(true)
})

test('a page that fails is an error, not a wait', async () => {
  await expect(record(() => Promise.reject(new Error('broken')), '/')).rejects.toThrow('broken')
})

test('a view is drawn once for all who ask at the same time and after', async () => {
  const { handle, count } = countingHandler(200)
  const views = createViews(handle, () => rules)
  const [one, two] = await Promise.all([views('/a', 'a', 'br'), views('/a', 'a', 'br')])
  expect(two).toBe(one)
  expect(await views('/a', 'a', 'br')).toBe(one)
  expect(count()).toBe(1)
})

test('what has no key, and what was not found, is not kept', async () => {
  const found = countingHandler(200)
  const unkept = createViews(found.handle, () => rules)
  await unkept('/a', null, 'br')
  await unkept('/a', null, 'br')
  expect(found.count()).toBe(2)
  const lost = countingHandler(404)
  const views = createViews(lost.handle, () => rules)
  await views('/a', 'a', 'br')
  await views('/a', 'a', 'br')
  expect(lost.count()).toBe(2)
})

test('the pages kept stay under the bound', async () => {
  const { handle, count } = countingHandler(200)
  const views = createViews(handle, () => rules, 2_000) // room for two small pages
  for (const key of ['a', 'b', 'c', 'd', 'a']) await views(`/${key}`, key, 'identity')
  expect(count()).toBe(5)
})

function countingHandler(status: number): { handle: NextHandler; count(): number } {
  let calls = 0
  const handle: NextHandler = async (_request, response) => {
    calls += 1
    response.writeHead(status, { 'content-type': 'text/html' }).end('<p>page</p>')
  }
  return { handle, count: () => calls }
}
