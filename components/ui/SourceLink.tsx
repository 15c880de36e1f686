import type { Source } from '@/data/event'
import type { Locale } from '@/data/locale'
import { type Messages, messages } from '@/data/messages'

/** What a link to a source needs, in the reader's language. */
export type LinkedSource = Pick<Source, 'url' | 'copy_at' | 'language'> & { publisher: string }

/** Where a source can be read: its own page, else a copy elsewhere. */
export function sourceHref({ url, copy_at }: LinkedSource): string | null {
  return url ?? copy_at
}

/** A source's publisher, said to be a copy where only a copy was found. */
export function publisherName({ publisher, url, copy_at }: LinkedSource, words: Messages): string {
  return url === null && copy_at ? `${publisher}, ${words.copyAt(hostOf(copy_at))}` : publisher
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}

/** Who published it, as a link, with the language it is in. */
export function SourceLink({ source, locale }: { source: LinkedSource; locale: Locale }) {
  const words = messages[locale]
  const href = sourceHref(source)
  const name = publisherName(source, words)
  return (
    <span className="src">
      {href ? <a href={href}>{name}</a> : `${name} (${words.noAddress})`}{' '}
      <Language code={source.language} words={words} />
    </span>
  )
}

/** A language as a tag: `es`, spelled out for those who ask. */
export function Language({ code, words }: { code: string; words: Messages }) {
  return (
    <abbr className="lang" title={words.languages[code] ?? code}>
      {code}
    </abbr>
  )
}
