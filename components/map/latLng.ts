import { LatLng } from 'leaflet'
import type { Camera, Position } from '@/data/position'

/** The only place where positions change their order: Leaflet wants the latitude first. */
export function toLatLng([lng, lat]: Position): LatLng {
  return new LatLng(lat, lng)
}

/** Back to [lng, lat]. */
export function toPosition({ lng, lat }: LatLng): Position {
  return [lng, lat]
}

/** What a Leaflet map shows, as a camera. */
export function cameraOfMap(map: { getZoom(): number; getCenter(): LatLng }): Camera {
  return { zoom: map.getZoom(), center: toPosition(map.getCenter()) }
}
