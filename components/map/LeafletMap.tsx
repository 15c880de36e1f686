import type { Map as Leaflet } from 'leaflet'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { MapContainer, useMap } from 'react-leaflet'
import type { BasemapSettings } from '@/data/basemap/settings'
import type { Scene } from '@/data/drawing/scene'
import { type Messages, messages } from '@/data/messages'
import type { Camera, Position } from '@/data/position'
import { toLatLng } from './latLng'
import type { RadiusHandlers } from './NearHandle'
import { PickPoint } from './PickPoint'
import { SceneLayer } from './SceneLayer'
import { StreetsLayer } from './StreetsLayer'
import { useCamera } from './useCamera'
import { type MarkHandlers, useMarks } from './useMarks'

export type MapProps = {
  scene: Scene
  camera: Camera
  base: { settings: BasemapSettings | null; chosen: string | null; onFailure: (hasFailed: boolean) => void }
  onCamera: (camera: Camera) => void
  onReady: () => void
  marks: MarkHandlers
  circle: CircleHandlers
  /** wheel and one finger are the page's around the map */
  isCooperative?: boolean
}

/** Choosing the near circle's point and radius. */
export type CircleHandlers = RadiusHandlers & {
  isPicking: boolean
  onPick: (position: Position, isByKey: boolean) => void
  onLeave: () => void
  wantsFocus: boolean
}

/** Loaded when first needed: most visits look near nothing. */
const NearHandle = lazy(() => import('./NearHandle').then((module) => ({ default: module.NearHandle })))

/** Only an embed shares its gestures. */
const Cooperation = lazy(() => import('./Cooperation').then((module) => ({ default: module.Cooperation })))

const zoomLimits = { minZoom: 2, maxZoom: 18 }

/** Creates the map; the only owner of the Leaflet instance. */
export function LeafletMap({ scene, camera, base, onCamera, onReady, marks, circle, isCooperative = false }: MapProps) {
  const start = useRef(camera).current // later cameras are moved to, not mounted
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  return (
    <MapContainer
      className="leaflet"
      center={toLatLng(start.center)}
      zoom={start.zoom}
      {...zoomLimits}
      zoomSnap={0.5}
      wheelPxPerZoomLevel={90}
      scrollWheelZoom={!isCooperative}
      dragging={!isCooperative}
      zoomAnimation={!isCalm}
      fadeAnimation={!isCalm}
      inertia={!isCalm}
      keyboard={false}
      zoomControl={false}
      attributionControl={false}
      worldCopyJump
    >
      <NamedMap words={messages[scene.locale]} onReady={onReady} />
      <EventLayer scene={scene} marks={marks} />
      <CameraLink camera={camera} onCamera={onCamera} />
      {base.settings && <StreetsLayer settings={base.settings} base={base.chosen} onFailure={base.onFailure} />}
      <Suspense>{isCooperative && <Cooperation words={messages[scene.locale]} />}</Suspense>
      {circle.isPicking && <PickPoint {...circle} />}
      <Suspense>{scene.near && <NearHandle near={scene.near} words={messages[scene.locale]} {...circle} />}</Suspense>
    </MapContainer>
  )
}

/** One tab stop with a name; what its keys do is said beside it. */
function NamedMap({ words, onReady }: { words: Messages; onReady: () => void }) {
  const map = useMap()
  const ready = useRef(onReady).current
  useEffect(
    function nameMap() {
      const container = map.getContainer()
      container.tabIndex = 0
      container.setAttribute('role', 'application')
      container.setAttribute('aria-label', words.map)
      container.setAttribute('aria-describedby', 'map-help')
      container.dir = 'ltr' // a map does not turn round with the script of its page
      document.documentElement.dataset.map = 'ready'
      performance.mark('map-ready')
      ready()
      return function unnameMap() {
        delete document.documentElement.dataset.map
      }
    },
    [map, words, ready],
  )
  return null
}

function EventLayer({ scene, marks }: { scene: Scene; marks: MarkHandlers }) {
  const map = useMap()
  const layer = useRef<SceneLayer | null>(null)
  const latest = useRef(scene)
  useEffect(
    function addScene() {
      layer.current = new SceneLayer(latest.current).addTo(map)
      return function removeScene() {
        layer.current?.remove()
      }
    },
    [map],
  )
  useEffect(
    function drawScene() {
      if (latest.current === scene) return // the layer was made with this one
      latest.current = scene
      layer.current?.setScene(scene)
    },
    [scene],
  )
  useMarks(map as Leaflet, scene, marks)
  return null
}

function CameraLink({ camera, onCamera }: Pick<MapProps, 'camera' | 'onCamera'>) {
  useCamera(useMap(), camera, onCamera)
  return null
}
