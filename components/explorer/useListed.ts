import { useMemo } from 'react'
import type { Scene } from '@/data/drawing/scene'
import type { Found } from '@/data/found'
import { distancesFrom, nearnessTo } from '@/data/near'
import { orderOf, sortEvents } from '@/data/order'
import type { View } from '@/data/view'

type Parts = { view: View; shown: readonly number[]; scene: Pick<Scene, 'columns'>; found: Found | null }

/** The events shown as the list has them: in the view's order, with distances where one looks near a point, and what words found. */
export function useListed({ view, shown, scene: { columns }, found }: Parts) {
  const { near } = view
  const order = orderOf(view)
  const nearness = useMemo(
    () => near && { kilometres: distancesFrom(columns, near.center), of: nearnessTo(columns, near) },
    [columns, near],
  )
  const listed = useMemo(
    () => sortEvents(shown, order, { kilometres: nearness?.kilometres ?? null, found: found?.events ?? null }),
    [shown, order, nearness, found],
  )
  return useMemo(() => ({ order, nearness, shown: listed, found }), [order, nearness, listed, found])
}
