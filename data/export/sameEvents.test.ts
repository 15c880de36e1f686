import fc from 'fast-check'
import { expect, test } from 'vitest'

import { failures, matching } from '../engine/filter'
import { columnsOf } from '../explorer'
import { loadDataset } from '../load'
import { messages } from '../messages'
import { prepareExplorer } from '../prepare'
import { cardOf } from '../preview/card'
import { formatView, type View } from '../view'
import { anyView } from './anyView'
import { atomChunks } from './atom'
import { csvChunks } from './csv'
import type { Chunks } from './export'
import { geojsonChunks } from './geojson'
import { kmlChunks } from './kml'

const loaded = loadDataset('venezuela-2017')

/** The ids that the page lists for a view, in its order. */
function listed(view: View): string[] {
  const { data, view: read } = prepareExplorer(loaded, 'en', formatView(view))
  return matching(failures(columnsOf(data), read)).map((index) => data.events[index]?.id ?? '')
}

/** What a pattern captures in a file. */
function found(chunks: Chunks, pattern: RegExp): string[] {
  return [...[...chunks].join('').matchAll(pattern)].flatMap(([, id]) => id ?? [])
}

test('every format holds the events that the page lists and the preview counts, whatever the view', () => {
  fc.assert(
    fc.property(anyView(loaded), (view) => {
      const asked = { loaded, locale: 'en', view, origin: 'https://example.org' } as const
      const expected = listed(view)
      expect(found(geojsonChunks(asked), /^{"type":"Feature","id":"([^"]+)"/gm)).toEqual(expected)
      expect(found(csvChunks(asked), /\r\n([a-z0-9-]+),/g)).toEqual(expected)
      expect(found(kmlChunks(asked), /<Placemark id="event-([^"]+)"/g)).toEqual(expected)
      const { data, view: read } = prepareExplorer(loaded, 'en', formatView(view))
      expect(cardOf(loaded, data, read).count).toBe(messages.en.count(expected.length, loaded.events.length))
      const entries = found(atomChunks(asked), /<id>tag:[^<]*:en\/venezuela-2017\/([^<]+)<\/id>/g)
      expect(entries.sort()).toEqual([...expected].sort())
    }),
    { numRuns: 60 },
  )
}, 60_000)
