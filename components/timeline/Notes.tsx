import { toLocalDay } from '@/data/date'
import { describeDay } from '@/data/describe'
import { toPixels } from '@/data/timeScale'
import type { BlockGeometry } from './blocks'
import type { PlotProps } from './Plot'

const letter = 6.1 // pixels of a letter at 11 px and weight 600, on average
const rows = [9, 22] // baselines from the top, pixels
const gap = 8

type Note = { event: number; text: string; x: number; top: number; half: number }
type Placed = Note & { row: number; side: 1 | -1 }

/** The dataset's notes: what the peaks are, on leaders from the top of their day; over the brush, whose edges would cross them. */
export function Notes({ geometry, ...props }: PlotProps & { geometry: BlockGeometry }) {
  const { width, height } = props.timeline.size
  const notes = place(notesOf(props, geometry), geometry).map(({ event, text, x, top, half, row, side }) => {
    const y = rows[row] ?? 0
    return (
      <g key={event} className="tl-note">
        {top > y + 4 && <path d={`M${Math.round(x) + 0.5} ${y - 8}V${top - 2}`} />}
        <text className="tl-name" x={x + (half + 3) * side} y={y} textAnchor={side > 0 ? 'start' : 'end'}>
          {text}
        </text>
      </g>
    )
  })
  return (
    <svg className="tl-notes" width={width} height={height} aria-hidden="true">
      {notes}
    </svg>
  )
}

/** Those in sight whose events match, with the middle of their bin and the top of what stands in it. */
function notesOf(
  { data, scene: { columns, failed }, words }: Omit<PlotProps, 'timeline'>,
  geometry: BlockGeometry,
): Note[] {
  const { histogram, base, pitch, scale, bins } = geometry
  return data.notes.flatMap(({ event: id, text }) => {
    const event = data.events.findIndex((other) => other.id === id)
    const at = columns.at[event] ?? Number.NaN
    const index = histogram.bins.findIndex(({ from, to }) => at >= from && at < to)
    const bin = histogram.bins[index]
    if (failed[event] !== 0 || !bin) return []
    const count = [...bin.shown, ...bin.muted].reduce((all, some) => all + some, 0)
    const name = `${describeDay(toLocalDay(at), words, 'short')}: ${text}`
    return [
      {
        event,
        text: name,
        x: toPixels(scale, (bin.from + bin.to) / 2),
        top: base - count * pitch,
        half: (bins[index]?.width ?? 0) / 2,
      },
    ]
  })
}

/** Beside its leader where it is free of the others and their leaders, else not at all. */
function place(notes: readonly Note[], { scale, base, pitch, histogram }: BlockGeometry): Placed[] {
  const placed: Placed[] = []
  const peak = base - histogram.top * pitch
  for (const note of notes) {
    const tries = rows.flatMap((_, row) => [1, -1].map((side) => ({ ...note, row, side: side as 1 | -1 })))
    const free = tries.find((candidate) => {
      const [left, right] = extentOf(candidate)
      if (left < scale.left || right > scale.width - gap) return false
      const crosses = notes.some(({ x, top }) => top < peak + 40 && x > left - gap && x < right + gap && x !== note.x)
      return !crosses && !placed.some((other) => other.row === candidate.row && overlap(extentOf(other), [left, right]))
    })
    if (free) placed.push(free)
  }
  return placed
}

function extentOf({ x, half, side, text }: Placed): [number, number] {
  const far = x + side * (half + 3 + text.length * letter)
  return side > 0 ? [x, far] : [far, x]
}

function overlap(a: [number, number], b: [number, number]): boolean {
  return a[0] < b[1] + gap && b[0] < a[1] + gap
}
