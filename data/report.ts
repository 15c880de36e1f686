import type { Files } from './check'
import { list, look, record } from './check/look'
import { type Fault, formatFault } from './fault'

/** What `npm run check` prints for one dataset: its faults grouped by file, or a line of counts. */
export function report(id: string, files: Files, faults: Fault[]): string {
  if (faults.length === 0) return `${id}: ${summarize(files)}; no faults`
  const byFile = [...faults].sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)))
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`
  return [`${id}: ${count}; it will not be served`, ...byFile.map((fault) => `  ${formatFault(fault)}`)].join('\n')
}

/** `126 events (121 on the map), 327 sources, …`: what a reader may compare with the dataset's README. */
export function summarize(files: Files): string {
  const { events, places, sources } = look(files)
  const claims = events.flatMap(({ properties }) => list(properties.claims))
  const grades = ['confirmed', 'reported', 'disputed'].map((grade) => {
    return `${events.filter(({ properties }) => properties.verification === grade).length} ${grade}`
  })
  const located = events.filter(({ feature }) => feature.geometry)
  const doubts = events.map(({ properties }) => Object.keys(record(properties.unverified)).length)
  return [
    `${events.length} events (${located.length} on the map)`,
    `${sources.length} sources`,
    `${claims.length} claims`,
    `${places.length} places`,
    ...grades,
    `${doubts.reduce((sum, count) => sum + count, 0)} properties unverified in ${doubts.filter(Boolean).length} events`,
  ].join(', ')
}
