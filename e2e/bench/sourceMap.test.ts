import { expect, test } from 'vitest'

import { readMappings, type SourceMap, shareBySource } from './sourceMap'

// `const a=1\nconst b=2` of two files, made by hand: line 0 from source 0, line 1 column 6 on from source 1
const map: SourceMap = { sources: ['a.ts', 'b.ts'], mappings: 'AAAA;MCAA' }

test('mappings are read as the source map format says', () => {
  expect(readMappings(map.mappings)).toEqual([[{ column: 0, source: 0 }], [{ column: 6, source: 1 }]])
})

test('each stretch of a script belongs to the source it came from', () => {
  expect(shareBySource('const a=1\nconst b=2', map)).toEqual(
    new Map([
      ['a.ts', 9],
      ['b.ts', 3],
    ]),
  )
})

test('a map of maps is read section by section', () => {
  const sections = [
    { offset: { line: 0, column: 0 }, map: { sources: ['a.ts'], mappings: 'AAAA' } },
    { offset: { line: 1, column: 0 }, map: { sources: ['b.ts'], mappings: 'AAAA' } },
  ]
  expect(shareBySource('const a=1\nconst b=2', { sections })).toEqual(
    new Map([
      ['a.ts', 9],
      ['b.ts', 9],
    ]),
  )
})
