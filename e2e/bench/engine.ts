import { clusterEvents } from '@/data/engine/cluster'
import { type Columns, makeColumns } from '@/data/engine/columns'
import { failures } from '@/data/engine/filter'
import { type SampleEvent, sampleData, seededNumbers } from '@/data/engine/sample'
import { columnsOf, type ExplorerData, explorerData } from '@/data/explorer'
import { loadDataset } from '@/data/load'
import type { Position } from '@/data/position'
import { defaultView, type View } from '@/data/view'
import { median } from './statistics'

const million = 1_000_000
const generatedPlaces = 20_000
const towns = 200

/** One step of the engine: what it is called and what it does to columns that are made. */
type Step = { name: string; run: (data: ExplorerData, columns: Columns) => unknown }

const oneFilter: View = { ...defaultView, type: ['protests'] }

/** A point that no run has measured from yet: the distances from the last one are kept. */
function nearAnother(): View {
  moved += 1e-3
  return { ...defaultView, near: { center: [-66.9 + moved, 10.5], radius: 300 } }
}

function anotherRadius(): View {
  radius += 0.1
  return { ...defaultView, near: { center: [-66.9, 10.5], radius } }
}

let moved = 0 // degrees
let radius = 300 // km

const steps: readonly Step[] = [
  { name: 'columns', run: ({ events, places, utcOffset }) => makeColumns(events, places, utcOffset) },
  { name: 'filter by one type', run: (_, columns) => failures(columns, oneFilter) },
  { name: 'near another point', run: (_, columns) => failures(columns, nearAnother()) },
  { name: 'another radius around it', run: (_, columns) => failures(columns, anotherRadius()) },
  { name: 'clusters at zoom 7', run: (_, columns) => clusterEvents(columns, new Uint16Array(columns.length), 7) },
  { name: 'clusters at zoom 12', run: (_, columns) => clusterEvents(columns, new Uint16Array(columns.length), 12) },
]

/**
 * The engine's times on the dataset and on a million generated events, as a table: medians, and how many times as long
 * they take as a plain loop over the same events in the same run, which does not depend on the machine as much.
 */
export function benchEngine(): string {
  const subjects = [
    { name: 'the dataset', data: explorerData(loadDataset('venezuela-2017'), 'en'), runs: 101 },
    { name: 'generated', data: generate(million), runs: 5 },
  ]
  const rows = subjects.flatMap(({ name, data, runs }) => measure(data, runs).map((cells) => [name, ...cells]))
  const head = ['', 'events', 'step', 'median', 'times a plain loop']
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    'Times in Node, in one thread. The plain loop adds up the positions of the events that are on the map.\n',
    ...[head, head.map(() => '---'), ...rows].map(line),
    '',
  ].join('\n')
}

function measure(data: ExplorerData, runs: number): string[][] {
  const columns = columnsOf(data)
  const loop = time(() => addUp(columns), runs)
  const count = columns.length.toLocaleString('en')
  return [
    [count, 'plain loop', milliseconds(loop), '1'],
    ...steps.map(({ name, run }) => {
      const took = time(() => run(data, columns), runs)
      return [count, name, milliseconds(took), (took / loop).toFixed(took < 10 * loop ? 1 : 0)]
    }),
  ]
}

/** The median time of a run in milliseconds; the first one, which is compiled meanwhile, does not count. */
function time(run: () => unknown, runs: number): number {
  run()
  const times: number[] = []
  for (let count = 0; count < runs; count++) {
    const start = performance.now()
    run()
    times.push(performance.now() - start)
  }
  return median(times)
}

function addUp({ x, y, length }: Columns): number {
  let sum = 0
  for (let event = 0; event < length; event++) {
    const px = x[event] ?? Number.NaN
    if (!Number.isNaN(px)) sum += px + (y[event] ?? 0)
  }
  return sum
}

function milliseconds(time: number): string {
  return `${time < 1 ? time.toPrecision(2) : time < 100 ? time.toFixed(1) : time.toFixed(0)} ms`
}

/** Events around towns of a region as large as Venezuela's, the same in every run. */
function generate(count: number): ExplorerData {
  const chance = seededNumbers(1)
  const around = ([lng, lat]: Position, spread: number): Position => [
    lng + (chance() + chance() - 1) * spread,
    lat + (chance() + chance() - 1) * spread,
  ]
  const centers = Array.from({ length: towns }, () => around([-66.6, 6.4], 6.5))
  const places = Array.from({ length: generatedPlaces }, (_, index) => ({
    place: `place-${index}`,
    at: around(centers[index % towns] ?? [0, 0], 0.3),
    metres: 50 + Math.floor(chance() * 5_000),
  }))
  const samples = Array.from({ length: count }, (): SampleEvent => {
    const place = places[Math.floor(chance() * generatedPlaces)] ?? { at: null }
    const day = 1 + Math.floor(chance() * 28)
    return { ...place, type: Math.floor(chance() * 6), start: `2017-08-${String(day).padStart(2, '0')}` }
  })
  return sampleData(samples)
}
