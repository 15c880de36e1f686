import { memo } from 'react'
import { CertaintyGlyph, Glyph } from '@/components/ui/Glyph'
import { PlainLink } from '@/components/ui/PlainLink'
import { typeSlug } from '@/data/acled'
import { describeKilled, describeWhen, describeWhere } from '@/data/describe'
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
}

/** One event of the list: a link to its page, which the explorer opens beside the map instead. */
export const EventRow = memo(function EventRow({ event, data, look, onSelect, sources }: Props) {
  const words = messages[data.locale]
  const { title, event_type, verification } = event.properties
  const place = data.places[event.properties.place]
  const parts = [
    describeWhen(event.properties, data.utcOffset, words, 'short'),
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
        <span className="ev-title">{title}</span>
        <span className="ev-line">{parts.filter(Boolean).join(' · ')}</span>
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
