import { useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/Icon'
import { PlainLink } from '@/components/ui/PlainLink'
import type { SetView } from '@/components/ui/setView'
import { type Chip, withoutFilters } from '@/data/chips'
import type { ExplorerData } from '@/data/explorer'
import { messages } from '@/data/messages'
import { explorerHref } from '@/data/paths'
import type { View } from '@/data/view'

type Props = { data: ExplorerData; view: View; setView: SetView; chips: readonly Chip[] }

/** A chip for each filter that is on, removed by a press, and one link that removes them all; Back undoes both. */
export function Chips({ data, view, setView, chips }: Props) {
  const words = messages[data.locale].filters
  const box = useRef<HTMLUListElement>(null)
  const removed = useRef<number | null>(null)
  useEffect(
    function keepFocus() {
      const index = removed.current
      removed.current = null
      if (index === null || chips.length === 0) return
      const links = box.current?.querySelectorAll('a')
      links?.[Math.min(index, chips.length - 1)]?.focus()
    },
    [chips],
  )
  if (chips.length === 0) return null
  const change = (to: Partial<View>, index: number | null) => {
    removed.current = index
    setView(to)
  }
  const href = (to: Partial<View>) => explorerHref(data.locale, data.id, { ...view, ...to })
  return (
    <ul className="chips" ref={box} aria-label={words.on}>
      {chips.map((chip, index) => (
        <li key={`${chip.key} ${chip.value}`}>
          <PlainLink
            className="chip on"
            href={href(chip.change)}
            onFollow={() => change(chip.change, index)}
            label={words.remove(chip.name)}
          >
            <span>{chip.key === 'q' ? words.quote(chip.name) : chip.name}</span>
            <Icon name="close" />
          </PlainLink>
        </li>
      ))}
      <li>
        <PlainLink
          className="clear-all"
          href={href(withoutFilters(view))}
          onFollow={() => setView(withoutFilters(view))}
          label={words.clearAll}
        >
          {words.clear}
        </PlainLink>
      </li>
    </ul>
  )
}
