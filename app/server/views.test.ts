import { expect, test } from 'vitest'

import { createViews } from './views'

test('a flood of new views is drawn two at a time, in the order in which they were asked for', async () => {
  const begun: string[] = []
  let [underway, most] = [0, 0]
  const views = createViews(
    async ({ url = '' }, response) => {
      begun.push(url)
      most = Math.max(most, ++underway)
      await new Promise((resolve) => setImmediate(resolve))
      underway--
      response.end('<p>a page</p>')
    },
    () => ({ imageHosts: [], embeddable: false }),
  )
  const urls = Array.from({ length: 20 }, (_, index) => `/en/venezuela-2017?map=7/${index}/0`)
  const pages = await Promise.all(urls.map((url) => views(url, url, 'identity')))
  expect(pages.map(({ status }) => status)).toEqual(urls.map(() => 200))
  expect(begun).toEqual(urls)
  expect(most).toBe(2)
})
