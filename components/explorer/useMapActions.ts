import { type Dispatch, type RefObject, type SetStateAction, useCallback, useMemo, useState } from 'react'
import type { MarkHandlers } from '@/components/map/useMarks'
import { projectionOf } from '@/data/drawing/frame'
import type { Mark } from '@/data/drawing/scene'
import type { ExplorerData } from '@/data/explorer'
import { fitCamera } from '@/data/fit'
import type { Camera, Position } from '@/data/position'
import { cameraOf, type View, withCamera } from '@/data/view'
import type { Sheet } from './useExplorer'
import type { SetView } from './useView'

/** Several events on one point, listed where their ring stands; pixels in the map's window. */
export type Spot = { members: readonly number[]; at: { x: number; y: number } }

type Parts = {
  data: ExplorerData
  getView: () => View
  setView: SetView
  mapWindow: RefObject<HTMLElement | null>
  openSheet: Dispatch<SetStateAction<Sheet>>
}

const closest = 17 // zoom from which a ring opens as a list, however far apart its events

/** What clicks on map and list do: select, move, open a ring. */
export function useMapActions({ data, getView, setView, mapWindow, openSheet }: Parts) {
  const [hovered, setHovered] = useState<string | null>(null)
  const [pointed, setPointed] = useState<string | null>(null)
  const [spot, setSpot] = useState<Spot | null>(null)
  const positionsOf = useCallback(
    (members: readonly number[]) =>
      members.map((index) => data.events[index]?.geometry?.coordinates).filter((position) => position !== undefined),
    [data],
  )
  const onCamera = useCallback(
    (camera: Camera, history: 'push' | 'replace' = 'push') => {
      setSpot(null)
      setView({ camera: withCamera(getView(), camera, data).camera }, history)
    },
    [data, getView, setView],
  )
  const onMoved = useCallback((camera: Camera) => onCamera(camera, 'replace'), [onCamera])
  const onSelect = useCallback(
    (event: string | null) => {
      setSpot(null)
      if (event !== null) openSheet((last) => (last === 'strip' ? 'half' : last))
      const position = data.events.find(({ id }) => id === event)?.geometry?.coordinates
      const camera = position && cameraToShow(position, cameraOf(getView(), data), mapWindow.current)
      const away = getView().story !== null // a story gives way to the event, and waits
      setView({ event, away, ...(camera && { camera: withCamera(getView(), camera, data).camera }) })
    },
    [data, getView, setView, mapWindow, openSheet],
  )
  /** Shows all these events, at least at a zoom. */
  const showAll = useCallback(
    (members: readonly number[], least = 0) => {
      const box = mapWindow.current
      const camera = box && fitCamera(positionsOf(members), box.clientWidth, box.clientHeight)
      if (camera) onCamera({ ...camera, zoom: Math.max(camera.zoom, least) })
    },
    [positionsOf, onCamera, mapWindow],
  )
  const onCluster = useCallback(
    ({ cluster, members }: Mark, at: Spot['at']) => {
      const { zoom } = cameraOf(getView(), data)
      if (cluster.oneSpot || zoom >= closest) setSpot({ members, at })
      else showAll(members, zoom + 1)
    },
    [data, getView, showAll],
  )
  const onHover = useCallback((event: string | null) => {
    setHovered(event)
    setPointed(event)
  }, [])
  const marks = useMemo<MarkHandlers>(
    () => ({ onSelect, onCluster, onHover, hovered }),
    [onSelect, onCluster, onHover, hovered],
  )
  return {
    onSelect,
    onCamera,
    onMoved,
    showAll,
    marks,
    setHovered,
    /** the event whose mark, rather than row, is pointed at */
    pointed,
    spot,
    closeSpot: useCallback(() => setSpot(null), []),
  }
}

const edge = 48 // pixels: nearer to the window's edge counts as out of sight

/** The camera, moved to a position that is out of sight in the map's window; null where nothing need move. */
function cameraToShow(position: Position, camera: Camera, box: HTMLElement | null): Camera | null {
  if (!box) return null
  const projection = projectionOf({ camera, width: box.clientWidth, height: box.clientHeight })
  return projection.isVisible(projection.fromPosition(position), -edge) ? null : { ...camera, center: position }
}
