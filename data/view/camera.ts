import type { Camera, Position } from '../position'

const number = '(-?\\d{1,3}(?:\\.\\d{1,20})?)'
const triple = new RegExp(`^${number}/${number}/${number}$`)

/** Where the square web map ends: arctan(sinh π). */
const maxLatitude = 85.0511
const maxZoom = 19
const zoomStep = 0.5

/** From it on towards the pole a degree of latitude has so many pixels more that a decimal is added. */
const manyPixelsLatitude = 44

/** What the map shows if all else fails: the world. */
const world: Camera = { zoom: 1, center: [0, 0] }

/** Reads zoom/lat/lng, the order of OpenStreetMap's links; null if it is none or off the map. */
export function parseCamera(text: string): Camera | null {
  const match = triple.exec(text) // Number('') is 0: a missing part would land on Null Island
  if (!match) return null
  const [zoom, lat, lng] = match.slice(1).map(Number) as [number, number, number]
  const isOnMap = zoom >= 0 && zoom <= maxZoom && Math.abs(lat) <= maxLatitude && Math.abs(lng) <= 180
  return isOnMap ? round({ zoom, center: [lng, lat] }) : null
}

/** Writes zoom/lat/lng, exact to half a pixel; a camera beyond the edge of the map is moved to it. */
export function formatCamera(camera: Camera): string {
  const { zoom, center } = round(camera)
  const [lng, lat] = center.map((degrees) => trim(degrees.toFixed(decimals(zoom, center))))
  return [zoom, lat, lng].join('/')
}

/** Whether two cameras have the same address. */
export function sameCamera(a: Camera | null, b: Camera | null): boolean {
  return a === b || (a !== null && b !== null && formatCamera(a) === formatCamera(b))
}

/** The view's camera, or the dataset's own, which its `camera` spells. */
export function cameraOf(view: { camera: Camera | null }, dataset: { camera: string }): Camera {
  return view.camera ?? parseCamera(dataset.camera) ?? world
}

/** The view with this camera, which is left out of the address where it is the dataset's own. */
export function withCamera<V extends { camera: Camera | null }>(
  view: V,
  camera: Camera,
  dataset: { camera: string },
): V {
  return { ...view, camera: sameCamera(camera, parseCamera(dataset.camera)) ? null : camera }
}

/** The camera that its address stands for. */
function round({ zoom, center: [lng, lat] }: Camera): Camera {
  const steps = Math.round(Math.min(Math.max(zoom, 0), maxZoom) / zoomStep)
  const within: Position = [wrap(lng), Math.min(Math.max(lat, -maxLatitude), maxLatitude)]
  const digits = decimals(steps * zoomStep, within)
  return { zoom: steps * zoomStep, center: within.map((degrees) => roundTo(degrees, digits)) as Position }
}

/** Decimals of a degree that keep the rounding under half a pixel: one of 256·2^zoom around the equator. */
function decimals(zoom: number, [, lat]: Position): number {
  const digits = Math.ceil(zoom * Math.log10(2)) + (Math.abs(lat) >= manyPixelsLatitude ? 1 : 0)
  return Math.max(4, digits)
}

function roundTo(degrees: number, digits: number): number {
  return Number(degrees.toFixed(digits)) + 0 // −0 + 0 is 0: the address knows no −0
}

/** Leaflet counts on past 180°. */
function wrap(lng: number): number {
  return Math.abs(lng) <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180
}

/** Takes zeros off the end, down to four decimals. */
function trim(fixed: string): string {
  return fixed.replace(/(\.\d{4}\d*?)0+$/, '$1')
}
