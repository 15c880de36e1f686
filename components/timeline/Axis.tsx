import { minutesPerDay } from '@/data/date'
import type { Messages } from '@/data/messages'
import { describeTick } from '@/data/time/describe'
import { ticksOf, toPixels } from '@/data/timeScale'
import type { TimelineState } from './useTimeline'

type Props = { timeline: TimelineState; base: number; words: Messages }

const least = 28 // pixels from the left at which half a label would be cut
const labelWidth = 60 // pixels, above the words of a break
const perLabel = { wide: 84, narrow: 64 } // pixels

/** The axis with its marks, and a break at an end beyond which there are more events. */
export function Axis({ timeline: { scale, isNarrow, unit }, base, words }: Props) {
  const { window, left, right, breaks } = scale
  const most = Math.floor((right - left) / (isNarrow ? perLabel.narrow : perLabel.wide))
  const ticks = ticksOf(window, most)
  const isOneDay = window.to - window.from <= minutesPerDay
  const anchor = unit === 'hour' ? 'middle' : 'start'
  return (
    <g className="tl-axis">
      <path d={`M${left - 8} ${base + 0.5}H${right + (breaks.after ? 4 : 8)}`} />
      {breaks.after && <path className="tl-break" d={`M${right + 8} ${base + 4}l5-8m1 8l5-8`} />}
      {breaks.before && <path className="tl-break" d={`M${left - 20} ${base + 4}l5-8m1 8l5-8`} />}
      {ticks.map((tick, index) => {
        const x = Math.round(toPixels(scale, tick.at))
        return (
          <g key={tick.at}>
            <path d={`M${x + 0.5} ${base}v4`} />
            {x + (breaks.after ? labelWidth : 0) < right && (
              <text x={x} y={base + 15} textAnchor={x < least ? 'start' : anchor}>
                {describeTick(tick, index === 0, isOneDay, words)}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

/** On an axis of hours, lines behind the lanes. */
export function HourLines({ timeline: { scale, isNarrow }, base }: Omit<Props, 'words'>) {
  const most = Math.floor((scale.right - scale.left) / (isNarrow ? perLabel.narrow : perLabel.wide))
  return ticksOf(scale.window, most).map(({ at }) => (
    <path key={at} className="tl-line" d={`M${toPixels(scale, at)} 0V${base}`} />
  ))
}
