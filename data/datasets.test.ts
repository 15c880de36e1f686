import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { formatFault } from './fault'
import { datasetFolders, readDataset } from './read'
import { report, summarize } from './report'

const root = join('data', 'datasets')

describe.each(datasetFolders(root))('%s', (id) => {
  test('has no fault', () => {
    expect(readDataset(join(root, id), id).faults.map(formatFault)).toEqual([])
  })
})

test('venezuela-2017 is whole', () => {
  const { files } = readDataset(join(root, 'venezuela-2017'), 'venezuela-2017')
  expect(summarize(files)).toBe(
    '126 events (121 on the map), 327 sources, 254 claims, 132 places, ' +
      '93 confirmed, 15 reported, 18 disputed, 46 properties unverified in 41 events',
  )
})

test('a report groups faults by file', () => {
  const fault = { id: 'a', property: 'url', problem: 'is wrong', cure: 'mend it' }
  const faults = [
    { ...fault, file: 'sources.json' },
    { ...fault, file: 'events.geojson' },
    { ...fault, file: 'sources.json', id: 'b' },
  ]
  expect(report('sample', {}, faults)).toBe(
    [
      'sample: 3 faults; it will not be served',
      '  events.geojson  a  url: is wrong → mend it',
      '  sources.json  a  url: is wrong → mend it',
      '  sources.json  b  url: is wrong → mend it',
    ].join('\n'),
  )
})
