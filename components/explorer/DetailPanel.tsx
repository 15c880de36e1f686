import { useEffect, useRef } from 'react'
import { DetailActions } from '@/components/events/DetailActions'
import { EventDetail, EventKicker } from '@/components/events/EventDetail'
import { Neighbours } from '@/components/events/Neighbours'
import { focusOnceDrawn } from '@/components/ui/focusOnceDrawn'
import { Icon } from '@/components/ui/Icon'
import { PlainLink } from '@/components/ui/PlainLink'
import type { ExplorerData } from '@/data/explorer'
import { type Messages, messages } from '@/data/messages'
import { eventHref, explorerHref } from '@/data/paths'
import { NearHere } from './NearHere'
import type { ExplorerState } from './useExplorer'

type Props = { data: ExplorerData; explorer: ExplorerState }

/** The selected event in the list's place, with the ways back, on, and out. */
export function DetailPanel({ data, explorer }: Props) {
  const { view, setView, detail: state, onSelect } = explorer
  const words = messages[data.locale]
  const heading = useRef<HTMLHeadingElement>(null)
  const seen = useRef<string | null>(null)
  const event = data.events.find(({ id }) => id === view.event)
  useEffect(
    function focusHeading() {
      const isFirst = seen.current === null
      seen.current = view.event
      // A page that is opened with an event leaves the focus alone; the link to another event is gone with its event.
      const takesFocus = !isFirst || document.activeElement !== document.body
      return takesFocus && heading.current ? focusOnceDrawn(heading.current) : undefined
    },
    [view.event],
  )
  if (!event) return null
  const { place } = event.properties
  const atPlace = data.events.filter((other) => other.properties.place === place).length
  const placeView = { place: [place], event: null }
  return (
    <article className="dt" aria-labelledby="detail-title">
      <DetailBar data={data} explorer={explorer} />
      <div className="pad">
        {state.kind === 'ready' && <EventKicker detail={state.detail} locale={data.locale} />}
        <h2 id="detail-title" ref={heading} tabIndex={-1}>
          {event.properties.title}
        </h2>
        {atPlace > 1 && (
          <PlainLink
            className="at-place"
            href={explorerHref(data.locale, data.id, { ...view, ...placeView })}
            onFollow={() => setView(placeView)}
          >
            {words.eventsAtPlace(atPlace)}
          </PlainLink>
        )}
        <NearHere data={data} view={view} place={data.places[place]} onNear={explorer.circle.lookAround} />
        {state.kind === 'ready' && (
          <EventDetail detail={state.detail} zone={data} locale={data.locale}>
            <Neighbours
              data={data}
              id={event.id}
              thread={data.threads.find(({ id }) => id === event.properties.thread)?.name}
              heading="h3"
              link={(id, content) => (
                <PlainLink
                  href={explorerHref(data.locale, data.id, { ...view, event: id })}
                  onFollow={() => onSelect(id)}
                >
                  {content}
                </PlainLink>
              )}
            />
          </EventDetail>
        )}
        {state.kind === 'loading' && <Skeleton words={words} />}
        {state.kind === 'failed' && (
          <div className="msg" role="alert">
            <b className="bad">{words.detailFailed}</b>
            <p>{words.viewKept}</p>
            <button type="button" className="l" onClick={state.retry}>
              {words.tryAgain}
            </button>{' '}
            <a className="l" href={eventHref(data.locale, data.id, event.id)}>
              {words.readAsPage}
            </a>
          </div>
        )}
      </div>
      {state.kind === 'ready' && (
        <DetailActions
          position={state.detail.position}
          locale={data.locale}
          pageHref={eventHref(data.locale, data.id, event.id)}
        />
      )}
    </article>
  )
}

function DetailBar({ data, explorer: { view, shown, onSelect } }: Props) {
  const words = messages[data.locale]
  const index = data.events.findIndex(({ id }) => id === view.event)
  const earlier = shown.findLast((other) => other < index)
  const later = shown.find((other) => other > index)
  const link = (target: number | undefined) => (target === undefined ? undefined : data.events[target]?.id)
  const href = (event: string | null) => explorerHref(data.locale, data.id, { ...view, event })
  const step = (name: string, icon: 'up' | 'down', event: string | undefined) =>
    event ? (
      <PlainLink className="ib" href={href(event)} onFollow={() => onSelect(event)} label={name}>
        <Icon name={icon} />
      </PlainLink>
    ) : (
      <span className="ib off" />
    )
  return (
    <div className="dthead">
      <PlainLink className="back" href={href(null)} onFollow={() => onSelect(null)}>
        <Icon name="back" />
        {words.backToEvents(shown.length)}
      </PlainLink>
      <span className="r">
        {step(words.earlier, 'up', link(earlier))}
        {step(words.later, 'down', link(later))}
        <PlainLink className="ib" href={href(null)} onFollow={() => onSelect(null)} label={words.close}>
          <Icon name="close" />
        </PlainLink>
      </span>
    </div>
  )
}

function Skeleton({ words }: { words: Messages }) {
  return (
    <div className="skeleton" role="status" aria-label={words.loading}>
      {[92, 60, 80, 40, 95, 88].map((width) => (
        <i key={width} className={`skel w${width}`} />
      ))}
    </div>
  )
}
