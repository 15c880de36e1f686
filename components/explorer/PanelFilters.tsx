import type { ReactNode } from 'react'
import { Chips } from '@/components/filters/Chips'
import { CountLine } from '@/components/filters/CountLine'
import { FilterBar } from '@/components/filters/FilterBar'
import { Failed, FilterDialog } from '@/components/filters/FilterDialog'
import { FoundPlaces } from '@/components/filters/FoundPlaces'
import { barNames, narrowNames } from '@/components/filters/filterNames'
import { NothingFound } from '@/components/filters/NothingFound'
import { SearchField } from '@/components/filters/SearchField'
import { useFilterDialog } from '@/components/filters/useFilterDialog'
import { chipsOf } from '@/data/chips'
import type { FilterKey } from '@/data/engine/filter'
import type { ExplorerData } from '@/data/explorer'
import { messages } from '@/data/messages'
import type { Camera } from '@/data/position'
import { Legend } from './Legend'
import type { ExplorerState } from './useExplorer'

type Props = {
  data: ExplorerData
  explorer: ExplorerState
  /** beside the count: what else one does with the list */
  children: ReactNode
}

/** Filters that have a control of their own above the list, which says that they are on. */
const ownControl: readonly FilterKey[] = ['near', 'see']

/** What stands above the list: search, filters, legend, count, what is on; and what to say where nothing matches. */
export function PanelFilters({ data, explorer, children }: Props) {
  const { view, setView, shown, scene, facets, search, found } = explorer
  const words = messages[data.locale]
  const dialog = useFilterDialog()
  const chips = chipsOf(view, { data, file: facets.facets?.file ?? null })
  const bar = { chips, open: dialog.open, onPress: dialog.press, words }
  const parts = { data, view, setView }
  function goTo(camera: Camera) {
    explorer.setSheet('half')
    explorer.onCamera(camera)
  }
  return (
    <>
      <search className={search.isOpen || view.q !== '' ? 'search-row open' : 'search-row'}>
        <SearchField {...parts} facets={facets} field={search.field} onLeave={search.leave} />
      </search>
      <FilterBar {...bar} names={barNames} className="fbar" />
      {dialog.open && (
        <FilterDialog
          key={dialog.open}
          {...parts}
          name={dialog.open}
          scene={scene}
          shown={shown}
          facets={facets}
          words={words}
          onClose={dialog.close}
        />
      )}
      <Legend data={data} view={view} counts={explorer.typeCounts} setView={setView} />
      <CountLine shown={shown.length} total={data.events.length} words={words}>
        <div className="chip-row">
          <Chips {...parts} chips={chips.filter(({ key }) => !ownControl.includes(key))} />
          <FilterBar {...bar} names={narrowNames} className="narrow-bar" />
        </div>
        {children}
      </CountLine>
      {explorer.isWaiting &&
        (facets.kind === 'failed' ? (
          <Failed text={view.q === '' ? words.filters.failed : words.search.failed} retry={facets.load} words={words} />
        ) : (
          <p className="msg waiting" role="status">
            {view.q === '' ? words.filters.loading : words.search.loading}
          </p>
        ))}
      {found && <FoundPlaces data={data} view={view} found={found} onCamera={goTo} />}
      {shown.length === 0 && <NothingFound {...parts} chips={chips} failed={scene.failed} />}
    </>
  )
}
