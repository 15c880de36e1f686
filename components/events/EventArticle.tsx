import type { ReactNode } from 'react'
import type { EventDetail } from '@/data/detail'
import type { Locale } from '@/data/locale'
import { DetailActions } from './DetailActions'
import { EventEvidence, EventKicker } from './EventDetail'
import { Facts, type Zone } from './Facts'

type Props = { detail: EventDetail; zone: Zone; locale: Locale; neighbours: ReactNode; children: ReactNode }

/** One event as a page to read and print; `children` is its map. */
export function EventArticle({ detail, zone, locale, neighbours, children }: Props) {
  return (
    <main className="art">
      <article>
        <EventKicker detail={detail} locale={locale} />
        <h1>{detail.title}</h1>
        <p className="stand">{detail.summary}</p>
        <Facts detail={detail} zone={zone} locale={locale} />
        {children}
        <EventEvidence detail={detail} locale={locale} heading="h2">
          {neighbours}
        </EventEvidence>
        <DetailActions position={detail.position} locale={locale} />
      </article>
    </main>
  )
}
