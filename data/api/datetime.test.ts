import fc from 'fast-check'
import { expect, test } from 'vitest'

import { formatLocal } from '../date'
import { parseDatetime } from './datetime'

const local = (text: string, offset = '-04:00') => {
  const span = parseDatetime(text, offset)
  const write = (minutes: number) => (Number.isFinite(minutes) ? formatLocal(minutes, 'minute') : '..')
  return span && [write(span.from), write(span.to)]
}

test.each([
  ['2017-08-06T09:00:00Z', ['2017-08-06T05:00', '2017-08-06T05:01']],
  ['2017-08-06T09:00:59.999Z', ['2017-08-06T05:00', '2017-08-06T05:01']],
  ['2016-12-31T23:59:60Z', ['2016-12-31T19:59', '2016-12-31T20:00']],
  ['2017-08-06', ['2017-08-06T00:00', '2017-08-07T00:00']],
  ['2017-08-06T', ['2017-08-06T00:00', '2017-08-07T00:00']],
  ['2017-08-06/..', ['2017-08-06T00:00', '..']],
  ['2017-08-06/', ['2017-08-06T00:00', '..']],
  ['../2017-08-06', ['..', '2017-08-07T00:00']],
  ['/', ['..', '..']],
  ['2017-08-06/2017-08-06', ['2017-08-06T00:00', '2017-08-07T00:00']],
  ['2017-01-31/P1M', ['2017-01-31T00:00', '2017-02-28T00:01']],
  ['2016-02-29/P1Y', ['2016-02-29T00:00', '2017-02-28T00:01']],
  ['2017-08-06T09:00:00Z/PT90M', ['2017-08-06T05:00', '2017-08-06T06:31']],
  ['P2W/2017-08-15', ['2017-08-01T00:00', '2017-08-16T00:00']],
])('%s is %j on a clock four hours behind', (text, expected) => {
  expect(local(text)).toEqual(expected)
})

const none = [
  ...['', 'now', '2017', '2017-08', '2017-13-01', '2017-02-29', '2017-08-06T09:00Z', '2017-08-06T09:00:00'],
  ...['2017-08-06T24:00:00Z', '2017-08-07/2017-08-06', 'P1D', 'P1D/P1D', '../P1D', 'P/2017-08-06', '2017-08-06/PT'],
  ...['a/b/c', '2017-08-06//'],
]

test.each(none)('%j is no time', (text) => {
  expect(parseDatetime(text, '-04:00')).toBeNull()
})

test('no text makes it throw, and what it gives is never empty', () => {
  const part = fc.constantFrom('2017-08-06', 'T', '00:00:00', 'Z', '/', '..', 'P1D', 'P9999Y', '-04:00', '9999-12-31')
  const texts = fc.oneof(
    fc.string(),
    fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const span = parseDatetime(text, '-04:00')
      if (span) expect(span.from).toBeLessThan(span.to)
    }),
  )
})
