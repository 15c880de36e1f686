import { expect, test } from 'vitest'

import { sampleData } from '../engine/sample'
import { nearestPlaceName } from './name'

const { places } = sampleData([
  { at: [-68, 10.2], place: 'Valencia', kind: 'city' },
  { at: [-66.9, 10.5], place: 'Caracas', kind: 'city' },
  { at: [-68.01, 10.24], place: 'Naguanagua', kind: 'municipality' },
  { at: [-68.02, 10.25], place: 'Carabobo', kind: 'state' },
])

test('from afar a ring is called after the nearest city', () => {
  expect(nearestPlaceName(places, [-68.01, 10.24], 7)).toBe('Valencia')
  expect(nearestPlaceName(places, [-67, 10], 7)).toBe('Caracas')
})

test('nearer by after the nearest place that is a point', () => {
  expect(nearestPlaceName(places, [-68.02, 10.25], 13)).toBe('Naguanagua')
})

test('without places it has no name', () => {
  expect(nearestPlaceName({}, [0, 0], 7)).toBe('')
})
