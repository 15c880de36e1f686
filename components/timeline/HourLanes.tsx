import { memo } from 'react'
import { eventTypes } from '@/data/acled'
import type { ExplorerData } from '@/data/explorer'
import { type LaneGeometry, laneMiddle, type PlacedMark } from './lanes'
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
        {mark.kind === 'exact' ? <Exact mark={mark} geometry={geometry} /> : <Faded mark={mark} geometry={geometry} />}
        {isSelected && <Frame mark={mark} geometry={geometry} />}
        {mark.label && (
          <text
            className={isSelected ? 'tl-name' : undefined}
            x={mark.label.x}
            y={laneMiddle(geometry, mark.lane) + 4}
            textAnchor={mark.label.anchor}
          >
            {mark.label.text}
          </text>
        )}
      </g>
    )
  })
})

type MarkProps = { mark: PlacedMark; geometry: LaneGeometry }

/** Top and height of a bar in its lane. */
function barOf({ mark, geometry }: MarkProps) {
  const height = geometry.laneHeight - Math.min(3, geometry.laneHeight * 0.2)
  return { y: laneMiddle(geometry, mark.lane) - height / 2, height }
}

function Exact({ mark, geometry }: MarkProps) {
  const { y, height } = barOf({ mark, geometry })
  const { x, right } = mark
  return (
    <>
      <rect x={x - 1} y={y} width={2} height={height} />
      {mark.to > mark.from && <rect x={x} y={y + height / 2 - 1} width={right - x} height={2} />}
    </>
  )
}

function Faded({ mark, geometry }: MarkProps) {
  const { x, right, from, to, fade, kind, event } = mark
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
      <rect
        className="tl-fade"
        x={x}
        {...barOf({ mark, geometry })}
        width={Math.max(4, right - x)}
        fill={`url(#${id})`}
      />
    </>
  )
}

function Frame({ mark, geometry }: MarkProps) {
  const { y, height } = barOf({ mark, geometry })
  const width = Math.max(6, mark.right - mark.x) + 4
  return <rect className="tl-frame" x={mark.x - 2} y={y - 1} width={width} height={height + 2} rx={3} />
}
