import { memo } from 'react'
import { CertaintyGlyph, Glyph } from '@/components/ui/Glyph'
import { Marked } from '@/components/ui/Marked'
import { PlainLink } from '@/components/ui/PlainLink'
import { typeSlug } from '@/data/acled'
import { describeKilled, describeWhen, describeWhere } from '@/data/describe'
import type { Excerpt } from '@/data/found'
import { messages } from '@/data/messages'
import { eventHref } from '@/data/paths'
import type { SourceIndex } from '@/data/sourceIndex'
import type { EventSummary } from '@/data/summary'
import type { ListData } from './EventList'
import { PrintedSources } from './PrintedSources'

type Props = {
  event: EventSummary
  data: ListData
  /** selected, or lit up because its mark is pointed at */
  look: 'selected' | 'lit' | null
  onSelect: (id: string) => void
  sources?: SourceIndex | null
  /** folded words that were searched for, to be marked; and why the event was found, if the title does not show it */
  terms?: ReadonlySet<string> | null
  excerpt?: Excerpt | null
  /** whether its date stands without a heading that has the year */
  hasYear?: boolean
  /** how far from the near circle's point, and whether only a part of its circle lies within */
  away?: string | null
  isPerhaps?: boolean
}

/** One event of the list: a link to its page, which the explorer opens beside the map instead. */
export const EventRow = memo(function EventRow(props: Props) {
  const { event, data, look, onSelect, sources, terms = null, excerpt = null } = props
  const { hasYear = false, away = null, isPerhaps = false } = props
  const words = messages[data.locale]
  const { title, event_type, verification } = event.properties
  const place = data.places[event.properties.place]
  const parts = [
    describeWhen(event.properties, data.utcOffset, words, hasYear ? 'dated' : 'short'),
    place && describeWhere(place, words),
    describeKilled(event, words),
  ]
  return (
    <li className={look === 'lit' ? 'ev lit' : 'ev'} data-event={event.id}>
      <PlainLink
        href={eventHref(data.locale, data.id, event.id)}
        onFollow={() => onSelect(event.id)}
        current={look === 'selected'}
      >
        <Glyph type={typeSlug(event_type)} verification={verification} />
        <span className="ev-title">
          <Marked text={title} terms={terms} />
        </span>
        <span className="ev-line">
          {away !== null && <b>{away}</b>}
          {parts.filter(Boolean).join(' · ')}
        </span>
        {excerpt && (
          <span className="ev-excerpt" lang={excerpt.locale}>
            <Marked text={excerpt.text} terms={terms} />
          </span>
        )}
        {isPerhaps && (
          <span className="tag perhaps" title={words.near.perhapsMeaning}>
            <svg className="g" viewBox="-8 -8 16 16" aria-hidden="true">
              <circle className="key-circle" r="6.6" />
            </svg>
            {words.near.perhaps}
          </span>
        )}
        {verification !== 'confirmed' && (
          <span className="tag">
            <CertaintyGlyph verification={verification} />
            {words.verification[verification]}
          </span>
        )}
      </PlainLink>
      {sources && <PrintedSources event={event.id} index={sources} />}
    </li>
  )
})
