import type { Position } from '@/data/position'

/** Positions as whole numbers of `step` degrees, each the difference to the one before; repeated ones are left out. */
export function encodeArc(line: Position[], step: number): number[] {
  const arc: number[] = []
  let [lastX, lastY] = [0, 0]
  for (const [lng, lat] of line) {
    const [x, y] = [Math.round(lng / step), Math.round(lat / step)]
    if (arc.length > 0 && x === lastX && y === lastY) continue
    arc.push(x - lastX, y - lastY)
    lastX = x
    lastY = y
  }
  return arc
}

/** Twice the area would do for a sign: positive when counterclockwise, in square degrees. */
export function signedArea(ring: Position[]): number {
  let sum = 0
  ring.forEach(([lng, lat], index) => {
    const [nextLng, nextLat] = ring[(index + 1) % ring.length] ?? [lng, lat]
    sum += lng * nextLat - nextLng * lat
  })
  return sum / 2
}

/** Even-odd, over all rings at once: holes are outside. */
export function isInside([lng, lat]: Position, rings: Position[][]): boolean {
  let inside = false
  for (const ring of rings) {
    for (let index = 0, last = ring.length - 1; index < ring.length; last = index++) {
      const [lngA, latA] = ring[index] ?? [0, 0]
      const [lngB, latB] = ring[last] ?? [0, 0]
      if (latA > lat !== latB > lat && lng < ((lngB - lngA) * (lat - latA)) / (latB - latA) + lngA) inside = !inside
    }
  }
  return inside
}
