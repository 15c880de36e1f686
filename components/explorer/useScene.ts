import { useMemo, useRef } from 'react'
import type { Scene } from '@/data/drawing/scene'
import { failures, matching } from '@/data/engine/filter'
import type { LazyFacets } from '@/data/engine/lazy'
import { columnsOf, type ExplorerData } from '@/data/explorer'
import type { Sight } from '@/data/sight'
import type { View } from '@/data/view'

/** The id of the country's shape in the live map. */
export const liveLandId = 'live-land'

/** What a view shows: the matching events as indices in list order, and the scene for the map. */
export function useScene(
  data: ExplorerData,
  view: View,
  facets: LazyFacets | null,
  sight: Sight | null,
): { shown: number[]; scene: Omit<Scene, 'drawable'> } {
  const columns = useMemo(() => columnsOf(data, facets), [data, facets])
  const failed = useSteady(useMemo(() => failures(columns, view, sight), [columns, view, sight]))
  const shown = useMemo(() => matching(failed), [failed])
  const selected = useMemo(() => data.events.findIndex(({ id }) => id === view.event), [data, view.event])
  const scene = useMemo(() => {
    const { events, places, locale, utcOffset } = data
    return { events, places, locale, utcOffset, columns, failed, selected, landId: liveLandId, near: view.near }
  }, [data, columns, failed, selected, view.near])
  return { shown, scene }
}

/** The last array, while a new one says the same: a view may change in what chooses no events, and then nothing is redrawn. */
function useSteady(next: Uint16Array): Uint16Array {
  const last = useRef(next)
  const isSame = next.length === last.current.length && next.every((bits, event) => bits === last.current[event])
  if (!isSame) last.current = next
  return last.current
}
