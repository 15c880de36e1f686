import { useMemo } from 'react'
import { Icon } from '@/components/ui/Icon'
import { PlainLink } from '@/components/ui/PlainLink'
import { type ExplorerData, offTheMap } from '@/data/explorer'
import { fitCamera } from '@/data/fit'
import type { Messages } from '@/data/messages'
import { explorerHref } from '@/data/paths'
import { type View, withCamera } from '@/data/view'
import type { SetView } from './useView'

type Props = {
  data: ExplorerData
  view: View
  shown: readonly number[]
  words: Messages
  setView: SetView
  showAll: (members: readonly number[]) => void
}

/** What the first map cannot show: country-wide events, which filter the list, and those abroad, which it zooms out to. */
export function OffTheMap({ data, view, shown, words, setView, showAll }: Props) {
  const { wide, abroad } = useMemo(() => offTheMap(data, shown), [data, shown])
  const places = [...new Set(wide.map((index) => data.events[index]?.properties.place ?? ''))]
  const positions = abroad.flatMap((index) => [data.events[index]?.geometry?.coordinates ?? []]).filter(isPosition)
  const far = fitCamera(positions, 900, 600) // pixels of a common window, for the link without JavaScript
  const isOnlyWide = view.place.length > 0 && view.place.join() === places.join()
  return (
    <div className="beyond">
      {wide.length > 0 && !isOnlyWide && (
        <PlainLink
          className="pill"
          href={explorerHref(data.locale, data.id, { ...view, place: places })}
          onFollow={() => setView({ place: places })}
        >
          <svg className="wide-key" viewBox="0 0 18 14" aria-hidden="true">
            <rect x="2" y="2" width="14" height="10" rx="2" />
          </svg>
          {words.countryWide(wide.length)}
        </PlainLink>
      )}
      {far && (
        <PlainLink
          className="pill"
          href={explorerHref(data.locale, data.id, withCamera(view, far, data))}
          onFollow={() => showAll(abroad)}
        >
          <Icon name="globe" />
          <span>
            {words.abroad(abroad.length)}
            <span className="more">{describeMost(data, abroad, words)}</span>
          </span>
        </PlainLink>
      )}
    </div>
  )
}

function isPosition(position: readonly number[]): position is [number, number] {
  return position.length === 2
}

function describeMost({ events, places }: ExplorerData, abroad: readonly number[], words: Messages): string {
  const counts = new Map<string, number>()
  for (const index of abroad) {
    const name = places[events[index]?.properties.place ?? '']?.name ?? ''
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const [first = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a)
  return words.mostlyAt(abroad.length, ...(first as [string, number]))
}
