import { type KeyboardEvent, useCallback, useLayoutEffect, useRef } from 'react'
import type { BrushPart } from '@/data/brush'
import type { Interval } from '@/data/date'
import type { Messages } from '@/data/messages'
import { describeEdge, describePeriod } from '@/data/time/describe'
import { toPixels } from '@/data/timeScale'
import type { TimelineState } from './useTimeline'

type Props = { timeline: TimelineState; base: number; words: Messages }

const crowded = 56 // pixels between the grips below which they reach outward only

/** The brush: a tint with a grip at each end. All three are sliders, moved by pointer, finger or key. */
export function Brush({ timeline, base, words }: Props) {
  const { brush, scale, drawBrush, playback, bounds } = timeline
  const { from, to } = brush.interval
  const tint = useRef<HTMLDivElement>(null)
  const grips = { from: useRef<HTMLDivElement>(null), to: useRef<HTMLDivElement>(null) }
  const { from: first, to: last } = grips
  const draw = useCallback(
    (shown: Interval) => {
      const [left, right] = [toPixels(scale, shown.from), toPixels(scale, shown.to)]
      if (!tint.current || !first.current || !last.current) return
      tint.current.style.transform = `translateX(${left}px) scaleX(${Math.max(0, right - left)})`
      first.current.style.transform = `translateX(${left}px)`
      last.current.style.transform = `translateX(${right}px)`
      tint.current.parentElement?.classList.toggle('crowded', right - left < crowded)
    },
    [scale, first, last],
  )
  // After each rendering: while it plays the brush stands between the view's steps.
  useLayoutEffect(function place() {
    drawBrush.current = draw
    draw(playback.live.current ?? brush.interval)
  })
  const isWhole = !Number.isFinite(from) && !Number.isFinite(to)
  const isMovable = Number.isFinite(from) && Number.isFinite(to)
  const slider = (part: BrushPart, name: string, value: number, text: string) => ({
    role: 'slider',
    tabIndex: 0,
    'data-part': part,
    'aria-label': name,
    'aria-describedby': 'tl-help',
    'aria-valuemin': days(bounds.from),
    'aria-valuemax': days(bounds.to),
    'aria-valuenow': Math.min(days(bounds.to), Math.max(days(bounds.from), days(value))),
    'aria-valuetext': text,
    onKeyDown: (key: KeyboardEvent) => brush.pressKeyOn(part, key),
    onBlur: brush.forgetKeys,
  })
  const { start, end, period } = words.timeline
  return (
    <div className={isWhole ? 'tl-brush whole' : 'tl-brush'} style={{ height: base }}>
      <div
        className="tl-tint"
        ref={tint}
        {...(isMovable
          ? slider('body', period, from, describePeriod(brush.interval, words) ?? '')
          : { 'data-part': 'body' })}
      />
      <div className="tl-grip" ref={first} {...slider('from', start, from, describeEdge(from, 'from', words))} />
      <div className="tl-grip" ref={last} {...slider('to', end, to, describeEdge(to, 'to', words))} />
      <p id="tl-help" className="unseen">
        {words.timeline.help}
      </p>
    </div>
  )
}

function days(minutes: number): number {
  return minutes === Number.NEGATIVE_INFINITY ? -1e9 : Math.round(Math.min(minutes, 1e12) / 1440)
}
