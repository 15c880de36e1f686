/** A point and the area of its triangle (Visvalingam): infinite where it must stay. */
export type Weighted = [lng: number, lat: number, weight: number]

const mapEnd = -86 // degrees; beyond the web map, which ends at 85.05, and beyond Antarctica's southernmost shore

/**
 * world-atlas joins land across 180°, where longitudes jump from 180 to −180. Lets them run on instead (to 190),
 * and closes land around a pole along the map's end.
 */
export function unwrapArc(arc: Weighted[]): Weighted[] {
  let shift = 0
  const line = arc.map(([lng, lat, weight], index): Weighted => {
    const jump = lng - (arc[index - 1]?.[0] ?? lng)
    if (Math.abs(jump) > 180) shift -= 360 * Math.sign(jump)
    return [lng + shift, lat, weight]
  })
  if (shift === 0) return line
  const middle = line.reduce((sum, [lng]) => sum + lng, 0) / line.length
  return closePole(middle < -180 ? moveArc(line, 360) : line)
}

/** Moves arcs of a ring by 360° where they do not begin at the end of the arc before: after `unwrapArc`. */
export function joinRing(ring: number[], arcs: Weighted[][]): void {
  let end: number | undefined
  for (const index of ring) {
    const number = index < 0 ? ~index : index
    const [start, stop] = index < 0 ? [-1, 0] : [0, -1]
    const jump = (arcs[number]?.at(start)?.[0] ?? 0) - (end ?? arcs[number]?.at(start)?.[0] ?? 0)
    if (Math.abs(jump) > 180) arcs[number] = moveArc(arcs[number] ?? [], -360 * Math.sign(jump))
    end = arcs[number]?.at(stop)?.[0]
  }
}

function moveArc(arc: Weighted[], degrees: number): Weighted[] {
  return arc.map(([lng, lat, weight]) => [lng + degrees, lat, weight])
}

/** Antarctica's coast begins and ends at 180°: leads it back along the map's end. */
function closePole(line: Weighted[]): Weighted[] {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || Math.abs(last[0] - first[0]) < 359) return line
  const corner = (lng: number): Weighted => [lng, mapEnd, Number.POSITIVE_INFINITY]
  return [...line, corner(last[0]), corner(first[0]), first]
}

/** What of a ring lies beyond 180° (or −180°), closed along it and moved to where the map begins; else null. */
export function cutBeyond(ring: Weighted[]): Weighted[] | null {
  const side = ring.some(([lng]) => lng > 180) ? 1 : -1
  if (!ring.some(([lng]) => lng * side > 180)) return null
  const cut = ring.flatMap((point, index) => {
    const before = ring[index - 1] ?? point
    const crosses = point[0] * side > 180 !== before[0] * side > 180
    const kept = point[0] * side > 180 ? [point] : []
    return crosses ? [meet(before, point, 180 * side), ...kept] : kept
  })
  const closed = cut[0] ? [...cut, cut[0]] : cut
  return closed.map(([lng, lat, weight]) => [lng - 360 * side, lat, weight])
}

function meet([lngA, latA]: Weighted, [lngB, latB]: Weighted, lng: number): Weighted {
  return [lng, latA + ((latB - latA) * (lng - lngA)) / (lngB - lngA), Number.POSITIVE_INFINITY]
}
