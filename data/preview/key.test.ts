import fc from 'fast-check'
import { expect, test } from 'vitest'

import { parseView } from '../view'
import { previewQuery, previewView } from './key'

const dataset = { camera: '7/9.6000/-67.2000' }
const key = (query: string) => previewQuery(parseView(query).view, dataset)

test.each([
  ['', 'fbclid=1&base=streets&play&timeline=2017-08-04/2017-08-07&sort=distance&see'],
  ['', 'map=7/9.6000/-67.2000'],
  ['', 'map=oops&type=batles'],
  ['type=battles,riots', 'type=riots,battles,riots'],
  ['event=a', 'event=a&story=weekend&step=one&away'],
  ['map=13/10.2360/-68.0170', 'map=13.0/10.236/-68.017'],
])('“%s” is also the picture of “%s”', (query, other) => {
  expect(key(other)).toBe(key(query))
  expect(key(query)).toBe(query)
})

test.each(['event=a', 'type=riots', 'q=fuerte', 'near=10.236/-68.017/5', 'map=8/9.6000/-67.2000', 'story=a&step=b'])(
  '“%s” is a picture of its own',
  (query) => expect(key(query)).toBe(query),
)

test('a picture’s key is its own key', () => {
  const values = fc.oneof(fc.string(), fc.constantFrom('battles,riots', '2017-08', '13/10.2/-68', '10.2/-68/5', 'a,b'))
  const keys = fc.constantFrom('map', 'event', 'from', 'to', 'type', 'place', 'near', 'q', 'story', 'step', 'away', 'x')
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, values)), (pairs) => {
      const query = previewQuery(parseView(new URLSearchParams(pairs)).view, dataset)
      expect(key(query)).toBe(query)
      expect(previewView(parseView(query).view, dataset)).toEqual(parseView(query).view)
    }),
  )
})
