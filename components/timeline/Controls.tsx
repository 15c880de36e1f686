import { useId, useRef, useState } from 'react'
import { Icon } from '@/components/ui/Icon'
import type { Messages } from '@/data/messages'
import { choicesWith, playOptions } from '@/data/play'
import { describeDuration, describePeriod } from '@/data/time/describe'
import { type Extent, type TimeUnit, timeUnits, windowAt, windowFor } from '@/data/timeScale'
import { Choice } from './Choice'
import { Dates } from './Dates'
import { PlayButton } from './PlayButton'
import type { TimelineProps } from './Timeline'
import { useDismiss } from './useDismiss'
import { middleOf, type TimelineState } from './useTimeline'

type Props = TimelineProps & { extent: Extent; timeline: TimelineState; words: Messages }

/** Play, the period in words, and how the timeline plays and zooms; where room is short the latter fold away. */
export function Controls(props: Props) {
  const { data, view, setView, timeline, words, count } = props
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const head = useRef<HTMLDivElement>(null)
  const more = useRef<HTMLButtonElement>(null)
  useDismiss(head, isOpen, (byKey) => {
    setOpen(false)
    if (byKey) more.current?.focus()
  })
  const { unit, period } = timeline
  return (
    <div className="tl-head" ref={head}>
      <PlayButton playback={timeline.playback} words={words} />
      <div className="tl-settings" id={id} data-open={isOpen || undefined}>
        <div className="tl-what">
          <Dates view={view} setView={setView} zone={data.timezone} words={words}>
            {(period && describePeriod(period, words)) ?? words.timeline.allDates}
          </Dates>
          {period && (
            <button
              type="button"
              className="tl-clear"
              aria-label={words.timeline.clear}
              title={words.timeline.clear}
              onClick={() => setView({ from: null, to: null, play: false })}
            >
              <Icon name="close" />
            </button>
          )}
          <span className="tl-count">
            {words.events(count)}
            {unit === 'hour' && `, ${words.timeline.utc(data.utcOffset.replace('-', '−'))}`}
          </span>
        </div>
        <Pace {...props} />
        <Zoom {...props} />
      </div>
      <button
        type="button"
        className="tl-more"
        ref={more}
        aria-label={words.timeline.settings}
        title={words.timeline.settings}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="menu" />
      </button>
    </div>
  )
}

function Pace({ view, setView, timeline, words }: Props) {
  const { unit, playback } = timeline
  const { speed, length } = playback.pace
  const { perSecond, loop } = words.timeline
  const { speeds, windows } = playOptions[unit]
  return (
    <div className="tl-pace">
      <Choice
        name={words.timeline.speed}
        value={speed}
        choices={choicesWith(speeds, speed).map((value) => [value, perSecond(describeDuration(value, words))])}
        onChoose={(value) => setView({ speed: value }, 'replace')}
      />
      <Choice
        name={words.timeline.window}
        value={length}
        choices={choicesWith(windows, length).map((value) => [value, describeDuration(value, words)])}
        onChoose={(value) => setView({ window: value }, 'replace')}
      />
      <label className="tl-loop">
        <input type="checkbox" checked={view.loop} onChange={() => setView({ loop: !view.loop }, 'replace')} />
        {loop}
      </label>
    </div>
  )
}

function Zoom({ timeline, words, extent }: Props) {
  const { unit, period, window, setWindow } = timeline
  const { units, fitAll, fitAllHelp, fitPeriod, fitPeriodHelp } = words.timeline
  const choices = timeUnits.map((value): [TimeUnit, string] => [value, units[value]])
  return (
    <div className="tl-zoom">
      <Choice
        name={words.timeline.zoom}
        value={unit}
        choices={choices}
        onChoose={(value) => setWindow(windowAt(value, middleOf(period, window), extent))}
      />
      <button type="button" className="tl-word" title={fitAllHelp} onClick={() => setWindow(extent.main)}>
        {fitAll}
      </button>
      {period && (
        <button
          type="button"
          className="tl-word"
          title={fitPeriodHelp}
          onClick={() => setWindow(windowFor(period, extent))}
        >
          {fitPeriod}
        </button>
      )}
    </div>
  )
}
