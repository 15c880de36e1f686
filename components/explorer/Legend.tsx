import { Certainties } from '@/components/ui/Certainties'
import { Glyph } from '@/components/ui/Glyph'
import { PlainLink } from '@/components/ui/PlainLink'
import { useLive } from '@/components/ui/useLive'
import { eventTypes } from '@/data/acled'
import type { ExplorerData } from '@/data/explorer'
import { messages } from '@/data/messages'
import { explorerHref } from '@/data/paths'
import type { View } from '@/data/view'
import type { SetView } from './useView'

type Props = { data: ExplorerData; view: View; counts: readonly number[]; setView: SetView }

/** The types as a legend that chooses: switches with JavaScript, without it links to the view that they would make. */
export function Legend({ data, view, counts, setView }: Props) {
  const words = messages[data.locale]
  const isLive = useLive()
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
                className={isOff ? 'off' : isOn ? 'on' : undefined}
                href={explorerHref(data.locale, data.id, { ...view, type })}
                onFollow={() => setView({ type })}
                {...(isLive ? { pressed: isOn } : { current: isOn })}
              >
                <Glyph type={slug} verification="confirmed" />
                <span>{words.eventTypes[slug].short}</span>
                <b>{counts[index] ?? 0}</b>
              </PlainLink>
            </li>
          )
        })}
      </ul>
      <Certainties words={words} />
    </div>
  )
}
