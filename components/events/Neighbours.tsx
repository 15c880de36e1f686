import { type ReactNode, useMemo } from 'react'
import { CertaintyGlyph, Glyph } from '@/components/ui/Glyph'
import { typeSlug } from '@/data/acled'
import { describeWhen, describeWhere } from '@/data/describe'
import { describeNeighbour } from '@/data/describeNeighbour'
import { messages } from '@/data/messages'
import { type Neighbour, neighboursOf, reach } from '@/data/neighbours'
import { capitalize } from '@/data/text'
import type { ListData } from './EventList'

/** A link to an event: in the explorer it keeps the view, on a page it leads to the other page. */
export type EventLink = (id: string, content: ReactNode) => ReactNode

type Props = { data: ListData; id: string; thread?: string; heading: 'h2' | 'h3'; link: EventLink }

/** What came before and after in an event's thread, and what was near in place and time. */
export function Neighbours({ data, id, thread, heading: Heading, link }: Props) {
  const words = messages[data.locale].neighbours
  const index = data.events.findIndex((event) => event.id === id)
  const found = useMemo(() => (index < 0 ? null : neighboursOf(data, index)), [data, index])
  if (!found) return null
  const { before, after, near } = found
  const row = (neighbour: Neighbour, name?: string) => (
    <NeighbourRow key={neighbour.event} data={data} neighbour={neighbour} name={name} link={link} />
  )
  return (
    <>
      {(before || after) && (
        <section className="sec">
          <Heading>
            {words.thread}
            {thread && <span>{thread}</span>}
          </Heading>
          <ul className="neighbours">
            {before && row(before, words.before)}
            {after && row(after, words.after)}
          </ul>
        </section>
      )}
      <section className="sec">
        <Heading>{words.near}</Heading>
        {near.length === 0 && <p className="none">{words.none(reach.kilometres, reach.days)}</p>}
        {near.length > 0 && <ul className="neighbours">{near.map((neighbour) => row(neighbour))}</ul>}
      </section>
    </>
  )
}

type RowProps = { data: ListData; neighbour: Neighbour; name: string | undefined; link: EventLink }

function NeighbourRow({ data, neighbour, name, link }: RowProps) {
  const words = messages[data.locale]
  const event = data.events[neighbour.event]
  if (!event) return null
  const { title, event_type, verification } = event.properties
  const place = data.places[event.properties.place]
  const how = describeNeighbour(neighbour, words)
  const parts = [describeWhen(event.properties, data.utcOffset, words, 'dated'), place && describeWhere(place, words)]
  return (
    <li className="ev">
      {link(
        event.id,
        <>
          <Glyph type={typeSlug(event_type)} verification={verification} />
          <span className="ev-title">{title}</span>
          <span className="ev-line">
            <b>{capitalize(name ? `${name}: ${how}` : how)}</b>
            {parts.filter(Boolean).join(' · ')}
          </span>
          {verification !== 'confirmed' && (
            <span className="tag">
              <CertaintyGlyph verification={verification} />
              {words.verification[verification]}
            </span>
          )}
        </>,
      )}
    </li>
  )
}
