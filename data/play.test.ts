import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minutesPerDay as day } from './date'
import { advance, choicesWith, paceOf, periodOf, playOptions, playRange, startOf } from './play'
import { timeUnits } from './timeScale'

const range = { from: 0, to: 100 * day }
const tempo = { speed: day, length: 7 * day, range, loop: false }

describe('playback', () => {
  test('moves as fast as told, however the frames fall', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 0.1, noNaN: true }), { maxLength: 200 }), (frames) => {
        let now = { from: 0, to: 7 * day }
        for (const seconds of frames) now = advance(now, seconds, tempo)
        const seconds = frames.reduce((a, b) => a + b, 0)
        expect(now.from).toBeCloseTo(seconds * day, 3)
        expect(now.to - now.from).toBe(7 * day)
      }),
    )
  })

  test('ends with its window at the end, or starts over', () => {
    const last = advance({ from: 92.9 * day, to: 99.9 * day }, 0.5, tempo)
    expect(last).toEqual({ from: 93 * day, to: 100 * day, isOver: true })
    expect(advance(last, 0.5, { ...tempo, loop: true })).toEqual({ from: 0, to: 7 * day, isOver: false })
  })

  test('a window longer than its range is over at once, even in a loop', () => {
    const short = { ...tempo, range: { from: 0, to: day }, loop: true }
    expect(advance({ from: 0, to: 7 * day }, 0.1, short)).toEqual({ from: 0, to: 7 * day, isOver: true })
  })

  test('runs inside a period longer than its window, else along what is shown', () => {
    const shown = { from: -50 * day, to: 150 * day }
    expect(playRange(null, 7 * day, shown)).toBe(shown)
    expect(playRange(range, 7 * day, shown)).toEqual(range)
    expect(playRange({ from: 0, to: 7 * day }, 7 * day, shown)).toBe(shown)
    expect(playRange({ from: 0, to: Number.POSITIVE_INFINITY }, 7 * day, shown)).toEqual({ from: 0, to: 150 * day })
  })

  test('goes on where it was stopped, and from the front once it is through', () => {
    expect(startOf(null, tempo)).toEqual({ from: 0, to: 7 * day })
    expect(startOf(range, tempo)).toEqual({ from: 0, to: 7 * day })
    expect(startOf({ from: 9 * day, to: 16 * day }, tempo)).toEqual({ from: 9 * day, to: 16 * day })
    expect(startOf({ from: 93 * day, to: 100 * day }, tempo)).toEqual({ from: 0, to: 7 * day })
  })

  test('the view has whole days, or hours where the window is shorter', () => {
    expect(periodOf({ from: 1.7 * day, to: 8.7 * day })).toEqual({ from: day, to: 8 * day })
    expect(periodOf({ from: 130, to: 310 })).toEqual({ from: 120, to: 300 })
  })

  test('every zoom has choices, its usual pace among them', () => {
    for (const unit of timeUnits) {
      const { speed, length } = paceOf({ speed: null, window: null }, unit)
      expect(playOptions[unit].speeds).toContain(speed)
      expect(playOptions[unit].windows).toContain(length)
    }
    expect(paceOf({ speed: 60, window: 120 }, 'day')).toEqual({ speed: 60, length: 120 })
    expect(choicesWith([1, 5], 3)).toEqual([1, 3, 5])
    expect(choicesWith([1, 5], 5)).toEqual([1, 5])
  })
})
