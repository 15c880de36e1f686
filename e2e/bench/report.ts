import type { Interaction, Playback } from './interaction'
import type { Load } from './load'
import type { ModuleSize } from './modules'
import { type Kind, kinds, type Visit } from './visit'

export type Results = {
  machine: readonly (readonly [name: string, value: string])[]
  visits: readonly { name: string; visit: Visit }[]
  loads: readonly Load[]
  modules: readonly ModuleSize[]
  interactions: readonly Interaction[]
  playbacks: readonly Playback[]
  engine: string | null // tables already written
  list: string
}

/** The results as a page of tables. */
export function writeReport(results: Results): string {
  const { machine, visits, loads, modules, interactions, playbacks, engine, list } = results
  return [
    '# Benchmark\n\nMade by `npm run bench`; the budgets stand in ARCHITECTURE.md.\n',
    table(
      ['machine', ''],
      machine.map(([name, value]) => [name, value]),
    ),
    '## First visit\n\nA new reader in Chromium: 1.6 Mbit/s, 150 ms round trip, processor slowed four times, a phone’s window; street tiles',
    'off. Medians of five. Bytes as they come over the network, headers included, until the map is interactive.\n',
    table(
      ['', 'list visible', 'server-drawn map visible', 'map interactive', 'requests', ...kinds, 'all without fonts'],
      visits.map(writeVisit),
    ),
    '## Load\n\n50 connections for ten seconds, Brotli accepted. The ratio is to bare Node in the same run.\n',
    table(['', 'requests/s', 'ratio', 'p50', 'p99', 'failures'], loads.map(writeLoad)),
    '## The ten largest modules that the explorer ships\n\nUntil the map is interactive; KB, the compressed figure by part of its script.\n',
    table(
      ['module', 'minified', 'Brotli'],
      modules.slice(0, 10).map(({ name, minified, compressed }) => [name, kilobytes(minified), kilobytes(compressed)]),
    ),
    '## Interactions\n\nThe bare address at 1440 × 900, at this machine’s own speed; medians of nine. A frame is 16.7 ms. A press is answered',
    'by count, chips, brush or panel; marks come with the frame that follows, rows and blocks in the pauses after it. Presses',
    'and tasks by processor time.\n',
    table(
      ['', 'press answered', 'scripts in all', 'styles and layout in all', 'longest task, drawing included'],
      interactions.map(({ name, ...costs }) => [
        name,
        ...[costs.answered, costs.script, costs.layout, costs.longest].map((time) => `${time.toFixed(1)} ms`),
      ]),
    ),
    '## Playback\n\nFour times five seconds each, in turn; a frame is late when it comes half a frame after its time. Where nothing plays,',
    'the machine is late; so it is where the longest task, by processor time, is shorter than a frame. The first half second,',
    'in which the press takes most events away, is counted by itself.\n',
    table(
      ['', 'frames', 'late', 'longest gap', 'late as it starts', 'longest task'],
      playbacks.map(({ name, frames, late, longest, busiest, lateAtStart }) => [
        name,
        String(frames),
        String(late),
        `${longest.toFixed(0)} ms`,
        String(lateAtStart),
        `${busiest.toFixed(1)} ms`,
      ]),
    ),
    ...(engine ? [`## Engine\n\n${engine}`] : []),
    `## A list of ten thousand rows\n\nIn Chromium, 1440 × 900, without scripts; medians.\n\n${list}`,
  ].join('\n')
}

function writeVisit({ name, visit }: { name: string; visit: Visit }): string[] {
  const { bytes, requests } = visit
  const sum = kinds.filter((kind) => kind !== 'fonts').reduce((total: number, kind: Kind) => total + bytes[kind], 0)
  const times = [visit.list, visit.drawing, visit.map].map(seconds)
  return [name, ...times, String(requests), ...kinds.map((kind) => kilobytes(bytes[kind])), kilobytes(sum)]
}

function writeLoad({ name, perSecond, ratio, p50, p99, failures }: Load): string[] {
  return [
    name,
    Math.round(perSecond).toLocaleString('en'),
    ratio.toFixed(2),
    `${p50} ms`,
    `${p99} ms`,
    String(failures),
  ]
}

function seconds(milliseconds: number): string {
  return Number.isFinite(milliseconds) ? `${(milliseconds / 1000).toFixed(2)} s` : '–'
}

/** Of 1,024 bytes. */
function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`
}
