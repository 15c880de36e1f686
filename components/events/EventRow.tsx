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
  isSelected: boolean
  onSelect: (id: string) => void
  sources?: SourceIndex | null
}

/** One event of the list: a link to its page, which the explorer opens beside the map instead. */
export const EventRow = memo(function EventRow({ event, data, isSelected, onSelect, sources }: Props) {
  const words = messages[data.locale]
  const { title, event_type, verification } = event.properties
  const place = data.places[event.properties.place]
  const parts = [
    describeWhen(event.properties, data.utcOffset, words, 'short'),
    place && describeWhere(place, words),
    describeKilled(event, words),
  ]
  return (
    <li className="ev" data-event={event.id}>
      <PlainLink
        href={eventHref(data.locale, data.id, event.id)}
        onFollow={() => onSelect(event.id)}
        current={isSelected}
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
