import type { APIRequestContext } from '@playwright/test'
import fc from 'fast-check'

import { embedHref } from '@/data/embed'
import { anyView } from '@/data/export/anyView'
import { loadDataset } from '@/data/load'
import { downloadHref, explorerHref, feedHref, previewHref } from '@/data/paths'
import { formatView, type View } from '@/data/view'
import { dataset } from './dataset'
import { expect, test } from './fixtures'

// Whichever door a view leaves by, the same events leave with it.

const views = fc.sample(anyView(loadDataset(dataset)), { numRuns: 16, seed: 2017 })

/** Where each door shows a view, and how its events are told there. */
const doors: Record<string, { hrefOf: (view: View) => string; pattern: RegExp }> = {
  embed: { hrefOf: (view) => embedHref('en', dataset, view), pattern: /<li[^>]* data-event="([^"]+)"/g },
  feed: {
    hrefOf: (view) => feedHref('en', dataset, view),
    pattern: new RegExp(`<id>tag:[^<]*:en/${dataset}/([^<]+)</id>`, 'g'),
  },
  csv: { hrefOf: (view) => downloadHref('en', dataset, 'csv', view), pattern: /\r\n([a-z0-9-]+),/g },
  kml: { hrefOf: (view) => downloadHref('en', dataset, 'kml', view), pattern: /<Placemark id="event-([^"]+)"/g },
  geojson: {
    hrefOf: (view) => downloadHref('en', dataset, 'geojson', view),
    pattern: /^{"type":"Feature","id":"([^"]+)"/gm,
  },
  api: {
    hrefOf: (view) => `/api/collections/${dataset}/items?${[formatView(view), 'limit=1000'].filter(Boolean).join('&')}`,
    pattern: /"type":"Feature","id":"([^"]+)"/g,
  },
}

async function eventsAt(request: APIRequestContext, href: string, pattern: RegExp): Promise<string[]> {
  const answer = await request.get(href)
  expect(answer.status(), href).toBe(200)
  return [...(await answer.text()).matchAll(pattern)].map(([, id = '']) => id).sort()
}

/** How many events a preview's picture says that it shows; its words stand in it as texts, too. */
async function countInPicture(request: APIRequestContext, view: View): Promise<number> {
  const answer = await request.get(previewHref('en', dataset, formatView(view)))
  expect(answer.status(), formatView(view)).toBe(200)
  const [, text = ''] = /Description\0{5}(.*?)IDAT/s.exec((await answer.body()).toString()) ?? []
  return Number(/(\d+)(?: of \d+)? events/.exec(text)?.[1])
}

test('a preview counts the events that the page lists, whatever the view', async ({ request }) => {
  for (const view of views) {
    const listed = await eventsAt(request, explorerHref('en', dataset, view), doors.embed?.pattern ?? /$/g)
    expect(await countInPicture(request, view), formatView(view)).toBe(listed.length)
  }
})

test('page, embed, feed, CSV, KML, GeoJSON and API have the same events, whatever the view', async ({ request }) => {
  for (const view of views) {
    const listed = await eventsAt(request, explorerHref('en', dataset, view), doors.embed?.pattern ?? /$/g)
    for (const [door, { hrefOf, pattern }] of Object.entries(doors)) {
      expect(await eventsAt(request, hrefOf(view), pattern), `${door}: ${formatView(view)}`).toEqual(listed)
    }
  }
})
