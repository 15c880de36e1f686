import '@/app/styles/story.css'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/Icon'
import { PlainLink } from '@/components/ui/PlainLink'
import type { Locale } from '@/data/locale'
import { type Messages, messages } from '@/data/messages'
import { storyHref } from '@/data/paths'
import type { StoryPlace } from '@/data/story'
import type { StoryDetail } from '@/data/storyDetail'
import { StepText } from './StepText'
import { StoryTurns } from './StoryTurns'
import { useTurning } from './useTurning'

/** The ways through a story, and the addresses they have without JavaScript. */
export type StoryWays = {
  go: (index: number) => void
  leave: () => void
  hrefOf: (index: number) => string
  hrefOut: string
}

type Props = {
  texts: StoryDetail | null
  place: StoryPlace
  dataset: string
  locale: Locale
  ways: StoryWays
  /** the step's event, and what leads to the others */
  children: ReactNode
}

/** A story in the list's place: one step with its text and sources, the way on and the way back. */
export function StoryPanel({ texts, place, dataset, locale, ways, children }: Props) {
  const words = messages[locale]
  const { story, index } = place
  const page = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const begun = useRef<number | null>(null)
  const step = texts?.steps[index]
  useTurning(page, (by) => ways.go(index + by))
  useEffect(
    function beginPage() {
      if (begun.current === index) return
      begun.current = index
      page.current?.scrollTo(0, 0)
      // What was pressed may be gone: the way into the story, or the way on from the last step but one.
      if (document.activeElement === document.body && document.documentElement.dataset.map) heading.current?.focus()
    },
    [index],
  )
  function leaveByKey(press: KeyboardEvent) {
    if (press.key !== 'Escape') return
    press.stopPropagation()
    ways.leave()
  }
  const said = step && `${words.story.stepOf(index + 1, story.steps.length)}. ${step.title}`
  return (
    // Escape is a shortcut to the close button within.
    <article className="dt st" aria-label={story.title} onKeyDown={leaveByKey}>
      <div className="dthead">
        <b className="st-title">{story.title}</b>
        <span className="r">
          <PlainLink className="ib" href={ways.hrefOut} onFollow={ways.leave} label={words.story.leave}>
            <Icon name="close" />
          </PlainLink>
        </span>
      </div>
      <div className="story" ref={page}>
        <Steps texts={texts} place={place} words={words} ways={ways} />
        {step ? (
          <StepText step={step} locale={locale} heading={heading}>
            <p className="st-k">{[words.story.stepOf(index + 1, story.steps.length), step.when].join('. ')}</p>
          </StepText>
        ) : (
          <Skeleton words={words} />
        )}
        <div className="st-events">{children}</div>
        <p className="st-more">
          <a href={storyHref(locale, dataset, story.id, story.steps[index]?.id)}>{words.story.article}</a>
          <span className="needs-script">{words.story.help}</span>
        </p>
      </div>
      <StoryTurns texts={texts} place={place} words={words} ways={ways} />
      <p className="unseen" aria-live="polite">
        {said}
      </p>
    </article>
  )
}

type StepsProps = { texts: StoryDetail | null; place: StoryPlace; words: Messages; ways: StoryWays }

/** How far one has come: a bar per step, each the way to it. */
function Steps({ texts, place: { story, index }, words, ways }: StepsProps) {
  return (
    <nav aria-label={words.story.steps}>
      <ol className="steps">
        {story.steps.map(({ id }, at) => (
          <li key={id} className={at < index ? 'done' : at === index ? 'now' : undefined}>
            <PlainLink
              href={ways.hrefOf(at)}
              onFollow={() => ways.go(at)}
              label={[words.story.stepOf(at + 1, story.steps.length), texts?.steps[at]?.title]
                .filter(Boolean)
                .join(': ')}
              current={at === index}
            >
              {null}
            </PlainLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Skeleton({ words }: { words: Messages }) {
  return (
    <div className="skeleton" role="status" aria-label={words.loading}>
      {[60, 92, 88, 95, 80, 40].map((width) => (
        <i key={width} className={`skel w${width}`} />
      ))}
    </div>
  )
}
