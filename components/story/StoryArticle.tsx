import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/Icon'
import type { ExplorerData } from '@/data/explorer'
import { messages } from '@/data/messages'
import { eventHref } from '@/data/paths'
import type { StoryDetail } from '@/data/storyDetail'
import { keepRanges } from '@/data/text'
import { StepText } from './StepText'

type Props = {
  story: StoryDetail
  data: Pick<ExplorerData, 'id' | 'locale' | 'events'>
  hrefOf: (index: number) => string
  drawingOf: (index: number) => ReactNode
}

/** A story to read from beginning to end: every step with its map, its event and its sources. */
export function StoryArticle({ story, data, hrefOf, drawingOf }: Props) {
  const words = messages[data.locale]
  const titles = new Map(data.events.map(({ id, properties }) => [id, properties.title]))
  return (
    <main className="art">
      <article className="tale">
        <h1>{keepRanges(story.title)}</h1>
        <p className="stand">{story.description}</p>
        <p className="tale-begin">
          <a className="btn p" href={hrefOf(0)}>
            {words.story.begin}
            <Icon name="forward" />
          </a>
        </p>
        {story.steps.map((step, index) => (
          <section key={step.id} id={step.id} className="full">
            <figure className="figure">
              <div className="map">{drawingOf(index)}</div>
              <figcaption>
                <a href={hrefOf(index)}>{words.story.openStep}</a>
              </figcaption>
            </figure>
            <div className="tale-step">
              <StepText step={step} locale={data.locale}>
                <p className="st-k">
                  {[words.story.stepOf(index + 1, story.steps.length), step.when].filter(Boolean).join('. ')}
                </p>
              </StepText>
              {step.event !== null && (
                <p className="tale-event">
                  {words.story.toEvent}:{' '}
                  <a href={eventHref(data.locale, data.id, step.event)}>{titles.get(step.event)}</a>
                </p>
              )}
            </div>
          </section>
        ))}
      </article>
    </main>
  )
}
