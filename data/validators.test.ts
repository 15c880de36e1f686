import { expect, test } from 'vitest'

import { allowsRange, isNotModified } from './validators'

const file = { etag: '"abc"', modified: new Date('2024-05-06T07:08:09.750Z') }
const date = 'Mon, 06 May 2024 07:08:09 GMT'
const earlier = 'Mon, 06 May 2024 07:08:08 GMT'

test.each([
  [{ 'if-none-match': '"abc"' }, true],
  [{ 'if-none-match': 'W/"x", W/"abc"' }, true],
  [{ 'if-none-match': '*' }, true],
  [{ 'if-none-match': '"x"' }, false],
  [{ 'if-none-match': '"x"', 'if-modified-since': date }, false], // the tag decides
  [{ 'if-modified-since': date }, true],
  [{ 'if-modified-since': earlier }, false],
  [{ 'if-modified-since': 'yesterday' }, false],
  [{}, false],
])('%o: not modified is %s', (headers, expected) => {
  expect(isNotModified(new Headers(headers), file)).toBe(expected)
})

test.each([
  [{}, true],
  [{ 'if-range': '"abc"' }, true],
  [{ 'if-range': date }, true],
  [{ 'if-range': earlier }, false],
  [{ 'if-range': 'W/"abc"' }, false], // a weak tag does not vouch for bytes
  [{ 'if-range': 'nonsense' }, false],
])('%o: a range may be sent is %s', (headers, expected) => {
  expect(allowsRange(new Headers(headers), file)).toBe(expected)
})
