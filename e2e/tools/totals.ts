/** How many tests passed and failed. */
export type Totals = { passed: number; failed: number }

/** What Vitest's JSON reporter writes, as far as it is read here. */
export type UnitReport = {
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[]
}

/** What Playwright's JSON reporter writes, as far as it is read here. */
export type BrowserReport = {
  stats: { expected: number; unexpected: number; flaky: number }
  errors?: unknown[]
}

/** A test that ran in several zones counts once, and fails if it fails in one; a file that cannot be read is a failure. */
export function unitTotals(reports: readonly UnitReport[]): Totals {
  const passes = new Map<string, boolean>()
  const note = (name: string, isPassed: boolean) => passes.set(name, isPassed && (passes.get(name) ?? true))
  for (const { name, status, assertionResults } of reports.flatMap(({ testResults }) => testResults)) {
    if (assertionResults.length === 0 && status === 'failed') note(name, false)
    for (const { fullName, status } of assertionResults) {
      if (status === 'passed' || status === 'failed') note(`${name} ${fullName}`, status === 'passed')
    }
  }
  const passed = [...passes.values()].filter(Boolean).length
  return { passed, failed: passes.size - passed }
}

/**
 * A test that passed when tried again, as CI does on its shared machine, has passed; Playwright's report names it. A run
 * that broke without a test to blame has failed.
 */
export function browserTotals({ stats, errors = [] }: BrowserReport): Totals {
  const failed = stats.unexpected
  return { passed: stats.expected + stats.flaky, failed: failed === 0 && errors.length > 0 ? 1 : failed }
}

/** The last line of `npm test`. */
export function formatTotals(totals: readonly Totals[]): string {
  const sum = (key: keyof Totals) => totals.reduce((total, one) => total + one[key], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}
