import { expect, test } from 'vitest'

import { browserTotals, formatTotals, type UnitReport, unitTotals } from './totals'

function report(tests: Record<string, string>): UnitReport {
  const assertionResults = Object.entries(tests).map(([fullName, status]) => ({ fullName, status }))
  return { testResults: [{ name: 'data/date.test.ts', status: 'passed', assertionResults }] }
}

test('a test counts once however many zones it ran in, and fails if it fails in one', () => {
  const reports = [
    report({ a: 'passed', b: 'passed' }),
    report({ a: 'passed', b: 'failed' }),
    report({ a: 'passed', b: 'passed' }),
  ]
  expect(unitTotals(reports)).toEqual({ passed: 1, failed: 1 })
})

test('skipped tests do not count, a file that cannot be read fails', () => {
  const broken = { testResults: [{ name: 'data/broken.test.ts', status: 'failed', assertionResults: [] }] }
  expect(unitTotals([report({ a: 'passed', b: 'skipped' }), broken])).toEqual({ passed: 1, failed: 1 })
})

test('a browser test that passed when tried again has passed; a broken run has failed', () => {
  expect(browserTotals({ stats: { expected: 5, unexpected: 1, flaky: 2 } })).toEqual({ passed: 7, failed: 1 })
  expect(browserTotals({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: ['x'] })).toEqual({
    passed: 0,
    failed: 1,
  })
})

test('the last line adds up', () => {
  expect(
    formatTotals([
      { passed: 2, failed: 0 },
      { passed: 3, failed: 1 },
    ]),
  ).toBe('5 passed, 1 failed')
})
