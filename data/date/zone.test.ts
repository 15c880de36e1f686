import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'

import { formatLocal, interval, sortKey, toLocalDay, weekday } from '../date'
import type { TimePrecision } from '../event'

const caracas = '-04:00'

describe('the machine’s time zone', () => {
  const zone = process.env.TZ
  afterEach(() => {
    // Assigning undefined would set the text “undefined”.
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  const url = new URL('../datasets/venezuela-2017/events.geojson', import.meta.url)
  const { features } = JSON.parse(readFileSync(url, 'utf8')) as {
    features: { properties: { start: string; end: string | null; time_precision: TimePrecision } }[]
  }

  test.each([
    ['Pacific/Honolulu', 600],
    ['America/Caracas', 240],
    ['UTC', 0],
    ['Pacific/Kiritimati', -840],
  ])('%s moves no date', (name, offset) => {
    process.env.TZ = name
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(offset) // else this test would show nothing
    for (const { start, end, time_precision } of features.map(({ properties }) => properties)) {
      const span = interval(start, end, time_precision, caracas)
      expect(formatLocal(sortKey({ start }, caracas), 'day')).toBe(start.slice(0, 10))
      if (time_precision !== 'hour') expect(formatLocal(span.from, 'day')).toBe(start.slice(0, 10))
      if (time_precision !== 'hour') expect(formatLocal(span.to - 1, 'day')).toBe((end ?? start).slice(0, 10))
    }
    expect(weekday(2017, 8, 6)).toBe(0)
    expect(toLocalDay(0)).toEqual({ year: 1970, month: 1, day: 1, hour: 0, minute: 0 })
  })
})
