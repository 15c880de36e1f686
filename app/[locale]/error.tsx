'use client'
import { useParams } from 'next/navigation'
import { isLocale } from '@/data/locale'
import { messages } from '@/data/messages'

/** What a reader sees when a page fails in the browser: what happened, a way to try again, a way out. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const { locale } = useParams<{ locale: string }>()
  const words = messages[isLocale(locale) ? locale : 'en']
  return (
    <main className="lost">
      <h1>{words.broken}</h1>
      <p>{words.brokenHelp}</p>
      <p>
        <button type="button" className="l" onClick={reset}>
          {words.tryAgain}
        </button>{' '}
        <a href={`/${words.locale}`}>{words.toMap}</a>
      </p>
    </main>
  )
}
