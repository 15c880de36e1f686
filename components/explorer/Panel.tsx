import dynamic from 'next/dynamic'
import { type KeyboardEvent, useCallback } from 'react'
import { EventList } from '@/components/events/EventList'
import { usePrint } from '@/components/events/usePrint'
import { Icon } from '@/components/ui/Icon'
import { PlainLink } from '@/components/ui/PlainLink'
import { messages } from '@/data/messages'
import { explorerHref } from '@/data/paths'
import { defaultView, type View } from '@/data/view'
import type { ExplorerProps } from './Explorer'
import { Legend } from './Legend'
import { OffTheMap } from './OffTheMap'
import { SheetHandle } from './SheetHandle'
import type { ExplorerState } from './useExplorer'

/** Loaded with the first event that is opened; a shared link to an event has it in its page. */
const DetailPanel = dynamic(() => import('./DetailPanel').then((module) => module.DetailPanel))

type Props = Pick<ExplorerProps, 'data'> & { explorer: ExplorerState }

/** The list with its legend and count; the selected event lies over it, so that the list keeps its place. */
export function Panel({ data, explorer }: Props) {
  const { view, setView, shown, scene, onSelect, setHovered } = explorer
  const words = messages[data.locale]
  const printing = usePrint(data.locale, data.id)
  const isOpen = scene.selected >= 0
  const lit = data.events.findIndex(({ id }) => id === explorer.marks.hovered)
  const marked = { selected: scene.selected, lit }
  const offTheMap = { data, view, shown, words, setView, showAll: explorer.showAll }
  const unfiltered: View = {
    ...defaultView,
    camera: view.camera,
    event: view.event,
    base: view.base,
    other: view.other,
  }
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
        id="list"
        className="panel-list"
        inert={isOpen}
        onMouseOver={hover}
        onFocus={hover}
        onMouseLeave={() => setHovered(null)}
      >
        <Legend data={data} view={view} counts={explorer.typeCounts} setView={setView} />
        <div className="count">
          <h2 aria-live="polite" aria-atomic="true">
            {words.count(shown.length, data.events.length)}
          </h2>
          {shown.length < data.events.length && (
            <PlainLink href={explorerHref(data.locale, data.id, unfiltered)} onFollow={() => setView(unfiltered)}>
              {words.showAll}
            </PlainLink>
          )}
          <button
            type="button"
            className="ib needs-script"
            onClick={printing.print}
            aria-label={words.print}
            title={words.print}
          >
            <Icon name="print" />
          </button>
        </div>
        {printing.hasFailed && (
          <p className="msg bad" role="alert">
            {words.printFailed}
          </p>
        )}
        <OffTheMap {...offTheMap} />
        {shown.length === 0 && <p className="msg">{words.noEvents}</p>}
        <EventList data={data} shown={shown} marked={marked} onSelect={onSelect} sources={printing.index} />
      </div>
      {isOpen && (
        <DetailPanel
          data={data}
          view={view}
          shown={shown}
          state={explorer.detail}
          onSelect={onSelect}
          setView={setView}
        />
      )}
    </aside>
  )
}
