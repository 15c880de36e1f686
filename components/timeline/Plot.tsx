import { type PointerEvent, useMemo } from 'react'
import { drawn } from '@/data/brush'
import { stackBlocks } from '@/data/histogram'
import { hoursOf } from '@/data/hourLanes'
import type { Messages } from '@/data/messages'
import { toMinutes } from '@/data/timeScale'
import { Axis, HourLines } from './Axis'
import { Beyond } from './Beyond'
import { Brush } from './Brush'
import { type BlockGeometry, hitBlock, layBlocks } from './blocks'
import { Histogram } from './Histogram'
import { HourLanes } from './HourLanes'
import { hitLane, type LaneGeometry, layLanes } from './lanes'
import { Notes } from './Notes'
import type { TimelineProps } from './Timeline'
import { Unknown } from './Unknown'
import { usePinch } from './usePinch'
import type { TimelineState } from './useTimeline'

export type PlotProps = TimelineProps & { timeline: TimelineState; words: Messages }

/** The drawing of the window with the brush over it. A click takes an event or a bin, a drag a period. */
export function Plot(props: PlotProps) {
  const { data, scene, timeline, words, onSelect, onHover } = props
  const { plot, size, scale, brush, unit } = timeline
  const geometry = useGeometry(props)
  const pinch = usePinch(timeline)
  function eventAt({ clientX, clientY, currentTarget, target, pointerType }: PointerEvent<HTMLElement>) {
    const unknown = target instanceof Element ? target.closest('[data-at]')?.getAttribute('data-at') : undefined
    if (unknown) return Number(unknown)
    if (pointerType !== 'mouse' && geometry.kind !== 'lanes') return -1 // a finger is wider than a block
    const box = currentTarget.getBoundingClientRect()
    const [x, y] = [clientX - box.left, clientY - box.top]
    return geometry.kind === 'lanes' ? hitLane(geometry, x, y) : hitBlock(geometry, x, y)
  }
  function click(up: PointerEvent<HTMLElement>) {
    const id = data.events[eventAt(up)]?.id
    if (id) return onSelect(id)
    const x = up.clientX - up.currentTarget.getBoundingClientRect().left
    if (x < scale.left || x > scale.right) return
    const moment = toMinutes(scale, x)
    brush.show(drawn(moment, moment, unit), 'push')
  }
  function hover(move: PointerEvent<HTMLElement>) {
    if (pinch.move(move)) return
    brush.move(move)
    if (brush.isHeld() || move.pointerType !== 'mouse') return
    const event = eventAt(move)
    move.currentTarget.classList.toggle('on-event', event >= 0)
    onHover(data.events[event]?.id ?? null)
  }
  return (
    <div
      className="tl-plot"
      ref={plot}
      onPointerDown={(down) => (pinch.press(down) ? brush.cancel() : brush.press(down))}
      onPointerMove={hover}
      onPointerUp={(up) => !pinch.release(up) && brush.release() && click(up)}
      onPointerCancel={(end) => {
        pinch.release(end)
        brush.cancel()
      }}
      onPointerLeave={() => onHover(null)}
    >
      {size.width > 0 && (
        <svg
          width={size.width}
          height={size.height}
          role="img"
          aria-label={words.timeline.picture(words.events(props.count), words.timeline.units[unit])}
        >
          {unit === 'hour' && <HourLines timeline={timeline} base={geometry.base} />}
          {geometry.kind === 'lanes' ? (
            <HourLanes geometry={geometry} data={data} scene={scene} />
          ) : (
            <Histogram geometry={geometry} data={data} scene={scene} words={words} />
          )}
          {geometry.unknown.length > 0 && <Unknown events={geometry.unknown} {...props} />}
          <Beyond {...props} base={geometry.base} />
          <Axis timeline={timeline} base={geometry.base} words={words} />
        </svg>
      )}
      <Brush timeline={timeline} base={geometry.base} words={words} />
      {geometry.kind === 'blocks' && unit === 'day' && !timeline.isNarrow && <Notes {...props} geometry={geometry} />}
    </div>
  )
}

/** Lanes for hours where all find room, else blocks or bars. */
function useGeometry({
  data,
  scene: { columns, failed, selected },
  timeline,
}: PlotProps): BlockGeometry | LaneGeometry {
  const { histogram, scale, size, unit, isNarrow, window, utcOffset } = timeline
  return useMemo(() => {
    const hours = unit === 'hour' ? hoursOf(data.events, columns, failed, window, utcOffset) : null
    const lanes = hours && layLanes(hours, data.events, scale, size.height, isNarrow, selected)
    if (lanes) return lanes
    const blocks = stackBlocks(columns, failed, histogram)
    return layBlocks(histogram, blocks, hours?.unknown ?? [], scale, size.height, isNarrow)
  }, [data, columns, failed, selected, histogram, scale, size.height, unit, isNarrow, window, utcOffset])
}
