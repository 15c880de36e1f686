import type { ReactNode, RefObject } from 'react'
import { SourceLink } from '@/components/ui/SourceLink'
import type { Locale } from '@/data/locale'
import { messages } from '@/data/messages'
import type { StepDetail, StepSource } from '@/data/storyDetail'

const open = 5 // sources seen before one asks for more

type Props = {
  step: StepDetail
  locale: Locale
  heading?: RefObject<HTMLHeadingElement | null>
  /** the kicker */
  children?: ReactNode
}

/** A step's title, text and sources. */
export function StepText({ step: { title, paragraphs, sources }, locale, heading, children }: Props) {
  const words = messages[locale]
  return (
    <>
      {children}
      <h2 ref={heading} tabIndex={heading && -1}>
        {title}
      </h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="st-text">
          {paragraph}
        </p>
      ))}
      {sources.length > 0 && (
        <div className="cite">
          {words.story.sources} <Sources sources={sources.slice(0, open)} locale={locale} />
          {sources.length > open && (
            <details>
              <summary>{words.showMore(sources.length - open)}</summary>
              <Sources sources={sources.slice(open)} locale={locale} />
            </details>
          )}
        </div>
      )}
    </>
  )
}

function Sources({ sources, locale }: { sources: readonly StepSource[]; locale: Locale }) {
  return (
    <ul>
      {sources.map((source) => (
        <li key={source.id}>
          <SourceLink source={source} locale={locale} />
        </li>
      ))}
    </ul>
  )
}
