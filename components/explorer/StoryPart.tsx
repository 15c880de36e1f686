import dynamic from 'next/dynamic'
import { EventRow } from '@/components/events/EventRow'
import { Boundary } from '@/components/ui/Boundary'
import { LatePart } from '@/components/ui/LatePart'
import { PlainLink } from '@/components/ui/PlainLink'
import type { ExplorerData } from '@/data/explorer'
import { messages } from '@/data/messages'
import { explorerHref } from '@/data/paths'
import { viewAtStep } from '@/data/story'
import { defaultView } from '@/data/view'
import type { ExplorerState } from './useExplorer'

const StoryPanel = dynamic(() => import('@/components/story/StoryPanel').then((module) => module.StoryPanel))
const BackToStep = dynamic(() => import('@/components/story/BackToStep').then((module) => module.BackToStep))

type Props = { data: ExplorerData; explorer: ExplorerState }

/** The story in the list's place, while it is what the reader reads; loaded with the first step that is opened. */
export function StoryPart({ data, explorer }: Props) {
  const { story, shown, view, setView, onSelect } = explorer
  const { place, texts } = story
  const words = messages[data.locale]
  if (!place || !story.isReading) return null
  const event = data.events.find(({ id }) => id === place.view.event)
  const away = { ...view, event: null, away: true }
  return (
    <LatePart words={words} onLeave={story.leave}>
      <StoryPanel
        texts={texts.kind === 'ready' ? texts.value : null}
        place={place}
        dataset={data.id}
        locale={data.locale}
        ways={{
          go: story.go,
          leave: story.leave,
          hrefOf: (index) => hrefOfStep(data, explorer, index),
          hrefOut: explorerHref(data.locale, data.id, { ...defaultView, base: view.base, other: view.other }),
        }}
      >
        {texts.kind === 'failed' && (
          <div className="msg" role="alert">
            <b className="bad">{words.story.failed}</b>
            <button type="button" className="l" onClick={texts.retry}>
              {words.tryAgain}
            </button>
          </div>
        )}
        {event && (
          <ul>
            <EventRow event={event} data={data} look="selected" onSelect={onSelect} />
          </ul>
        )}
        <PlainLink
          className="st-all"
          href={explorerHref(data.locale, data.id, away)}
          onFollow={() => setView({ event: null, away: true })}
        >
          {words.story.allEvents(shown.length)}
        </PlainLink>
      </StoryPanel>
    </LatePart>
  )
}

/** The pill that leads a wanderer back. */
export function StoryReturn({ data, explorer }: Props) {
  const { place, hasWandered, go } = explorer.story
  if (!place || !hasWandered) return null
  const { index } = place
  const words = messages[data.locale]
  return (
    <Boundary onBroken={explorer.onPartMissing}>
      <BackToStep index={index} href={hrefOfStep(data, explorer, index)} words={words} onFollow={() => go(index)} />
    </Boundary>
  )
}

function hrefOfStep(data: ExplorerData, { view, story: { place } }: ExplorerState, index: number): string {
  const step = place && viewAtStep(place.story, index, view)
  return explorerHref(data.locale, data.id, step ?? view)
}
