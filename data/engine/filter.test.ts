import distance from '@turf/distance'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { eventTypes, slugify, typeSlug, verifications } from '../acled'
import { filterInterval, type Interval, interval, overlaps } from '../date'
import { projectionOf } from '../drawing/frame'
import { columnsOf, offTheMap } from '../explorer'
import type { EventFacets } from '../facetFile'
import { countBins } from '../histogram'
import { loadDataset } from '../load'
import type { Camera } from '../position'
import { prepareDataset } from '../prepare'
import { sightOf } from '../sight'
import type { EventSummary } from '../summary'
import { defaultView, type View } from '../view'
import { clusterEvents } from './cluster'
import { type FilterKey, facetCounts, failures, filterKeys, isFiltered, matching } from './filter'

const { data, facets } = prepareDataset(loadDataset('venezuela-2017'), 'en')
const columns = columnsOf(data, facets)
const events = data.events

const facetsOf = ({ id }: EventSummary): EventFacets | undefined => facets.file.events[id]
const valuesOf = (key: 'actors' | 'roles' | 'sources') => columns.lazy?.[key].values ?? []

/** Each filter as one would say it, over the features. */
const passes: Record<FilterKey, (event: EventSummary, view: View) => boolean> = {
  when({ properties: { start, end, time_precision } }, { from, to }) {
    const span = filterInterval(from, to)
    return !span || overlaps(interval(start, end, time_precision, data.utcOffset), span)
  },
  type: ({ properties }, { type }) =>
    type.length === 0 ||
    type.includes(typeSlug(properties.event_type)) ||
    type.includes(slugify(properties.sub_event_type)),
  actor: (event, { actor }) => isAny(actor, facetsOf(event)?.actors),
  role: (event, { role }) => isAny(role, facetsOf(event)?.roles),
  place({ properties }, { place }) {
    return isAny(place, [properties.place, ...(data.places[properties.place]?.areas ?? [])])
  },
  thread: ({ properties }, { thread }) => isAny(thread, [properties.thread]),
  source(event, { source }) {
    const { sources = [], publishers = [] } = facetsOf(event) ?? {}
    return isAny(source, [...sources, ...publishers])
  },
  status: ({ properties }, { status }) => isAny(status, [properties.verification]),
  precision: ({ properties }, { precision }) =>
    precision === null || (data.places[properties.place]?.precision_m ?? Number.NaN) <= precision,
  near({ geometry, properties }, { near }) {
    if (!near || !geometry) return !near
    const spread = (data.places[properties.place]?.precision_m ?? Number.NaN) / 1_000
    return distance(geometry.coordinates, near.center) - spread <= near.radius
  },
  // What searched words find is the search's own matter: search.test.ts.
  q: ({ id }, { q }) =>
    q === '' || q === '¡!' || facets.find(q)?.events.some((index) => events[index]?.id === id) === true,
  see({ geometry }, { see, camera }) {
    if (!see || !geometry) return !see
    const { fromPosition, isVisible } = projectionOf({ camera: camera ?? home, ...mapWindow })
    return isVisible(fromPosition(geometry.coordinates), 0)
  },
}

const home: Camera = { zoom: 7, center: [-67.2, 9.6] }
const mapWindow = { width: 1040, height: 700 } // pixels

/** What fails under a view in that window. */
function failuresIn(view: View): Uint16Array {
  return failures(columns, view, sightOf(view.camera ?? home, mapWindow.width, mapWindow.height))
}

const months = filterInterval('2017-04', '2017-09') as Interval

function isAny(wanted: readonly string[], has: readonly string[] | undefined): boolean {
  return wanted.length === 0 || wanted.some((value) => has?.includes(value))
}

function matches(event: EventSummary, view: View, except?: FilterKey): boolean {
  return filterKeys.every((key) => key === except || passes[key](event, view))
}

const some = (values: readonly string[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    fc.uniqueArray(fc.constantFrom(...values, 'nobody'), { maxLength: 6 }),
  )
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 })
const day = maybe(fc.constantFrom('2017', '2017-04', '2017-07-30', '2017-08-06', '2017-08-06T05:00', '2018-01', '2025'))
const subTypes = eventTypes.flatMap((type) => [type.slug, ...type.subTypes.map(slugify)])

