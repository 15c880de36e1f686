import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { projectionOf } from '@/data/drawing/frame'
import type { ExplorerData } from '@/data/explorer'
import { fromWorld, toWorld, worldSize } from '@/data/mercator'
import { cameraOf } from '@/data/view'
import type { ExplorerState } from './useExplorer'

const margin = 28 // pixels around a mark that should be in sight with it
const least = 80 // pixels: where less of the map is left, nothing is gained

/** Moves the map where a sheet that has opened over it would hide the chosen event; an address that came so stays so. */
export function useUncover(sheet: RefObject<HTMLElement | null>, data: ExplorerData, explorer: ExplorerState): void {
  const { view, life, mapWindow, onCamera } = explorer
  const first = useRef(life === 'drawing' ? view.event : null)
  const uncover = useEffectEvent(() => {
    const position = data.events.find(({ id }) => id === view.event)?.geometry?.coordinates
    const [panel, map] = [sheet.current?.getBoundingClientRect(), mapWindow.current?.getBoundingClientRect()]
    if (!position || !panel || !map || view.event === first.current) return
    const isBeside = panel.width < map.width
    const free = isBeside
      ? { left: panel.right - map.left, bottom: map.height }
      : { left: 0, bottom: panel.top - map.top }
    const camera = cameraOf(view, data)
    const [x, y] = projectionOf({ camera, width: map.width, height: map.height }).fromPosition(position)
    const at = [map.width / 2 + x, map.height / 2 + y] as const
    const isInSight = at[0] > free.left + margin && at[1] < free.bottom - margin
    if (isInSight || map.width - free.left < least || free.bottom < least) return
    const away = [at[0] - (free.left + map.width) / 2, at[1] - free.bottom / 2] as const
    const size = worldSize(camera.zoom)
    const [cx, cy] = toWorld(camera.center)
    onCamera({ ...camera, center: fromWorld(cx + away[0] / size, cy + away[1] / size) }, 'replace')
  })
  useEffect(
    function uncoverEvent() {
      if (view.event !== null) uncover()
    },
    [view.event],
  )
}
