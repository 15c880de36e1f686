import { useMemo } from 'react'
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
  const failed = useMemo(() => failures(columns, view, sight), [columns, view, sight])
  const shown = useMemo(() => matching(failed), [failed])
  const selected = useMemo(() => data.events.findIndex(({ id }) => id === view.event), [data, view.event])
  const scene = useMemo(() => {
    const { events, places, locale, utcOffset } = data
    return { events, places, locale, utcOffset, columns, failed, selected, landId: liveLandId, near: view.near }
  }, [data, columns, failed, selected, view.near])
  return { shown, scene }
}
