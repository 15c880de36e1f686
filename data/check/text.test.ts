import { describe, expect, test } from 'vitest'

import { formatFault } from '@/data/fault'
import { sample } from './sample'
import { checkText } from './text'

describe('a file that cannot be read', () => {
  test.each([
    ['that is missing', null, 'places.geojson: is missing → add it beside the other files'],
    [
      'with a trailing comma',
      '{\n  "type": "FeatureCollection",\n}',
      'places.geojson: is not JSON: line 3, column 1: "}" stands where a name in double quotes belongs → mend the text there or just before',
    ],
    [
      'cut short',
      '{"features": [',
      'places.geojson: is not JSON: line 1, column 15: the file ends where a value belongs → mend the text there or just before',
    ],
    [
      'with a byte-order mark',
      '\uFEFF{}',
      'places.geojson: begins with a byte-order mark → save it as UTF-8 without BOM',
    ],
  ])('%s is told as one fault', (_, text, line) => {
    const { value, faults } = checkText('places.geojson', text)
    expect(value).toBeUndefined()
    expect(faults.map(formatFault)).toEqual([line])
  })
})

describe('what JSON.parse passes over', () => {
  test('a source’s id given twice', () => {
    const { faults } = checkText('sources.json', '{\n "daily": {},\n "other": {},\n "daily": {}\n}')
    expect(faults.map(formatFault)).toEqual([
      'sources.json  daily: is given twice, in lines 2 and 4 → keep one; the earlier is lost otherwise',
    ])
  })

  test('an event’s property given twice', () => {
    const event = '{"id": "clash", "properties": {"claims": [{"by": 1, "by": 2}]}}'
    const { faults } = checkText('events.geojson', `{"features": [${event}]}`)
    expect(faults).toMatchObject([{ id: 'clash', property: 'claims[0].by' }])
  })

  test('letters that are not UTF-8', () => {
    const { faults } = checkText('sources.json', '{\n "a": "Barqu\uFFFDsimeto"}')
    expect(faults[0]?.problem).toBe('holds bytes that are not UTF-8: line 2, column 13')
  })
})

test('a sound file gives its value and no fault', () => {
  const content = sample()['events.geojson']
  expect(checkText('events.geojson', JSON.stringify(content))).toEqual({ value: content, faults: [] })
})

test('nesting beyond all measure does not exhaust the stack', () => {
  expect(checkText('dataset.json', `${'['.repeat(5000)}${']'.repeat(5000)}`).faults).toEqual([])
})
