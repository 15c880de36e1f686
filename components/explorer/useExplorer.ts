import { useMemo, useRef, useState } from 'react'
import type { Scene } from '@/data/drawing/scene'
import { typeCount } from '@/data/engine/columns'
import { facetCounts } from '@/data/engine/filter'
import { messages } from '@/data/messages'
import type { ExplorerProps } from './Explorer'
import { useBase, useOutline } from './useBase'
import { useDetail } from './useDetail'
import { useFocusReturn } from './useFocusReturn'
import { useMapActions } from './useMapActions'
import { useNotice } from './useNotice'
import { useScene } from './useScene'
import { useView } from './useView'

/** How much of a narrow screen the list takes: a strip, half, or all but a piece of map. */
export type Sheet = 'strip' | 'half' | 'full'

export type ExplorerState = ReturnType<typeof useExplorer>

/** The explorer's state: the view from the address, what follows from it, and the little that a link does not carry. */
export function useExplorer({ data, query, detail: sent, outline }: ExplorerProps) {
  const { view, malformed, unknown, getView, setView } = useView(data, query)
  const [sheet, setSheet] = useState<Sheet>('half')
  const [life, setLife] = useState<'drawing' | 'live' | 'broken'>('drawing')
  const mapWindow = useRef<HTMLElement>(null)
  const { shown, scene: plain } = useScene(data, view)
  const drawable = useOutline(outline.href, life === 'live')
  const scene = useMemo<Scene>(() => ({ ...plain, drawable }), [plain, drawable])
  const base = useBase(view.base, life === 'live')
  const actions = useMapActions({ data, getView, setView, mapWindow, openSheet: setSheet })
  useFocusReturn(view.event)
  const troubles = { malformed, unknown, streetsFailed: base.hasFailed, mapFailed: life === 'broken' }
  return {
    view,
    setView,
    shown,
    scene,
    typeCounts: useMemo(() => facetCounts(scene.failed, 'type', scene.columns.type, typeCount), [scene]),
    detail: useDetail(data.locale, data.id, view.event, sent),
    base,
    sheet,
    setSheet,
    life,
    setLife,
    mapWindow,
    notice: useNotice(troubles, messages[data.locale]),
    ...actions,
  }
}
