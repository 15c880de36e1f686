import dynamic from 'next/dynamic'
import { type KeyboardEvent, useCallback, useDeferredValue, useRef } from 'react'
import { EventList } from '@/components/events/EventList'
import { usePrint } from '@/components/events/usePrint'
import { Boundary } from '@/components/ui/Boundary'
import { Icon } from '@/components/ui/Icon'
import { LatePart } from '@/components/ui/LatePart'
import { messages } from '@/data/messages'
import type { ExplorerProps } from './Explorer'
import { SeeToggle, SortField } from './ListTools'
import { NearHere } from './NearHere'
import { OffTheMap } from './OffTheMap'
import { PanelFilters } from './PanelFilters'
import { SheetHandle } from './SheetHandle'
import { StoryPart } from './StoryPart'
import type { ExplorerState } from './useExplorer'
import { useListed } from './useListed'
import { usePointedRow } from './usePointedRow'

/** Loaded with the first point that one looks near. */
const NearBar = dynamic(() => import('./NearBar').then((module) => module.NearBar))

/** Loaded with the first event that is opened; a shared link to an event has it in its page. */
const DetailPanel = dynamic(() => import('./DetailPanel').then((module) => module.DetailPanel))

type Props = Pick<ExplorerProps, 'data'> & { explorer: ExplorerState }

/** The list with its legend and count; the selected event lies over it, so that the list keeps its place. */
export function Panel({ data, explorer }: Props) {
  const { view, setView, shown, scene, onSelect, setHovered } = explorer
  const words = messages[data.locale]
  const printing = usePrint(data.locale, data.id)
  const { isReading } = explorer.story
  const isOpen = scene.selected >= 0 && !isReading
  const lit = data.events.findIndex(({ id }) => id === explorer.marks.hovered)
  const offTheMap = { data, view, shown, words, setView, showAll: explorer.showAll }
  const onlyPlace = data.places[view.place[0] ?? '']
  // Rows come after count and marks, which tell the same sooner.
  const list = useDeferredValue(useListed(explorer))
  const selected = useDeferredValue(scene.selected)
  const listBox = useRef<HTMLDivElement>(null)
  usePointedRow(listBox, explorer.pointed)
  const hover = useCallback(
    ({ target }: { target: EventTarget }) => {
      const row = target instanceof Element ? target.closest('[data-event]') : null
      setHovered(row?.getAttribute('data-event') ?? null)
    },
    [setHovered],
  )
  function closeByKey(press: KeyboardEvent) {
    if (press.key !== 'Escape' || !isOpen) return
    press.stopPropagation()
    onSelect(null)
  }
  return (
    // Escape is a shortcut to the close button beside it.
    <aside className="panel" aria-label={words.list} onKeyDown={closeByKey}>
      <SheetHandle sheet={explorer.sheet} setSheet={explorer.setSheet} words={words} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hovering lights up the mark, it does nothing else */}
      <div
        ref={listBox}
        className="panel-list"
        inert={isOpen || isReading}
        onMouseOver={hover}
        onFocus={hover}
        onMouseLeave={() => setHovered(null)}
      >
        <PanelFilters data={data} explorer={explorer}>
          <SortField view={view} words={words} setView={setView} />
          <button
            type="button"
            className="ib needs-script"
            onClick={printing.print}
            aria-label={words.print}
            title={words.print}
          >
            <Icon name="print" />
          </button>
        </PanelFilters>
        {printing.hasFailed && (
          <p className="msg bad" role="alert">
            {words.printFailed}
          </p>
        )}
        {view.near && (
          <Boundary onBroken={explorer.onPartMissing}>
            <NearBar data={data} view={view} near={view.near} explorer={explorer} />
          </Boundary>
        )}
        <div className="around">
          <SeeToggle explorer={explorer} words={words}>
            {!view.near && view.place.length === 1 && (
              <NearHere data={data} view={view} place={onlyPlace} onNear={explorer.circle.lookAround} />
            )}
          </SeeToggle>
          <OffTheMap {...offTheMap} />
        </div>
        <EventList data={data} {...list} selected={selected} lit={lit} onSelect={onSelect} sources={printing.index} />
      </div>
      <StoryPart data={data} explorer={explorer} />
      {isOpen && (
        <LatePart words={words} onLeave={() => onSelect(null)}>
          <DetailPanel data={data} explorer={explorer} />
        </LatePart>
      )}
    </aside>
  )
}
