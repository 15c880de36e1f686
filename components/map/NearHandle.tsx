import distance from '@turf/distance'
import { DomEvent, DomUtil, type Map as LeafletMap, type ZoomAnimEvent } from 'leaflet'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import { describeRadius } from '@/data/describe'
import { handlePosition } from '@/data/drawing/near'
import type { Messages } from '@/data/messages'
import { radiusLimits, snapRadius, stepRadius } from '@/data/near'
import type { Near } from '@/data/view'
import { toLatLng, toPosition } from './latLng'

/** What the handle tells: another radius in km, and whether it is being dragged. */
export type RadiusHandlers = {
  onRadius: (radius: number, by: 'drag' | 'key') => void
  onDrag: (isDragged: boolean) => void
}

type Props = RadiusHandlers & { near: Near; words: Messages; wantsFocus: boolean }

/** The handle on a circle's edge, dragged by mouse and touch, moved by keys; what one sees of it is drawn with the scene. */
export function NearHandle({ near, words, wantsFocus, onRadius, onDrag }: Props) {
  const map = useMap()
  const handle = useRef<HTMLDivElement>(null)
  usePlace(map, handle, near)
  useDrag(map, handle, near, { onRadius, onDrag })
  useEffect(
    function focusHandle() {
      if (wantsFocus) handle.current?.focus({ preventScroll: true })
    },
    [wantsFocus],
  )
  return createPortal(
    <div
      ref={handle}
      className="radius-handle leaflet-zoom-animated"
      role="slider"
      tabIndex={0}
      aria-label={words.near.radius}
      aria-valuemin={radiusLimits.min}
      aria-valuemax={radiusLimits.max}
      aria-valuenow={near.radius}
      aria-valuetext={describeRadius(near.radius * 1_000, words)}
    />,
    map.getPane('handles') ?? map.createPane('handles'),
  )
}

/** Keeps the handle on the circle's edge while the map moves and zooms. */
function usePlace(map: LeafletMap, handle: RefObject<HTMLDivElement | null>, near: Near): void {
  useEffect(
    function placeHandle() {
      const latLng = toLatLng(handlePosition(near))
      const put = (zoom: number, center = map.getCenter()) => {
        const at = map.project(latLng, zoom).subtract(map._getNewPixelOrigin(center, zoom))
        if (handle.current) DomUtil.setPosition(handle.current, at.round())
      }
      const rest = () => put(map.getZoom())
      const follow = (event: ZoomAnimEvent) => put(event.zoom, event.center)
      rest()
      map.on('zoom viewreset moveend', rest)
      map.on('zoomanim', follow)
      return function leaveMap() {
        map.off('zoom viewreset moveend', rest)
        map.off('zoomanim', follow)
      }
    },
    [map, handle, near],
  )
}

/** Pointer and keys. They are listened to on the handle itself: what reaches the map would move it. */
function useDrag(
  map: LeafletMap,
  handle: RefObject<HTMLDivElement | null>,
  near: Near,
  { onRadius, onDrag }: RadiusHandlers,
): void {
  const radiusAt = useEffectEvent((pointer: PointerEvent) =>
    onRadius(snapRadius(distance(near.center, toPosition(map.mouseEventToLatLng(pointer)))), 'drag'),
  )
  const press = useEffectEvent((key: KeyboardEvent) => {
    const radius = radiusByKey(near.radius, key)
    if (radius === null) return
    key.preventDefault()
    key.stopPropagation()
    onRadius(radius, 'key')
  })
  const tellDrag = useEffectEvent(onDrag)
  useEffect(
    function listenToHandle() {
      const element = handle.current
      if (!element) return
      const grab = (pointer: PointerEvent) => {
        if (pointer.button !== 0) return
        pointer.stopPropagation()
        pointer.preventDefault()
        element.focus({ preventScroll: true })
        element.setPointerCapture(pointer.pointerId)
        tellDrag(true)
      }
      const drag = (pointer: PointerEvent) => {
        if (element.hasPointerCapture(pointer.pointerId)) radiusAt(pointer)
      }
      const release = () => tellDrag(false)
      DomEvent.disableClickPropagation(element)
      element.addEventListener('pointerdown', grab)
      element.addEventListener('pointermove', drag)
      element.addEventListener('lostpointercapture', release)
      element.addEventListener('keydown', press)
      return function leaveHandle() {
        element.removeEventListener('pointerdown', grab)
        element.removeEventListener('pointermove', drag)
        element.removeEventListener('lostpointercapture', release)
        element.removeEventListener('keydown', press)
        DomEvent.off(element)
        tellDrag(false)
      }
    },
    [handle],
  )
}

/** The radius after a key of the slider pattern; null for any other key. */
function radiusByKey(radius: number, { key, shiftKey }: KeyboardEvent): number | null {
  const presses = shiftKey ? 10 : 1
  if (key === 'ArrowRight' || key === 'ArrowUp') return stepRadius(radius, presses)
  if (key === 'ArrowLeft' || key === 'ArrowDown') return stepRadius(radius, -presses)
  if (key === 'PageUp') return stepRadius(radius, 10)
  if (key === 'PageDown') return stepRadius(radius, -10)
  if (key === 'Home') return radiusLimits.min
  return key === 'End' ? radiusLimits.max : null
}
