import { type RefObject, useCallback, useMemo, useState } from 'react'
import type { CircleHandlers } from '@/components/map/LeafletMap'
import type { ExplorerData } from '@/data/explorer'
import { cameraForCircle, suggestRadius } from '@/data/fitCircle'
import { startRadius } from '@/data/near'
import type { Position } from '@/data/position'
import { cameraOf, type Near, type View, withCamera } from '@/data/view'
import type { SetView } from './useView'

type Parts = {
  data: ExplorerData
  getView: () => View
  setView: SetView
  mapWindow: RefObject<HTMLElement | null>
  setDragged: (isDragged: boolean) => void
}

export type NearState = ReturnType<typeof useNear>

const common = { clientWidth: 900, clientHeight: 600 } // pixels, while there is no window

/** The circle that one looks within: choosing its point, dragging its radius, leaving it. */
export function useNear({ data, getView, setView, mapWindow, setDragged }: Parts) {
  const [isPicking, setPicking] = useState(false)
  const [wantsFocus, setWantsFocus] = useState(false)

  /** A circle in the view, and the camera where it would be out of sight. */
  const changeTo = useCallback(
    (near: Near): Partial<View> => {
      const view = getView()
      const { clientWidth, clientHeight } = mapWindow.current ?? common
      const camera = cameraForCircle(near, cameraOf(view, data), clientWidth, clientHeight)
      return { near, ...(camera && { camera: withCamera(view, camera, data).camera }) }
    },
    [data, getView, mapWindow],
  )
  const onPick = useCallback(
    (center: Position, isByKey: boolean) => {
      const { clientWidth, clientHeight } = mapWindow.current ?? common
      const view = getView()
      const radius = view.near?.radius ?? suggestRadius(cameraOf(view, data), clientWidth, clientHeight)
      setPicking(false)
      setWantsFocus(isByKey)
      setView({ ...changeTo({ center, radius }), event: null })
    },
    [data, getView, setView, mapWindow, changeTo],
  )
  const onRadius = useCallback(
    (radius: number, by: 'drag' | 'key') => {
      const { near } = getView()
      if (!near) return
      const changed = { ...near, radius }
      setView(by === 'drag' ? { near: changed } : changeTo(changed), 'replace')
    },
    [getView, setView, changeTo],
  )
  const lookAround = useCallback(
    (center: Position, precision: number) =>
      setView({ ...changeTo({ center, radius: startRadius(precision) }), event: null }),
    [setView, changeTo],
  )
  const handlers = useMemo<CircleHandlers>(
    () => ({ isPicking, onPick, onLeave: () => setPicking(false), wantsFocus, onRadius, onDrag: setDragged }),
    [isPicking, onPick, wantsFocus, onRadius, setDragged],
  )
  return { handlers, isPicking, setPicking, lookAround }
}
