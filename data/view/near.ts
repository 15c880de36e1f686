import type { Position } from '../position'

/** Everything within `radius` kilometres of a position, along the ground. */
export type Near = { center: Position; radius: number }

const number = '(-?\\d{1,5}(?:\\.\\d{1,20})?)'
const triple = new RegExp(`^${number}/${number}/${number}$`)

const maxRadius = 20_000 // km: half of the way around the Earth
const degreeDigits = 5 // about a metre
const radiusDigits = 3 // a metre

/** Reads lat/lng/radius in km; null if it is none or not on Earth. */
export function parseNear(text: string): Near | null {
  const match = triple.exec(text)
  if (!match) return null
  const [lat, lng, radius] = match.slice(1).map(Number) as [number, number, number]
  const near = round({ center: [lng, lat], radius })
  const isOnEarth = Math.abs(lat) <= 90 && Math.abs(lng) <= 180
  return isOnEarth && near.radius > 0 && radius <= maxRadius ? near : null
}

/** Writes lat/lng/radius in km, to a metre. */
export function formatNear(near: Near): string {
  const { center, radius } = round(near)
  return [center[1], center[0], radius].join('/')
}

function round({ center: [lng, lat], radius }: Near): Near {
  return {
    center: [roundTo(lng, degreeDigits), roundTo(lat, degreeDigits)],
    radius: roundTo(radius, radiusDigits),
  }
}

function roundTo(number: number, digits: number): number {
  return Number(number.toFixed(digits)) + 0 // −0 + 0 is 0
}
