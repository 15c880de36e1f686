import { describeRadius, describeTimeNote, describeWhen } from '@/data/describe'
import type { EventDetail } from '@/data/detail'
import type { Locale } from '@/data/locale'
import { messages } from '@/data/messages'
import { openStreetMapHref } from '@/data/paths'
import { formatPosition, isPointKind } from '@/data/precision'

/** The zone in which a dataset's times are meant. */
export type Zone = { utcOffset: string; timezone: string }

type Props = { detail: EventDetail; zone: Zone; locale: Locale }

/** When, where and who, each exactly as well known as it is. */
export function Facts({ detail, zone, locale }: Props) {
  const words = messages[locale]
  const note = describeTimeNote(detail.when, words)
  const hasHour = detail.when.start.includes('T')
  return (
    <dl className="facts">
      <div>
        <dt>{words.when}</dt>
        <dd>
          <span className="first-letter">{describeWhen(detail.when, zone.utcOffset, words, 'long')}</span>
          {hasHour && <small>{[note, capitalize(zone.timezone)].filter(Boolean).join(' ')}</small>}
        </dd>
      </div>
      <div>
        <dt>{words.where}</dt>
        <dd>
          <Where detail={detail} locale={locale} />
        </dd>
      </div>
      <div>
        <dt>{words.who}</dt>
        <dd>
          {detail.actors.map(({ name, role }) => (
            <p key={`${name} ${role}`}>
              {name}
              <small>{words.role(words.roles[role])}</small>
            </p>
          ))}
        </dd>
      </div>
    </dl>
  )
}

function Where({ detail: { place, position, otherPlaces }, locale }: Omit<Props, 'zone'>) {
  const words = messages[locale]
  const names = [place.name, place.admin2, place.admin1].filter(
    (name, index, all) => name && all.indexOf(name) === index,
  )
  const radius = describeRadius(place.precision_m, words)
  const isPoint = position && isPointKind(place.kind)
  return (
    <>
      {names.join(', ')}
      {isPoint && (
        <small>
          {words.somewhereWithin(radius, formatPosition(position, place.precision_m))}{' '}
          <a href={openStreetMapHref(position, place.precision_m > 2_000 ? 12 : 15)}>{words.openStreetMap}</a>
        </small>
      )}
      {!isPoint && <small>{place.kind === 'state' ? words.wholeState : words.wholeCountry}</small>}
      {otherPlaces.length > 0 && (
        <small>
          {words.otherPlaces}: {otherPlaces.map(({ name }) => name).join(', ')}
        </small>
      )}
      <details className="basis">
        <summary>{words.placeBasis}</summary>
        <p>{isPoint ? `${words.coordinatesStatus[place.status]} ${place.basis}` : place.basis}</p>
      </details>
    </>
  )
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
