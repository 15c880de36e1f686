import { typeSlug } from '@/data/acled'
import { markId } from '@/data/drawing/mark'
import { fateOf } from '@/data/histogram'
import { axisHeight } from './blocks'
import type { PlotProps } from './Plot'

const start = 16 // pixels, in line with the button above
const pitch = 16
const perRow = 6
const most = 12

/** Events whose day is known and whose hour is not: marks left of midnight, never on the axis. */
export function Unknown({ events, data, scene, timeline, words }: PlotProps & { events: readonly number[] }) {
  const base = timeline.size.height - axisHeight.wide
  const note = `${words.timeline.hourUnknown}: ${events.length}`
  if (timeline.isNarrow)
    return (
      <text className="tl-unknown" x={timeline.scale.left + 12} y={10}>
        {note}
      </text>
    )
  return (
    <g className="tl-unknown">
      <text className="tl-name" x={start} y={11}>
        {words.timeline.hourUnknown}
      </text>
      {events.slice(0, events.length > most ? most - 1 : most).map((index, place) => {
        const event = data.events[index]
        if (!event) return null
        const slug = typeSlug(event.properties.event_type)
        const [x, y] = [start + (place % perRow) * pitch, 20 + Math.floor(place / perRow) * pitch]
        return (
          <g key={event.id} className={fateOf(scene.failed[index])} data-at={index}>
            <title>{event.properties.title}</title>
            <rect className="tl-target" x={x - 1} y={y - 2} width={pitch} height={pitch} />
            <use
              className={`t-${slug}`}
              href={`#${markId(slug, event.properties.verification)}`}
              transform={`translate(${x + 6} ${y + 6}) scale(.6)`}
            />
            {index === scene.selected && (
              <rect className="tl-frame" x={x - 2} y={y - 2} width={16} height={16} rx={3} />
            )}
          </g>
        )
      })}
      {events.length > most && (
        <text x={start + (perRow - 1) * pitch} y={46}>
          +{events.length - most + 1}
        </text>
      )}
      <text x={start} y={base + 15}>
        {words.events(events.length)}
      </text>
    </g>
  )
}