const views: fc.Arbitrary<View> = fc
  .record({
    from: day,
    to: day,
    type: some(subTypes),
    actor: some(valuesOf('actors')),
    role: some(valuesOf('roles')),
    place: some([...columns.place.values, ...Object.keys(data.areas)]),
    thread: some(columns.thread.values),
    source: some(valuesOf('sources')),
    status: fc.subarray([...verifications]),
    precision: maybe(fc.constantFrom(1, 100, 1_500, 25_000, 2_000_000)),
    near: maybe(
      fc.record({
        center: fc.constantFrom<[number, number]>([-68.017, 10.236], [-66.9, 10.5], [0, 90]),
        radius: fc.double({ min: 0.01, max: 900, noNaN: true }),
      }),
    ),
    see: fc.boolean(),
    camera: maybe(fc.constantFrom<Camera>({ zoom: 13, center: [-68.017, 10.236] }, { zoom: 2, center: [0, 0] })),
    q: fc.constantFrom('', '', 'guardia', 'Rectoría', 'valen', 'fort para', '¡!', 'nowhere'),
  })
  .map((filters) => ({ ...defaultView, ...filters }))

describe('filters', () => {
  test('leave the events that a plain filter leaves', () => {
    fc.assert(
      fc.property(views, (view) => {
        const ids = matching(failuresIn(view)).map((index) => events[index]?.id)
        expect(ids).toEqual(events.filter((event) => matches(event, view)).map(({ id }) => id))
      }),
      { numRuns: 120 },
    )
  })

  test('list, marks and histogram count the same events, at any zoom', () => {
    fc.assert(
      fc.property(views, fc.integer({ min: 2, max: 18 }), (view, zoom) => {
        const failed = failuresIn(view)
        const shown = matching(failed)
        const onMap = clusterEvents(columns, failed, zoom).clusters.reduce((sum, { count }) => sum + count, 0)
        expect(onMap + offTheMap(data, shown).wide.length).toBe(shown.length)
        const { bins, before, after, wide } = countBins(columns, failed, months)
        const tallied = [...bins, before, after].flatMap((tally) => tally.shown).reduce((sum, count) => sum + count, 0)
        expect(tallied + wide.filter((event) => failed[event] === 0).length).toBe(shown.length)
      }),
      { numRuns: 120 },
    )
  })

  test.each(filterKeys)('by %s leave some events and leave some out', (key) => {
    const found = new Set<boolean>()
    fc.assert(
      fc.property(views, (view) => {
        const bit = 1 << filterKeys.indexOf(key)
        const kept = [...failuresIn(view)].map((failed) => (failed & bit) === 0)
        expect(kept).toEqual(events.map((event) => passes[key](event, view)))
        for (const isKept of kept) found.add(isKept)
      }),
      { numRuns: 25 },
    )
    expect(found.size).toBe(2)
  })

  test('count for each choice of a facet what it would leave were it the only one', () => {
    fc.assert(
      fc.property(views, (view) => {
        const failed = failuresIn(view)
        const left = (key: FilterKey) => events.filter((event) => matches(event, view, key))
        expect(facetCounts(failed, 'type', columns.type, eventTypes.length)).toEqual(
          eventTypes.map(({ name }) => left('type').filter((event) => event.properties.event_type === name).length),
        )
        expect(facetCounts(failed, 'status', columns.verification, verifications.length)).toEqual(
          verifications.map((status) => left('status').filter((e) => e.properties.verification === status).length),
        )
        const { codes, values } = columns.place
        expect(facetCounts(failed, 'place', codes, values.length)).toEqual(
          values.map((place) => left('place').filter((event) => event.properties.place === place).length),
        )
      }),
      { numRuns: 25 },
    )
  })

  test('are on just where the view uses one that means something', () => {
    expect(isFiltered(columns, defaultView)).toBe(false)
    expect(isFiltered(columns, { ...defaultView, event: 'paramacay-combate', play: true, q: '…' })).toBe(false)
    fc.assert(
      fc.property(views, (view) => {
        fc.pre(events.some((event) => !matches(event, view)))
        expect(isFiltered(columns, view)).toBe(true)
      }),
    )
  })

  test('what the map shows limits nothing where there is no window', () => {
    const view = { ...defaultView, see: true }
    expect(matching(failures(columns, view))).toHaveLength(events.length)
    expect(isFiltered(columns, view)).toBe(true)
    expect(matching(failuresIn(view)).length).toBeLessThan(events.length)
  })

  test('nothing matches a place that does not exist', () => {
    expect(matching(failures(columns, { ...defaultView, place: ['atlantis'] }))).toEqual([])
  })
})
