import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { overlaps, parseDate } from '@/data/date'
import { failures, matching } from '@/data/engine/filter'
import { columnsOf } from '@/data/explorer'
import { anyView } from '@/data/export/anyView'
import { exportTable } from '@/data/export/table'
import { prepareExplorer } from '@/data/prepare'
import { formatView } from '@/data/view'
import { askJson, idsOf, items, loaded } from './ask'

// The parameters of `items` (OGC API – Features 1.0, A.2.7), each answer compared with the events as their file has them.

const { events, columns } = exportTable(loaded)
const utc = '-04:00'

describe('/req/core/fc-bbox-response', () => {
  const boxes: [string, (lng: number, lat: number) => boolean][] = [
    ['-68.1,10.1,-67.9,10.3', (lng, lat) => lng >= -68.1 && lng <= -67.9 && lat >= 10.1 && lat <= 10.3],
    ['-68.1,10.1,-100,-67.9,10.3,9000', (lng, lat) => lng >= -68.1 && lng <= -67.9 && lat >= 10.1 && lat <= 10.3],
    ['177,-65,-177,70', () => false],
    ['0,-90,-70,90', (lng) => lng >= 0 || lng <= -70],
    ['-180,-90,180,-85', () => false],
    ['-180,85,180,90', () => false],
    ['-180,-90,180,90', () => true],
    ['-66.9165,10.5138,-66.9165,10.5138', (lng, lat) => lng === -66.9165 && lat === 10.5138],
  ]

  test.each(boxes)('bbox=%s has what lies in it, and what has no point', async (box, contains) => {
    const expected = events.filter(({ geometry }) => {
      const [lng = 0, lat = 0] = geometry?.coordinates ?? []
      return geometry === null || contains(lng, lat)
    })
    expect(await idsOf(`${items}?limit=1000&bbox=${box}`)).toEqual(expected.map(({ id }) => id))
  })
})

describe('/req/core/fc-time-response', () => {
  const minute = (text: string) => parseDate(text, utc)?.from ?? Number.NaN
  const times: [string, from: number, to: number][] = [
    ['2017-08-06T09:00:00Z', minute('2017-08-06T05:00'), minute('2017-08-06T05:01')],
    ['2017-08-06T05:00:00.123-04:00', minute('2017-08-06T05:00'), minute('2017-08-06T05:01')],
    ['2017-08-06t09:00:00z', minute('2017-08-06T05:00'), minute('2017-08-06T05:01')],
    ['2017-08-06', minute('2017-08-06'), minute('2017-08-07')],
    ['2017-08-06T/..', minute('2017-08-06'), Number.POSITIVE_INFINITY],
    ['2017-08-04T04:00:00Z/2017-08-08T03:59:59Z', minute('2017-08-04'), minute('2017-08-08')],
    ['2017-08-04/2017-08-07', minute('2017-08-04'), minute('2017-08-08')],
    ['../2017-04-10', Number.NEGATIVE_INFINITY, minute('2017-04-11')],
    ['/2017-04-10', Number.NEGATIVE_INFINITY, minute('2017-04-11')],
    ['2018-01-01T04:00:00Z/..', minute('2018-01-01'), Number.POSITIVE_INFINITY],
    ['2018-01-01/', minute('2018-01-01'), Number.POSITIVE_INFINITY],
    ['../..', Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    ['2017-08-04/P3DT12H', minute('2017-08-04'), minute('2017-08-07T12:01')],
    ['P1M/2017-05-31', minute('2017-04-30'), minute('2017-06-01')],
    ['1999-01-01', minute('1999-01-01'), minute('1999-01-02')],
  ]

  test.each(times)('datetime=%s has what may have happened then', async (datetime, from, to) => {
    const expected = events.filter((_, index) =>
      overlaps({ from, to }, { from: columns.from[index] ?? 0, to: columns.to[index] ?? 0 }),
    )
    const found = await idsOf(`${items}?limit=1000&datetime=${encodeURIComponent(datetime)}`)
    expect(found).toEqual(expected.map(({ id }) => id))
  })
})

describe('/rec/core/fc-filters: properties are filters under their own names', () => {
  test.each([
    ['event_type', 'Battles'],
    ['event_type', 'Explosions/Remote violence'],
    ['sub_event_type', 'Peaceful protest'],
    ['disorder_type', 'Political violence; Demonstrations'],
    ['time_precision', 'part_of_day'],
    ['verification', 'disputed'],
    ['thread', 'paramacay'],
  ] as const)('%s=%s', async (name, value) => {
    const expected = events.filter(({ properties }) => properties[name] === value).map(({ id }) => id)
    expect(await idsOf(`${items}?limit=1000&${name}=${encodeURIComponent(value)}`)).toEqual(expected)
  })

  test('several values of one are alternatives, several filters all hold', async () => {
    const expected = events.filter(
      ({ properties: { event_type, verification } }) =>
        ['Battles', 'Riots'].includes(event_type) && verification === 'confirmed',
    )
    const found = await idsOf(`${items}?limit=1000&event_type=Battles,Riots&verification=confirmed`)
    expect(found).toEqual(expected.map(({ id }) => id))
  })
})

test('a page’s view asked of the API gives the events that the page lists', async () => {
  await fc.assert(
    fc.asyncProperty(anyView(loaded), async (asked) => {
      const query = formatView(asked)
      const { data, view } = prepareExplorer(loaded, 'en', query)
      const listed = matching(failures(columnsOf(data), view)).map((index) => data.events[index]?.id)
      const page = await askJson(`${items}?limit=1000${query && `&${query}`}`)
      expect(page.features.map(({ id }: { id: string }) => id)).toEqual(listed)
      expect(page.numberMatched).toBe(listed.length)
    }),
    { numRuns: 60 },
  )
}, 60_000)
