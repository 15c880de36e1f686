import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useEffectEvent } from 'react'
import type { Camera } from '@/data/position'
import { sameCamera } from '@/data/view'
import { cameraOfMap, toLatLng } from './latLng'

/** Pause after a movement before the address changes; Safari refuses more than 100 changes in ten seconds. */
const pause = 150 // milliseconds

/** Beyond so many levels a flight tells nothing and makes one dizzy: the map cuts. */
const furthestFlight = 3

/** Leaflet moves by whole pixels, so it rests this near to where it was sent; that is no movement of the reader's. */
const slack = 1.5 // pixels

/** Map ⇄ view. They are compared as they are written in addresses, so neither answers the other. */
export function useCamera(map: LeafletMap, camera: Camera, onCamera: (camera: Camera) => void): void {
  const tellView = useEffectEvent(() => {
    if (!isAt(map, camera)) onCamera(cameraOfMap(map))
  })
  useEffect(
    function followMap() {
      let timer: ReturnType<typeof setTimeout> | undefined
      const tell = () => {
        clearTimeout(timer)
        timer = setTimeout(tellView, pause)
      }
      map.on('moveend', tell)
      return function leaveMap() {
        clearTimeout(timer)
        map.off('moveend', tell)
      }
    },
    [map],
  )
  useEffect(
    function moveMap() {
      const current = cameraOfMap(map)
      if (sameCamera(camera, current)) return
      const animate = Math.abs(camera.zoom - current.zoom) <= furthestFlight
      map.setView(toLatLng(camera.center), camera.zoom, { animate, duration: 0.32 })
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
