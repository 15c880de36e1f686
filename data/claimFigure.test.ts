import fc from 'fast-check'
import { expect, test } from 'vitest'

import { claimFigure } from './claimFigure'
import { loadDataset } from './load'

const exactly = (count: number) => ({ min: count, max: count })

test.each([
  ['2', exactly(2)],
  ['2 attackers', exactly(2)],
  ['8: five adults and three minors', exactly(8)],
  ['17, five of them not recognised', exactly(17)],
  ['about 24', exactly(24)],
  ['Unos 52', exactly(52)],
  ['2 others', exactly(2)],
  ['Otras 2 personas', exactly(2)],
  ['1.200 personas', exactly(1_200)],
  ['12,500 people', exactly(12_500)],
  ['1 500 heridos', exactly(1_500)],
  ['At least 10', { min: 10, max: null }],
  ['Más de 500', { min: 500, max: null }],
  ['7 or 8', { min: 7, max: 8 }],
  ['130 to 180', { min: 130, max: 180 }],
  ['De 130 a 180', { min: 130, max: 180 }],
  ['20–30', { min: 20, max: 30 }],
  ['Between 20 and 30', { min: 20, max: 30 }],
  ['Entre 20 y 30', { min: 20, max: 30 }],
  ['1.200 a 1.500 personas', { min: 1_200, max: 1_500 }],
])('“%s” opens with %j', (value, figure) => {
  expect(claimFigure(value)).toEqual(figure)
})

test.each([
  'None',
  'Ninguno',
  'One dead',
  'An officer gravely wounded',
  'At least a dozen, five of them lawmakers',
  '2.5 million',
  '2,5 millones',
  '3 million',
  '50% of the garrison',
  '10-year-old boy',
  '',
])('“%s” does not open with a count', (value) => {
  expect(claimFigure(value)).toBeNull()
})

test('a count is read whatever follows it', () => {
  fc.assert(
    fc.property(fc.nat({ max: 999 }), fc.stringMatching(/^[a-z]{4,9}$/), (count, word) => {
      fc.pre(!/^mil/.test(word))
      expect(claimFigure(`${count} ${word}`)).toEqual(exactly(count))
    }),
  )
})

test('both languages of a statement say the same figure', () => {
  for (const { id, properties } of loadDataset('venezuela-2017').events) {
    for (const { value } of Object.values(properties.casualties).flatMap((range) => range?.claims ?? [])) {
      expect([id, claimFigure(value.es)]).toEqual([id, claimFigure(value.en)])
    }
  }
})
