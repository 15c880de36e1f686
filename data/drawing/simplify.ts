import type { Point } from './frame'

/**
 * The fewest of a line's points from which it still runs within `tolerance` pixels of all of them; both ends stay.
 * Douglas and Peucker, “Algorithms for the reduction of the number of points required to represent a digitized line”, 1973.
 */
export function simplify(points: readonly Point[], tolerance: number): Point[] {
  if (points.length < 3) return [...points]
  const kept = new Uint8Array(points.length).fill(1, 0, 1).fill(1, -1)
  const open: [from: number, to: number][] = [[0, points.length - 1]]
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const [from, to] = stretch
    const furthest = findFurthest(points, from, to, tolerance)
    if (furthest < 0) continue
    kept[furthest] = 1
    open.push([from, furthest], [furthest, to])
  }
  return points.filter((_, index) => kept[index])
}

/** The point between two that is furthest from the line that joins them; -1 where all are within the tolerance. */
function findFurthest(points: readonly Point[], from: number, to: number, tolerance: number): number {
  const [[x, y], [endX, endY]] = [points[from] as Point, points[to] as Point]
  const [dx, dy] = [endX - x, endY - y]
  const length = dx * dx + dy * dy
  let [furthest, most] = [-1, tolerance * tolerance]
  for (let index = from + 1; index < to; index++) {
    const point = points[index] as Point
    const px = point[0] - x
    const py = point[1] - y
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length))
    const away = (px - along * dx) ** 2 + (py - along * dy) ** 2
    if (away > most) [furthest, most] = [index, away]
  }
  return furthest
}
