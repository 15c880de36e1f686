import { useLater } from '@/components/filters/useLater'
import { Icon } from '@/components/ui/Icon'
import { describeFilters } from '@/data/chips'
import type { ExplorerData } from '@/data/explorer'
import { messages } from '@/data/messages'
import { explorerHref } from '@/data/paths'
import type { ExplorerState } from './useExplorer'

/** How many events, which, and the way to the full map with what the reader sees. */
export function EmbedBar({ data, explorer }: { data: ExplorerData; explorer: ExplorerState }) {
  const { view, shown, facets } = explorer
  const words = messages[data.locale]
  const count = words.count(shown.length, data.events.length)
  const later = useLater(count)
  const { openMap, openShort, newTab } = words.embed
  return (
    <header className="embed-bar">
      <h1>
        <b>{count}</b> <span>{describeFilters(view, { data, file: facets.facets?.file ?? null }) || data.title}</span>
      </h1>
      <p className="unseen" role="status">
        {later}
      </p>
      <a
        className="tb"
        href={explorerHref(data.locale, data.id, view)}
        target="_blank"
        rel="noopener"
        aria-label={`${openMap} (${newTab})`}
      >
        <span className="long">{openMap}</span>
        <span className="short">{openShort}</span>
        <Icon name="external" />
      </a>
    </header>
  )
}
