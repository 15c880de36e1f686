import { eventTypes } from '@/data/acled'
import { timePrecisions } from '@/data/engine/columns'
import { fateOf } from '@/data/histogram'
import { toPixels } from '@/data/timeScale'
import type { BlockGeometry } from './blocks'
import type { TimelineProps } from './Timeline'

const lanes = 4
const height = 4
const day = timePrecisions.indexOf('day')

/** Events known less well than a bin is long, but for those of a day on an axis of hours, which stand beside it: pale bars. */
export function Wide({ geometry, scene }: { geometry: BlockGeometry; scene: TimelineProps['scene'] }) {
  const { histogram, scale } = geometry
  const { columns, failed, selected } = scene
  const long = histogram.wide.filter((event) => histogram.unit !== 'hour' || (columns.timing[event] ?? 0) > day)
  return long.map((event, index) => {
    const left = toPixels(scale, Math.max(columns.from[event] ?? 0, scale.window.from))
    const right = toPixels(scale, Math.min(columns.to[event] ?? 0, scale.window.to))
    const y = 2 + (index % lanes) * (height + 2)
    return (
      <g key={event} className={`t-${eventTypes[columns.type[event] ?? 0]?.slug} ${fateOf(failed[event])} tl-wide`}>
        <rect x={left} y={y} width={Math.max(2, right - left)} height={height} rx={2} data-at={event} />
        {event === selected && (
          <rect className="tl-frame" x={left - 2} y={y - 2} width={right - left + 4} height={height + 4} />
        )}
      </g>
    )
  })
}
