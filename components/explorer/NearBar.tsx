import { type ChangeEvent, useState } from 'react'
import { Icon } from '@/components/ui/Icon'
import { PlainLink } from '@/components/ui/PlainLink'
import { describeRadius } from '@/data/describe'
import type { ExplorerData } from '@/data/explorer'
import { messages } from '@/data/messages'
import { countNear, nearnessTo, readRadius } from '@/data/near'
import { explorerHref } from '@/data/paths'
import { formatPosition } from '@/data/precision'
import type { Near, View } from '@/data/view'
import type { ExplorerState } from './useExplorer'

type Props = { data: ExplorerData; view: View; near: Near; explorer: ExplorerState }

/** What one looks within, how many lie there surely and how many perhaps, and the radius to type. */
export function NearBar({ data, view, near, explorer }: Props) {
  const words = messages[data.locale]
  const { shown, scene, circle } = explorer
  const { surely, perhaps } = countNear(shown, nearnessTo(scene.columns, near))
  const metres = near.radius * 1_000
  const within = words.near.within(
    describeRadius(metres, words),
    formatPosition(near.center, metres).replace(' ', '\u00a0'),
  )
  return (
    <section className="near-bar" aria-label={words.near.title}>
      <p>
        <b>{within}</b>
        <span> · {words.near.tally(surely, perhaps)}</span>
      </p>
      <PlainLink
        className="ib"
        href={explorerHref(data.locale, data.id, { ...view, near: null })}
        onFollow={() => explorer.setView({ near: null })}
        label={words.near.close}
      >
        <Icon name="close" />
      </PlainLink>
      <div className="near-tools needs-script">
        <RadiusField
          radius={near.radius}
          locale={data.locale}
          onRadius={(radius) => circle.handlers.onRadius(radius, 'key')}
        />
        <button type="button" className="l" onClick={() => circle.setPicking(true)}>
          {words.near.move}
        </button>
      </div>
    </section>
  )
}

type FieldProps = { radius: number; locale: ExplorerData['locale']; onRadius: (radius: number) => void }

/** The radius in km as one types it: what cannot be read yet is kept as typed, and the circle stays. */
function RadiusField({ radius, locale, onRadius }: FieldProps) {
  const words = messages[locale]
  const [typed, setTyped] = useState<string | null>(null)
  function type({ target }: ChangeEvent<HTMLInputElement>) {
    setTyped(target.value)
    const read = readRadius(target.value)
    if (read !== null) onRadius(read)
  }
  return (
    <label>
      {words.near.radius}
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={words.near.field}
        aria-invalid={typed !== null && readRadius(typed) === null}
        value={typed ?? radius.toLocaleString(locale, { maximumFractionDigits: 3, useGrouping: false })}
        onChange={type}
        onBlur={() => setTyped(null)}
      />
      km
    </label>
  )
}
