import fc from 'fast-check'

import { eventTypes, roles, slugify, verifications } from '../acled'
import type { LoadedDataset } from '../event'
import { explorerData } from '../explorer'
import { defaultView, parseView, type View } from '../view'

/** Views of a dataset with any filters on, for property tests; some leave all of its events, some none. */
export function anyView(loaded: LoadedDataset): fc.Arbitrary<View> {
  const data = explorerData(loaded, 'en')
  const actors = loaded.events.flatMap(({ properties }) => properties.actors.map(({ name }) => slugify(name.en)))
  const some = <T>(values: readonly T[]) => maybe(fc.subarray([...new Set(values)], { minLength: 1, maxLength: 3 }), [])
  return fc
    .record({
      span: maybe(fc.tuple(day, day), null),
      type: some(eventTypes.flatMap(({ slug, subTypes }) => [slug, ...subTypes.map(slugify)])),
      actor: some(actors),
      role: some(roles.map(({ slug }) => slug)),
      place: some([...Object.keys(data.places), ...Object.keys(data.areas)]),
      thread: some(data.threads.map(({ id }) => id)),
      source: some([...loaded.sources.keys()].filter((id) => isUsed(loaded, id))),
      status: some(verifications),
      precision: maybe(fc.constantFrom(100, 1_000, 5_000, 100_000), null),
      near: maybe(fc.constantFrom('10.236/-68.017/5', '10.49/-66.88/40', '8.1/-63.5/900'), null),
      q: maybe(fc.constantFrom('guardia', 'fuerte paramacay', 'rectoría', 'xyzzy'), ''),
    })
    .map(({ span, near, ...lists }) => {
      const [from, to] = span ? [...span].sort() : [null, null]
      return { ...defaultView, ...lists, from: from ?? null, to: to ?? null, near: nearOf(near) }
    })
}

const day = fc.constantFrom('2017', '2017-04-19', '2017-07', '2017-08-04', '2017-08-06T05:00', '2017-08-07', '2019')

/** Mostly absent, so that filters meet in ones and twos and leave something. */
function maybe<T, N>(value: fc.Arbitrary<T>, nothing: N): fc.Arbitrary<T | N> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(nothing) }, { weight: 1, arbitrary: value })
}

function isUsed({ events }: LoadedDataset, id: string): boolean {
  return events.some(({ properties }) => properties.sources.includes(id))
}

function nearOf(near: string | null) {
  return near === null ? null : parseView({ near }).view.near
}
