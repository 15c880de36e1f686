import { eventTypes } from '@/data/acled'
import { toLocalDay } from '@/data/date'
import { type Beyond as BeyondCounts, fateOf, sum } from '@/data/histogram'
import { blockHeight } from './blocks'
import type { PlotProps } from './Plot'

/** Events before and after the window, beyond a break in the axis: a few one by one, and how many in words. */
export function Beyond({ timeline, scene, words, base }: PlotProps & { base: number }) {
  const { histogram, scale } = timeline
  const { earlier, later } = words.timeline
  const { before, after } = histogram
  return (
    <>
      {scale.breaks.before && sum(before) > 0 && (
        <g className="tl-beyond">
          <Blocks beyond={before} scene={scene} x={10} base={base} />
          <text x={6} y={base + 15}>
            {earlier(sum(before), String(toLocalDay(before.first).year))}
          </text>
        </g>
      )}
      {scale.breaks.after && sum(after) > 0 && (
        <g className="tl-beyond">
          <Blocks beyond={after} scene={scene} x={scale.right + 28} base={base} />
          <text x={scale.width - 6} y={base + 15} textAnchor="end">
            {later(sum(after), String(toLocalDay(after.last).year))}
          </text>
        </g>
      )}
    </>
  )
}

const width = 5.4
const pitch = 6.3
const most = 9 // blocks that fit beside each other

type Props = { beyond: BeyondCounts; scene: PlotProps['scene']; x: number; base: number }

function Blocks({ beyond, scene: { columns, failed, selected }, x, base }: Props) {
  if (sum(beyond) > most) return null
  const height = blockHeight(5.1)
  return beyond.events.map((event, index) => {
    const left = x + index * pitch
    return (
      <g key={event} className={`t-${eventTypes[columns.type[event] ?? 0]?.slug} ${fateOf(failed[event])}`}>
        <rect className="tl-target" x={left - 0.5} y={base - 16} width={pitch} height={16} data-at={event} />
        <rect x={left} y={base - 5.1} width={width} height={height} />
        {event === selected && (
          <rect className="tl-frame" x={left - 2} y={base - 7.1} width={width + 4} height={height + 4} rx={1.5} />
        )}
      </g>
    )
  })
}
