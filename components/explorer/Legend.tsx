import { CertaintyGlyph, Glyph } from '@/components/ui/Glyph'
import { PlainLink } from '@/components/ui/PlainLink'
import { eventTypes, verifications } from '@/data/acled'
import type { ExplorerData } from '@/data/explorer'
import { messages } from '@/data/messages'
import { explorerHref } from '@/data/paths'
import type { View } from '@/data/view'
import type { SetView } from './useView'

type Props = { data: ExplorerData; view: View; counts: readonly number[]; setView: SetView }

/** The types as a legend that chooses: each is a link to the view with that type switched on or off. */
export function Legend({ data, view, counts, setView }: Props) {
  const words = messages[data.locale]
  return (
    <div className="legend-box">
      <ul className="legend" aria-label={words.types}>
        {eventTypes.map(({ slug }, index) => {
          const isOn = view.type.includes(slug)
          const type = isOn ? view.type.filter((other) => other !== slug) : [...view.type, slug]
          const isOff = view.type.length > 0 && !isOn
          return (
            <li key={slug}>
              <PlainLink
                className={isOff ? 'off' : undefined}
                href={explorerHref(data.locale, data.id, { ...view, type })}
                onFollow={() => setView({ type })}
                current={isOn}
              >
                <Glyph type={slug} verification="confirmed" />
                <span>{words.eventTypes[slug].short}</span>
                <b>{counts[index] ?? 0}</b>
              </PlainLink>
            </li>
          )
        })}
      </ul>
      <p className="key">
        {verifications.map((verification) => (
          <span key={verification} title={words.verificationMeaning[verification]}>
            <CertaintyGlyph verification={verification} />
            {words.verification[verification]}
          </span>
        ))}
        <span className="key-precision">
          <svg className="g" viewBox="-8 -8 16 16" aria-hidden="true">
            <circle className="key-circle" r="6.6" />
          </svg>
          {words.precision}
        </span>
      </p>
    </div>
  )
}
