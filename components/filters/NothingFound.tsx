import { PlainLink } from '@/components/ui/PlainLink'
import type { SetView } from '@/components/ui/setView'
import { type Chip, filtersOn, wholeFilters, withoutFilters } from '@/data/chips'
import { leastToDrop } from '@/data/engine/filter'
import type { ExplorerData } from '@/data/explorer'
import type { Locale } from '@/data/locale'
import { messages } from '@/data/messages'
import { explorerHref } from '@/data/paths'
import type { View } from '@/data/view'

type Props = { data: ExplorerData; view: View; setView: SetView; chips: readonly Chip[]; failed: Uint16Array }

/** Says that nothing matches, and the way out: which filters to drop, as few as possible, and what that would give. */
export function NothingFound({ data, view, setView, chips, failed }: Props) {
  const words = messages[data.locale].filters
  const way = leastToDrop(failed)
  const count = filtersOn(chips).length
  const drop = way && way.keys.length < count ? wholeFilters(chips, way.keys) : null
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
      {way && drop && <p>{words.without(listOf(drop.names.map(words.quote), data.locale), way.left)}</p>}
      <p>
        {way && drop ? (
          <>
            {link(drop.change, words.removeThat(way.keys.length))} {words.or}{' '}
            {link(withoutFilters(view), words.clearAllShort)}
          </>
        ) : (
          link(withoutFilters(view), words.clearAll)
        )}
      </p>
    </div>
  )
}

/** “Riots”, “Disputed” and “guardia” */
function listOf(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
}
