import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { balanceLines, fitLines, fits, type Type, widthIn } from './text'

/** Every letter half as wide as it is high. */
const type: Type = { measure: (text) => [...text].length / 2, size: 10, line: 12 }

const texts = fc.string({ unit: fc.constantFrom('a', 'W', ' ', ' ', 'é', '語', '😀', '.', '\n'), maxLength: 200 })
const boxes = fc.record({ width: fc.integer({ min: 6, max: 400 }), most: fc.integer({ min: 1, max: 6 }) })

describe('lines', () => {
  test('break between words', () => {
    expect(fitLines('Firefight inside the fort', type, 80, 3)).toEqual(['Firefight inside', 'the fort'])
    expect(fitLines('', type, 80, 3)).toEqual([])
  })

  test('end in an ellipsis where there is no room for the rest', () => {
    expect(fitLines('Firefight inside the fort, again', type, 80, 2)).toEqual(['Firefight inside', 'the fort, again'])
    expect(fitLines('Firefight inside the fort, again', type, 60, 2)).toEqual(['Firefight', 'inside the…'])
    expect(fitLines('Unbreakablewordsaretoowide for this', type, 60, 2)).toEqual(['Unbreakable…', 'for this'])
  })

  test('are never wider or more than they may', () => {
    fc.assert(
      fc.property(texts, boxes, (text, { width, most }) => {
        for (const lines of [fitLines(text, type, width, most), balanceLines(text, type, width, most)]) {
          expect(lines.length).toBeLessThanOrEqual(most)
          for (const line of lines) expect(widthIn(line, type)).toBeLessThanOrEqual(width)
        }
      }),
    )
  })

  test('lose no word where all fit', () => {
    fc.assert(
      fc.property(texts, boxes, (text, { width, most }) => {
        const words = text.trim().replace(/\s+/g, ' ')
        if (!fits(text, type, width, most)) return
        expect(fitLines(text, type, width, most).join(' ')).toBe(words)
        expect(balanceLines(text, type, width, most).join(' ')).toBe(words)
      }),
    )
  })

  test('are balanced without needing one more', () => {
    expect(balanceLines('The weekend of the raid on the fort', type, 100, 3)).toEqual([
      'The weekend of the',
      'raid on the fort',
    ])
  })
})
