import { worldSize } from '../mercator'
import { type Columns, typeCount } from './columns'

/** Numbers in pixels; the picture they make is in the visual design. */
const options = {
  cell: 16, // events this close always share a mark, so a cell never splits what would touch
  markRadius: 9,
  casing: 2, // paper around each mark
  ring: { min: 14, max: 38, base: 9.5, growth: 3.3 },
}

/** Events drawn as one mark: a single event, or a ring. `x`, `y` are world fractions. */
export type Cluster = {
  x: number
  y: number
  count: number
  /** Events per type, in the order of `eventTypes`. */
  counts: number[]
  /** The first event in list order; it names the cluster from one drawing to the next. */
  first: number
  /** Whether all its events stand on one point, so that no zoom can part them. */
  oneSpot: boolean
}

/** A ring's outer radius in pixels: its area follows the count. */
export function ringRadius(count: number): number {
  const { min, max, base, growth } = options.ring
  return Math.min(max, Math.max(min, base + growth * Math.sqrt(count)))
}

/** The radius in pixels that a cluster's mark takes up. */
export function clusterRadius(count: number): number {
  return count === 1 ? options.markRadius : ringRadius(count)
}

/**
 * The marks for a zoom, in list order, and the mark of each event (-1: left out or not on the map).
 * Events are summed into a grid of world pixels, then marks that would touch merge; the window plays no part,
 * so a server that does not know the window draws the same marks.
 */
export function clusterEvents(
  columns: Columns,
  failed: Uint16Array,
  zoom: number,
): { clusters: Cluster[]; clusterOf: Int32Array } {
  const { sums, cellOf } = sumCells(columns, failed, worldSize(zoom))
  const groupOf = mergeTouching(sums, worldSize(zoom))
  const kept = [...new Set(groupOf)].sort((a, b) => (sums[a]?.first ?? 0) - (sums[b]?.first ?? 0))
  const order = new Map(kept.map((group, index) => [group, index]))
  return {
    clusters: kept.flatMap((group) => (sums[group] ? [toCluster(sums[group])] : [])),
    clusterOf: cellOf.map((cell) => (cell < 0 ? -1 : (order.get(groupOf[cell] ?? -1) ?? -1))),
  }
}

/** The events of one cluster, in list order. */
export function clusterMembers(clusterOf: Int32Array, cluster: number): number[] {
  const members: number[] = []
  clusterOf.forEach((of, event) => {
    if (of === cluster) members.push(event)
  })
  return members
}

type Sum = { x: number; y: number; count: number; counts: number[]; first: number; oneSpot: boolean }

function toCluster({ x, y, count, ...rest }: Sum): Cluster {
  return { x: x / count, y: y / count, count, ...rest }
}

function sumCells(columns: Columns, failed: Uint16Array, size: number): { sums: Sum[]; cellOf: Int32Array } {
  const { x, y, type } = columns
  const columnsOfCells = Math.floor(size / options.cell) + 1 // longitude 180 has a column of its own
  const cells = new Map<number, number>()
  const sums: Sum[] = []
  const cellOf = new Int32Array(columns.length).fill(-1)
  for (let event = 0; event < columns.length; event++) {
    const px = x[event] ?? Number.NaN
    const py = y[event] ?? Number.NaN
    if (failed[event] !== 0 || Number.isNaN(px)) continue
    const key = Math.floor((py * size) / options.cell) * columnsOfCells + Math.floor((px * size) / options.cell)
    let cell = cells.get(key)
    if (cell === undefined) {
      cell = sums.length
      cells.set(key, cell)
      sums.push({ x: 0, y: 0, count: 0, counts: new Array(typeCount).fill(0), first: event, oneSpot: true })
    }
    addEvent(sums[cell] as Sum, px, py, type[event] ?? 0)
    cellOf[event] = cell
  }
  return { sums, cellOf }
}

function addEvent(sum: Sum, x: number, y: number, type: number): void {
  // A mean of equal numbers may differ in the last bit: a billionth of the world is 4 cm.
  if (sum.count > 0 && (Math.abs(sum.x / sum.count - x) > 1e-9 || Math.abs(sum.y / sum.count - y) > 1e-9)) {
    sum.oneSpot = false
  }
  sum.x += x
  sum.y += y
  sum.count++
  sum.counts[type] = (sum.counts[type] ?? 0) + 1
}

/** For each sum the sum that it ended up in; the sums there are added up in place. */
function mergeTouching(sums: Sum[], size: number): number[] {
  const into = sums.map((_, index) => index)
  let open = into
  // A merged mark is larger and elsewhere, so it may touch others: go on until a round merges nothing.
  for (let merged = true; merged; ) {
    merged = false
    const accepted = new Buckets(size)
    for (const index of bySize(open, sums)) {
      const sum = sums[index] as Sum
      const host = accepted.touching(sum, sums)
      if (host < 0) accepted.add(index, sum)
      else {
        mergeInto(sums[host] as Sum, sum)
        into[index] = host
        merged = true
      }
    }
    open = accepted.indices
  }
  return into.map((_, index) => root(into, index))
}

function bySize(indices: readonly number[], sums: readonly Sum[]): number[] {
  const rank = (index: number) => sums[index] as Sum
  return [...indices].sort((a, b) => rank(b).count - rank(a).count || rank(a).first - rank(b).first)
}

function root(into: readonly number[], index: number): number {
  let host = index
  while (into[host] !== host) host = into[host] ?? host
  return host
}

function mergeInto(host: Sum, sum: Sum): void {
  host.oneSpot &&=
    sum.oneSpot &&
    Math.abs(host.x / host.count - sum.x / sum.count) < 1e-9 &&
    Math.abs(host.y / host.count - sum.y / sum.count) < 1e-9
  host.x += sum.x
  host.y += sum.y
  host.count += sum.count
  host.counts = host.counts.map((count, type) => count + (sum.counts[type] ?? 0))
  host.first = Math.min(host.first, sum.first)
}

/** Accepted marks in squares as wide as two of the largest rings, so that whatever touches is next door. */
class Buckets {
  readonly indices: number[] = []
  readonly #side = 2 * (options.ring.max + options.casing)
  readonly #buckets = new Map<string, number[]>()
  readonly #size: number

  constructor(size: number) {
    this.#size = size
  }

  add(index: number, sum: Sum): void {
    const [column, row] = this.#square(sum)
    const key = `${column}/${row}`
    const bucket = this.#buckets.get(key)
    if (bucket) bucket.push(index)
    else this.#buckets.set(key, [index])
    this.indices.push(index)
  }

  /** The nearest accepted mark that this one would touch, or -1. */
  touching(sum: Sum, sums: readonly Sum[]): number {
    const [column, row] = this.#square(sum)
    let nearest = -1
    let least = 1 // in units of the distance at which two marks touch
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const index of this.#buckets.get(`${column + dx}/${row + dy}`) ?? []) {
          const closeness = this.#closeness(sum, sums[index] as Sum)
          if (closeness < least) [nearest, least] = [index, closeness]
        }
      }
    }
    return nearest
  }

  #square(sum: Sum): [column: number, row: number] {
    const side = this.#side / this.#size
    return [Math.floor(sum.x / sum.count / side), Math.floor(sum.y / sum.count / side)]
  }

  #closeness(a: Sum, b: Sum): number {
    const dx = a.x / a.count - b.x / b.count
    const dy = a.y / a.count - b.y / b.count
    return (Math.hypot(dx, dy) * this.#size) / (clusterRadius(a.count) + clusterRadius(b.count) + options.casing)
  }
}
