import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { checkDataset } from './check'
import { doubt, faultsAfter, setKilled } from './check/breaking'
import { sample } from './check/sample'
import type { EventFeature } from './event'
import { fileNames } from './schema'

test('the sample has no fault', () => {
  expect(checkDataset(sample(), 'sample')).toEqual([])
})

test('all faults are told in one run', () => {
  const faults = faultsAfter(({ event, source, dataset }) => {
    event.properties.verification = 'sure'
    source.url = 'nowhere'
    dataset.camera = 'here'
  })
  expect(faults).toHaveLength(3)
})

test('a fault has its cure, with the nearest spelling where there is one', () => {
  const files = sample()
  const properties = (files['events.geojson'].features[0] as EventFeature).properties
  properties.place = 'tonw'
  Object.assign(properties, { verification: 'confirmd', title: { en: 'March' } })
  expect(checkDataset(files).map(({ cure }) => cure)).toEqual([
    'did you mean “town”? Else add it to places.geojson, or run npm run geocode if it is a name',
    'add it: The text in Spanish',
    'did you mean “confirmed”? Use one of confirmed, reported, disputed',
  ])
})

test('unknown is null and none is 0: neither is a fault', () => {
  expect(faultsAfter(({ event }) => setKilled(event, null, null, null))).toEqual([])
  expect(faultsAfter(({ event }) => setKilled(event, 0, 0, 0))).toEqual([])
})

test('a claim without source passes where the event owns up to it', () => {
  const faults = faultsAfter(({ event }) => {
    event.properties.claims[0].source = null
    doubt(event, 'claims')
  })
  expect(faults).toEqual([])
})

test('a file that could not be read does not make the others wrong', () => {
  for (const file of fileNames.filter((name) => name !== 'dataset.json')) {
    const { [file]: _, ...rest } = sample()
    expect(checkDataset(rest, 'sample')).toEqual([])
  }
})

describe('whatever the JSON holds', () => {
  const hostile = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.constantFrom(null, [], {}, 0, '', '__proto__', [[]], [null]),
  )

  test('the check never throws on a file of anything', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fileNames), hostile, (file, value) => {
        expect(checkDataset({ ...sample(), [file]: value }).length).toBeGreaterThan(0)
      }),
    )
  })

  test('nor with anything anywhere in a file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fileNames), fc.nat(), hostile, (file, at, value) => {
        const faults = checkDataset({ ...sample(), [file]: replaceNth(sample()[file], at, value) })
        expect(faults.every(({ problem, cure }) => problem !== '' && cure !== '')).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

/** Puts a value in the place of one of all the values that a document holds, counted in reading order. */
function replaceNth(document: unknown, at: number, value: unknown): unknown {
  let count = 0
  JSON.stringify(document, (_, found) => {
    count += 1
    return found
  })
  let index = 0
  const replace = (_: string, found: unknown) => (index++ === at % count ? value : found)
  return JSON.parse(JSON.stringify(document, replace))
}
