import { memo } from 'react'
import { eventTypes } from '@/data/acled'
import type { ExplorerData } from '@/data/explorer'
import { type LaneGeometry, laneMiddle, type PlacedMark } from './layout'
import type { TimelineProps } from './Timeline'

type Props = { geometry: LaneGeometry; data: ExplorerData; scene: TimelineProps['scene'] }

/** Events of known hours: a tick where the minute is known, a faded bar where only the hour or part of the day is. */
export const HourLanes = memo(function HourLanes({ geometry, data, scene }: Props) {
  return geometry.marks.map((mark) => {
    const slug = eventTypes[scene.columns.type[mark.event] ?? 0]?.slug
    const isSelected = mark.event === scene.selected
    return (
      <g key={mark.event} className={`t-${slug} ${mark.fate}`}>
        <title>{data.events[mark.event]?.properties.title}</title>
        {mark.kind === 'exact' ? <Exact mark={mark} /> : <Faded mark={mark} />}
        {isSelected && <Frame mark={mark} />}
        {mark.label && (
          <text
            className={isSelected ? 'tl-name' : undefined}
            x={mark.label.x}
            y={laneMiddle(mark.lane) + 4}
            textAnchor={mark.label.anchor}
          >
            {mark.label.text}
          </text>
        )}
      </g>
    )
  })
})

const bar = 13 // pixels

function Exact({ mark: { x, right, lane } }: { mark: PlacedMark }) {
  const middle = laneMiddle(lane)
  return (
    <>
      <rect x={x - 1} y={middle - bar / 2} width={2} height={bar} />
      {right > x + 2 && <rect x={x} y={middle - 1} width={right - x} height={2} />}
    </>
  )
}

function Faded({ mark }: { mark: PlacedMark }) {
  const { x, right, lane, from, to, fade, kind, event } = mark
  const width = Math.max(4, right - x)
  const share = fade / Math.max(1, to - from + 2 * fade)
  const opacity = kind === 'hour' ? 0.85 : 0.4
  const id = `tl-fade-${event}`
  return (
    <>
      <linearGradient id={id}>
        <stop offset={0} stopColor="var(--c)" stopOpacity={0} />
        <stop offset={share} stopColor="var(--c)" stopOpacity={opacity} />
        <stop offset={1 - share} stopColor="var(--c)" stopOpacity={opacity} />
        <stop offset={1} stopColor="var(--c)" stopOpacity={0} />
      </linearGradient>
      <rect className="tl-fade" x={x} y={laneMiddle(lane) - bar / 2} width={width} height={bar} fill={`url(#${id})`} />
    </>
  )
}

function Frame({ mark: { x, right, lane } }: { mark: PlacedMark }) {
  const [left, width] = [x - 2, Math.max(6, right - x) + 4]
  return <rect className="tl-frame" x={left} y={laneMiddle(lane) - bar / 2 - 1} width={width} height={bar + 2} rx={3} />
}
