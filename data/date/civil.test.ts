import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { daysFromCivil, daysInMonth, minutesPerDay, toLocalDay, weekday } from './civil'

const year = fc.integer({ min: 0, max: 9999 })
const minutes = fc.integer({ min: -1_036_800_000, max: 4_000_000_000 }) // years −1 to 9575

/** Date.UTC, except that it takes the years 0 to 99 for 1900 to 1999. */
function utcMinutes(fullYear: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(fullYear, month - 1, day)
  return date.getTime() / 60_000
}

describe('the calendar', () => {
  test('counts days as Date.UTC does', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (y, month, day) => {
        fc.pre(day <= daysInMonth(y, month))
        expect(daysFromCivil(y, month, day) * minutesPerDay).toBe(utcMinutes(y, month, day))
        expect(weekday(y, month, day)).toBe(new Date(utcMinutes(y, month, day) * 60_000).getUTCDay())
      }),
    )
  })

  test('tells the date of a minute as Date does', () => {
    fc.assert(
      fc.property(minutes, (minute) => {
        const date = new Date(minute * 60_000)
        expect(toLocalDay(minute)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          hour: date.getUTCHours(),
          minute: date.getUTCMinutes(),
        })
      }),
    )
  })

  test('knows the length of every month', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), (y, month) => {
        const next = daysFromCivil(y, month + 1, 1)
        expect(daysInMonth(y, month)).toBe(next - daysFromCivil(y, month, 1))
      }),
    )
    expect([1900, 2000, 2016, 2017].map((y) => daysInMonth(y, 2))).toEqual([28, 29, 29, 28])
  })
})
