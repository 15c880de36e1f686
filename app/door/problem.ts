import { describeProblem, type Problem } from '@/data/export/selection'

const titles = { 400: 'Bad Request', 404: 'Not Found', 405: 'Method Not Allowed', 501: 'Not Implemented' } as const

/** An error for programs (RFC 9457): what is wrong in a sentence, and in `errors` by key with its cure. */
export function problem(
  status: keyof typeof titles,
  detail: string,
  errors: readonly Problem[] = [],
  headers: Record<string, string> = {},
): Response {
  const body = { type: 'about:blank', title: titles[status], status, detail, ...(errors.length > 0 ? { errors } : {}) }
  const common = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
  return new Response(`${JSON.stringify(body)}\n`, { status, headers: { ...common, ...headers } })
}

/** The answer to a query that is not understood; null where there is nothing to say. */
export function refuse(problems: readonly Problem[]): Response | null {
  return problems.length > 0 ? problem(400, problems.map(describeProblem).join(' '), problems) : null
}

/** The answer to an id that nothing has. */
export function missing(what: string, id: string, cure: string): Response {
  return problem(404, `There is no ${what} “${id.slice(0, 120)}”: ${cure}.`)
}
