import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { columnsOf } from '../explorer'
import { fromWorld, worldSize } from '../mercator'
import type { Position } from '../position'
import { type Cluster, clusterEvents, clusterMembers, clusterRadius, ringRadius } from './cluster'
import { type Columns, typeCount } from './columns'
import { type SampleEvent, sampleData, seededNumbers } from './sample'

const casing = 2 // pixels of paper around each mark

/** Where events crowd: a town, both sides of the antimeridian, where the map ends, a pole. */
const crowds: Position[] = [
  [-68, 10.2],
  [179.999, 5],
  [-179.999, 5],
  [180, 20],
  [-180, 20],
  [12, 85.05],
  [12, 90],
  [-70, -89],
]

const scenes = fc.record({
  seed: fc.integer(),
  count: fc.integer({ min: 0, max: 2_000 }),
  zoom: fc.integer({ min: 4, max: 36 }),
})

/** Made from its seed when it is needed: a counterexample of a million numbers tells nobody anything. */
function makeScene({ seed, count, zoom }: { seed: number; count: number; zoom: number }) {
  const chance = seededNumbers(seed)
  const samples = Array.from({ length: count }, () => toSample(chance))
  const failed = Uint16Array.from(samples, () => (chance() < 0.2 ? 4 : 0))
  return { columns: columnsOf(sampleData(samples)), failed, zoom: zoom / 2 }
}

function toSample(chance: () => number): SampleEvent {
  const type = Math.floor(chance() * typeCount)
  const kind = chance()
  if (kind < 0.1) return { at: null, type }
  if (kind < 0.4) return { at: [clamp(chance() * 360 - 180, 180), clamp(chance() * 180 - 90, 90)], type }
  const [lng, lat] = crowds[Math.floor(chance() * crowds.length)] ?? [0, 0]
  if (kind < 0.7) return { at: [lng, lat], type }
  return { at: [clamp(lng + (chance() - 0.5) / 10, 180), clamp(lat + (chance() - 0.5) / 10, 90)], type }
}

/** Degrees within a limit, rounded. */
function clamp(degrees: number, limit: number): number {
  // To a millionth, a decimetre: nearer together two points are one spot to the engine.
  return Math.max(-limit, Math.min(limit, Math.round(degrees * 1e6) / 1e6))
}

function isOnMap(columns: Columns, failed: Uint16Array, event: number): boolean {
  return failed[event] === 0 && !Number.isNaN(columns.x[event])
}

/** The pixels by which two marks are apart; negative where they touch. */
function gap(a: Cluster, b: Cluster, zoom: number): number {
  const distance = Math.hypot(a.x - b.x, a.y - b.y) * worldSize(zoom)
  return distance - clusterRadius(a.count) - clusterRadius(b.count) - casing
}

describe('clusters', () => {
  test('hold every event that matches and is on the map exactly once', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { columns, failed, zoom } = makeScene(scene)
        const { clusters, clusterOf } = clusterEvents(columns, failed, zoom)
        clusterOf.forEach((cluster, event) => {
          expect(cluster >= 0).toBe(isOnMap(columns, failed, event))
        })
        clusters.forEach(({ count, counts, first }, index) => {
          const members = clusterMembers(clusterOf, index)
          expect(members).toHaveLength(count)
          expect(members[0]).toBe(first)
          const ofType = (type: number) => members.filter((event) => columns.type[event] === type).length
          expect(counts).toEqual(counts.map((_, type) => ofType(type)))
        })
      }),
      { numRuns: 30 },
    )
  })

  test('stand in the middle of their events, in list order', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { columns, failed, zoom } = makeScene(scene)
        const { clusters, clusterOf } = clusterEvents(columns, failed, zoom)
        const firsts = clusters.map(({ first }) => first)
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
        clusters.forEach(({ x, y }, index) => {
          const members = clusterMembers(clusterOf, index)
          expect(x).toBeCloseTo(mean(members.map((event) => columns.x[event] ?? Number.NaN)), 9)
          expect(y).toBeCloseTo(mean(members.map((event) => columns.y[event] ?? Number.NaN)), 9)
        })
      }),
      { numRuns: 30 },
    )
  })

  test('never touch one another', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { columns, failed, zoom } = makeScene(scene)
        const { clusters } = clusterEvents(columns, failed, zoom)
        let least = Number.POSITIVE_INFINITY
        clusters.forEach((a, index) => {
          for (const b of clusters.slice(index + 1)) least = Math.min(least, gap(a, b, zoom))
        })
        expect(least).toBeGreaterThan(-1e-6)
      }),
      { numRuns: 30 },
    )
  })

  test('are of one spot just where no zoom can part them', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { columns, failed, zoom } = makeScene(scene)
        const { clusters, clusterOf } = clusterEvents(columns, failed, zoom)
        clusters.forEach(({ oneSpot }, index) => {
          const members = clusterMembers(clusterOf, index)
          const spots = new Set(members.map((event) => `${columns.x[event]} ${columns.y[event]}`))
          expect(oneSpot).toBe(spots.size === 1)
        })
      }),
      { numRuns: 30 },
    )
  })

  test('are the same whenever they are asked for', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { columns, failed, zoom } = makeScene(scene)
        const { clusters, clusterOf } = clusterEvents(columns, failed, zoom)
        expect(clusterEvents(columns, failed, zoom)).toEqual({ clusters, clusterOf })
      }),
      { numRuns: 10 },
    )
  })

  test('part as one comes nearer, and only those at one point stay a ring', () => {
    const places: Position[] = [0, 1, 2, 3].map((index) => [-68 + index / 1_000, 10])
    const samples = places.flatMap((at) => [{ at }, { at }, { at }])
    const columns = columnsOf(sampleData(samples))
    const counts = (zoom: number) => clusterEvents(columns, new Uint16Array(12), zoom).clusters.map((c) => c.count)
    expect(counts(8)).toEqual([12])
    expect(counts(18)).toEqual([3, 3, 3, 3])
  })

  test('do not join the two ends of the map', () => {
    const zoom = 6
    const cell = 16 / worldSize(zoom)
    const ends = [fromWorld(1, 0.25), fromWorld(0, 0.25 + cell)]
    const columns = columnsOf(sampleData(ends.map((at) => ({ at }))))
    expect(clusterEvents(columns, new Uint16Array(2), zoom).clusters.map(({ x }) => x)).toEqual([1, 0])
  })
})

test('a ring grows with its count between 14 and 38 pixels', () => {
  expect(ringRadius(1)).toBe(14)
  expect(ringRadius(4)).toBeCloseTo(16.1)
  expect(ringRadius(22)).toBeCloseTo(24.98)
  expect(ringRadius(1_000_000)).toBe(38)
  expect(clusterRadius(1)).toBeLessThan(ringRadius(2))
})

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
