import type { ReactNode } from 'react'
import { CertaintyGlyph, Glyph } from '@/components/ui/Glyph'
import { typeSlug } from '@/data/acled'
import type { EventDetail as Detail } from '@/data/detail'
import type { Locale } from '@/data/locale'
import { messages } from '@/data/messages'
import { Accounts } from './Accounts'
import { Casualties } from './Casualties'
import { Facts, type Zone } from './Facts'
import { Questions } from './Questions'
import { SourceList } from './SourceList'

type Props = { detail: Detail; zone: Zone; locale: Locale }

/** Sections stand below an `h2` title in the panel, below the page's own `h1` elsewhere. */
type Heading = 'h2' | 'h3'

/** Type and certainty in one line, above the title. */
export function EventKicker({ detail, locale }: Omit<Props, 'zone'>) {
  const words = messages[locale]
  const slug = typeSlug(detail.eventType)
  return (
    <div className="kick">
      <Glyph type={slug} verification={detail.verification} />
      {words.eventTypes[slug].long}, {words.subEventTypes[detail.subEventType]}
      <span className="tag" title={words.verificationMeaning[detail.verification]}>
        <CertaintyGlyph verification={detail.verification} />
        {words.verification[detail.verification]}
      </span>
    </div>
  )
}

/** One event in the explorer's panel: what is known, how well, and who says so; `children` are its neighbours. */
export function EventDetail({ detail, zone, locale, children }: Props & { children: ReactNode }) {
  return (
    <>
      <Facts detail={detail} zone={zone} locale={locale} />
      <p className="sum">{detail.summary}</p>
      <EventEvidence detail={detail} locale={locale} heading="h3">
        {children}
      </EventEvidence>
    </>
  )
}

type EvidenceProps = Omit<Props, 'zone'> & { heading: Heading; children: ReactNode }

/** Casualties, accounts, doubts, corrections, `children` and sources: the part that panel and page share. */
export function EventEvidence({ detail, locale, heading, children }: EvidenceProps) {
  const words = messages[locale]
  const sources = new Map([...detail.sources, ...detail.cited].map((source) => [source.id, source]))
  const statements = detail.casualties.reduce((sum, { claims }) => sum + claims.length, 0)
  const speakers = new Set(detail.claims.map(({ by }) => by)).size
  return (
    <>
      {detail.casualties.length > 0 && (
        <Section heading={heading} title={words.casualties.title} aside={words.statements(statements)}>
          <Casualties casualties={detail.casualties} sources={sources} locale={locale} />
        </Section>
      )}
      {detail.claims.length > 0 && (
        <Section heading={heading} title={words.accounts} aside={words.speakers(speakers)}>
          <Accounts claims={detail.claims} sources={sources} locale={locale} />
        </Section>
      )}
      {detail.questions.length > 0 && (
        <Section heading={heading} title={words.compare.asked}>
          <Questions questions={detail.questions} sources={sources} dataset={detail.dataset} locale={locale} />
        </Section>
      )}
      {detail.unverified.length > 0 && (
        <Section heading={heading} title={words.unverified}>
          <ul className="unv">
            {detail.unverified.map(({ property, why }) => (
              <li key={property}>
                <b>{words.unverifiedProperties[property] ?? property}</b> {why}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {detail.revisions.length > 0 && (
        <Section heading={heading} title={words.corrections}>
          <ul className="revs">
            {detail.revisions.map(({ date, note }) => (
              <li key={`${date} ${note}`}>
                <time dateTime={date}>{date}</time> {note}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {children}
      <Section heading={heading} title={words.sources} aside={String(detail.sources.length)}>
        <SourceList sources={detail.sources} locale={locale} />
      </Section>
    </>
  )
}

type SectionProps = { heading: Heading; title: string; aside?: string; children: ReactNode }

function Section({ heading: Heading, title, aside, children }: SectionProps) {
  return (
    <section className="sec">
      <Heading>
        {title}
        {aside && <span>{aside}</span>}
      </Heading>
      {children}
    </section>
  )
}
