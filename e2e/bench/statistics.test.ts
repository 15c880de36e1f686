import { expect, test } from 'vitest'

import { median } from './statistics'

test('the median is the middle, or the mean of the two there', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  expect(median([])).toBeNaN()
})
