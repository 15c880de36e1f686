import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { Camera } from '@/data/position'
import { cameraOfMap, toLatLng } from './latLng'

/** Pause after a movement before the address changes; Safari refuses more than 100 changes in ten seconds. */
const pause = 150 // milliseconds

/** Beyond so many levels a flight tells nothing and makes one dizzy: the map cuts. */
const furthestFlight = 3

/** Leaflet moves by whole pixels, so it rests this near to where it was sent; that is no movement of the reader's. */
const slack = 1.5 // pixels

/** Map ⇄ view. They are compared by what one sees, so neither answers the other. */
export function useCamera(map: LeafletMap, camera: Camera, onCamera: (camera: Camera) => void): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // From the order, though the zoom starts a frame later, to its end Leaflet takes no other: `setView` only seems to obey.
  const isZooming = useRef(false)
  const tellView = useEffectEvent(() => {
    if (!isAt(map, camera)) onCamera(cameraOfMap(map))
  })
  useEffect(
    function followMap() {
      const wait = () => clearTimeout(timer.current) // a movement cut short by the next ends, yet the map is on its way
      const tell = () => {
        wait()
        timer.current = setTimeout(tellView, pause)
      }
      map.on('move', wait).on('moveend', tell)
      return function leaveMap() {
        wait()
        map.off('move', wait).off('moveend', tell)
      }
    },
    [map],
  )
  useEffect(
    function followZoom() {
      const begin = () => {
        isZooming.current = true
      }
      const end = () => {
        isZooming.current = false
      }
      map.on('zoomstart', begin).on('zoomend', end)
      return function leaveZoom() {
        map.off('zoomstart', begin).off('zoomend', end)
      }
    },
    [map],
  )
  useEffect(
    function moveMap() {
      const move = () => {
        if (isAt(map, camera)) return
        const levels = Math.abs(camera.zoom - map.getZoom())
        const animate = levels <= furthestFlight
        isZooming.current = animate && levels > 0
        map.setView(toLatLng(camera.center), camera.zoom, { animate, duration: 0.32 })
        clearTimeout(timer.current) // where the view's own movement cut off another, the reader never was
      }
      if (!isZooming.current) return move()
      map.once('moveend', move)
      return function forgetMove() {
        map.off('moveend', move)
      }
    },
    [map, camera],
  )
  useEffect(
    function followSize() {
      const observer = new ResizeObserver(() => map.invalidateSize({ pan: true, animate: false }))
      observer.observe(map.getContainer())
      return function forgetSize() {
        observer.disconnect()
      }
    },
    [map],
  )
}

function isAt(map: LeafletMap, { zoom, center }: Camera): boolean {
  return map.getZoom() === zoom && map.project(toLatLng(center)).distanceTo(map.project(map.getCenter())) < slack
}
