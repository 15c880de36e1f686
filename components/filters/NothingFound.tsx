import { PlainLink } from '@/components/ui/PlainLink'
import type { SetView } from '@/components/ui/setView'
import { type Chip, filtersOn, wayOut, wholeFilter, withoutFilters } from '@/data/chips'
import type { ExplorerData } from '@/data/explorer'
import { messages } from '@/data/messages'
import { explorerHref } from '@/data/paths'
import type { View } from '@/data/view'

type Props = { data: ExplorerData; view: View; setView: SetView; chips: readonly Chip[]; failed: Uint16Array }

/** Says that nothing matches, and the way out: which one filter to drop, and what that would give. */
export function NothingFound({ data, view, setView, chips, failed }: Props) {
  const words = messages[data.locale].filters
  const way = wayOut(failed, chips)
  const filter = way && wholeFilter(chips, way.key)
  const count = filtersOn(chips).length
  const link = (change: Partial<View>, text: string) => (
    <PlainLink
      className="l"
      href={explorerHref(data.locale, data.id, { ...view, ...change })}
      onFollow={() => setView(change)}
    >
      {text}
    </PlainLink>
  )
  return (
    <div className="msg nothing">
      <b>{words.noMatch(count)}</b>
      {way && filter && count > 1 && (
        <p>{words.without(filter.names.map((name) => words.quote(name)).join(', '), way.left)}</p>
      )}
      <p>
        {way && filter && count > 1 ? (
          <>
            {link(filter.change, words.removeThat)} {words.or} {link(withoutFilters(view), words.clearAllShort)}
          </>
        ) : (
          link(withoutFilters(view), words.clearAll)
        )}
      </p>
    </div>
  )
}
