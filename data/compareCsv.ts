import type { Comparison } from './compare'
import { type CsvCell, formatCsv } from './csv'
import type { Locale } from './locale'
import { messages } from './messages'

/** The comparison as CSV, a line per statement; `siteOf` makes an event's address whole. */
export function comparisonCsv(
  { questions, speakers, sources, events }: Comparison,
  locale: Locale,
  siteOf: (event: string) => string,
): string {
  const words = messages[locale]
  const names = new Map(speakers.map(({ id, name }) => [id, name]))
  const lines = questions.flatMap((question) =>
    question.answers.map(({ speaker, by, value, figure, source: id, event }): CsvCell[] => {
      const source = id === null ? undefined : sources[id]
      const isClock = question.unit === 'clock'
      return [
        question.question,
        names.get(speaker) ?? speaker,
        by,
        value,
        isClock ? null : (figure?.min ?? null),
        isClock ? null : (figure?.max ?? null),
        isClock && figure ? formatTime(figure.min) : null,
        source?.publisher ?? null,
        source?.title ?? null,
        source?.language ?? null,
        source?.url ?? source?.copy_at ?? null,
        events[event] ?? event,
        siteOf(event),
      ]
    }),
  )
  return formatCsv([words.compare.csvHeads, ...lines])
}

function formatTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
