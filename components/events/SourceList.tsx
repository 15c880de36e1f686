import { Fold } from '@/components/ui/Fold'
import { Language, publisherName, sourceHref } from '@/components/ui/SourceLink'
import { parseDate, toLocalDay } from '@/data/date'
import { describeDay, describeMonth } from '@/data/describe'
import type { SourceDetail } from '@/data/detail'
import type { Locale } from '@/data/locale'
import { type Messages, messages } from '@/data/messages'

/** The sources of an event: title or what stands for it, publisher, date, where it stands, archive. */
export function SourceList({ sources, locale }: { sources: readonly SourceDetail[]; locale: Locale }) {
  const words = messages[locale]
  return (
    <Fold
      className="srcs"
      label={words.showMore}
      items={sources.map((source) => <SourceItem key={source.id} source={source} words={words} />)}
    />
  )
}

function SourceItem({ source, words }: { source: SourceDetail; words: Messages }) {
  const href = sourceHref(source)
  const title = source.title ?? words.untitled(source.publisher)
  const lang = source.title ? source.language : undefined
  const kind = source.kind === 'news' ? null : words.sourceKinds[source.kind]
  const line = [publisherName(source, words), kind, source.author, sourceDate(source.date, words)]
    .filter(Boolean)
    .join(', ')
  return (
    <li id={`source-${source.id}`}>
      {href ? (
        <a href={href} lang={lang} dir="auto">
          {title}
        </a>
      ) : (
        <span lang={lang}>{title}</span>
      )}{' '}
      <Language code={source.language} words={words} />
      <small>
        {line}
        {href ? '' : ` · ${words.noAddress}`}
        {source.archive_url && (
          <>
            {' · '}
            <a href={source.archive_url}>{words.archived}</a>
          </>
        )}
      </small>
      {source.note && <small>{source.note}</small>}
    </li>
  )
}

function sourceDate(text: string | null, words: Messages): string {
  const date = text === null ? null : parseDate(text)
  if (!date) return words.dateNotGiven
  const local = toLocalDay(date.from)
  if (date.unit === 'year') return String(local.year)
  return date.unit === 'month' ? describeMonth(date.from, words) : `${describeDay(local, words, 'short')} ${local.year}`
}
