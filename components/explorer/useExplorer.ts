import { useCallback, useMemo, useRef, useState } from 'react'
import { useFacets, useNeeded } from '@/components/filters/useFacets'
import type { Scene } from '@/data/drawing/scene'
import { typeCount } from '@/data/engine/columns'
import { facetCounts } from '@/data/engine/filter'
import type { LazyFacets } from '@/data/engine/lazy'
import type { ExplorerData } from '@/data/explorer'
import type { Found } from '@/data/found'
import { lazyValue, needsLazy } from '@/data/given'
import { messages } from '@/data/messages'
import { cameraOf, type View } from '@/data/view'
import type { ExplorerProps } from './Explorer'
import { useBase, useOutline } from './useBase'
import { useDetail } from './useDetail'
import { useFocusReturn } from './useFocusReturn'
import { useMapActions } from './useMapActions'
import { useNear } from './useNear'
import { useNotice } from './useNotice'
import { useScene } from './useScene'
import { useSearchField } from './useSearchField'
import { useSight } from './useSight'
import { useStory } from './useStory'
import { type Addressing, useView } from './useView'

/** How much of a narrow screen the list takes: a strip, half, or all but a piece of map. */
export type Sheet = 'strip' | 'half' | 'full'

/** The part of the share dialog that opens first. */
type Sharing = 'share' | 'download'

/** What an embed begins with that a page does not. */
type Start = { addressing?: Addressing; sheet?: Sheet }

export type ExplorerState = ReturnType<typeof useExplorer>

/** The explorer's state: the view from the address, what follows from it, and the little that a link does not carry. */
export function useExplorer({ data, query, detail: sent, story: told, outline }: ExplorerProps, start: Start = {}) {
  const facets = useFacets(data)
  const { view, malformed, unknown, getView, setView } = useView(
    data,
    query,
    facets.facets?.file ?? null,
    start.addressing,
  )
  const [sheet, setSheet] = useState<Sheet>(start.sheet ?? 'half')
  const [life, setLife] = useState<'drawing' | 'live' | 'broken'>('drawing')
  const [sharing, setSharing] = useState<Sharing | null>(null)
  const [isPartMissing, setPartMissing] = useState(false)
  const mapWindow = useRef<HTMLElement>(null)
  const needsFacets = needsLazy(view, data.given)
  useNeeded(facets, needsFacets)
  const sight = useSight(mapWindow, cameraOf(view, data), view.see)
  const { shown, scene: plain } = useScene(data, view, facets.facets, sight)
  const drawable = useOutline(outline.href, life === 'live')
  const [isDragged, setDragged] = useState(false)
  const circle = useNear({ data, getView, setView, mapWindow, setDragged })
  const scene = useMemo<Scene>(() => ({ ...plain, drawable, isDragged }), [plain, drawable, isDragged])
  const base = useBase(view.base, cameraOf(view, data).zoom, life === 'live')
  const actions = useMapActions({ data, getView, setView, mapWindow, openSheet: setSheet })
  useFocusReturn(view.event)
  const makeRoom = useCallback(() => {
    setSheet('full')
    if (getView().event !== null) setView({ event: null })
  }, [getView, setView])
  const troubles = { malformed, unknown, streetsFailed: base.hasFailed, mapFailed: life === 'broken', isPartMissing }
  return {
    view,
    setView,
    shown,
    scene,
    facets,
    search: useSearchField(makeRoom),
    /** filters of the view that wait for their columns and meanwhile leave nothing out */
    isWaiting: needsFacets && facets.kind !== 'ready',
    found: useFound(data, view, facets.facets),
    typeCounts: useMemo(() => facetCounts(scene.failed, 'type', scene.columns.type, typeCount), [scene]),
    detail: useDetail(data.locale, data.id, view.event, sent),
    base,
    sheet,
    setSheet,
    life,
    setLife,
    sharing,
    setSharing: useCallback((part: Sharing | null) => {
      if (part) setPartMissing(false) // one who asks again is told again
      setSharing(part)
    }, []),
    /** told when the script of something that was opened does not come */
    onPartMissing: useCallback(() => setPartMissing(true), []),
    mapWindow,
    /** told while a filter is dragged: what it leaves out is then a dot */
    setDragged,
    circle,
    story: useStory({ data, view, getView, setView, sent: told }),
    notice: useNotice(troubles, messages[data.locale]),
    ...actions,
  }
}

/** What the view's words find, the best match first; null without words, and until the search is here. */
function useFound(data: ExplorerData, view: View, facets: LazyFacets | null): Found | null {
  const words = lazyValue(view, 'q')
  return useMemo(() => {
    if (words === '') return null
    const { given } = data
    return facets?.find(view.q) ?? (given?.answers.q?.value === words ? given.found : null)
  }, [data, facets, words, view.q])
}
