import { test as base } from '@playwright/test'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** A page that reaches nothing but the server under test; every spec is written with this. */
export const test = base.extend({
  context: async ({ context }, use) => {
    await context.route(
      (url) => url.protocol.startsWith('http') && !loopback.has(url.hostname),
      (route) => route.abort('internetdisconnected'),
    )
    await use(context)
  },
})

export { expect } from '@playwright/test'
