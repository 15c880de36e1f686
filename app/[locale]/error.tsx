'use client'
import { useParams } from 'next/navigation'
import { isLocale } from '@/data/locale'
import { trouble } from '@/data/messages/trouble'

/** What a reader sees when a page fails in the browser: what happened, a way to try again, a way out. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const { locale } = useParams<{ locale: string }>()
  const known = isLocale(locale) ? locale : 'en'
  const words = trouble[known]
  return (
    <main className="lost">
      <h1>{words.title}</h1>
      <p>{words.help}</p>
      <p>
        <button type="button" className="l" onClick={reset}>
          {words.tryAgain}
        </button>{' '}
        <a href={`/${known}`}>{words.toMap}</a>
      </p>
    </main>
  )
}
