import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react'
import { periodTexts } from '@/data/brush'
import type { Interval } from '@/data/date'
import { advance, paceOf, periodOf, playRange, startOf } from '@/data/play'
import type { TimeUnit } from '@/data/timeScale'
import type { View } from '@/data/view'
import type { TimelineProps } from './Timeline'
import type { DrawBrush } from './useBrush'

type Parts = Pick<TimelineProps, 'setView'> & {
  view: View
  period: Interval | null
  shown: Interval
  unit: TimeUnit
  keep: (from: string | null, to: string | null) => void
  draw: DrawBrush
}

const frameLimit = 0.1 // seconds: what a stalled page lost is not caught up with
const betweenViews = 250 // milliseconds: map, list and address follow so often

/** Playback moves the brush with each frame and the view a few times a second; in calm mode one step per press. */
export function usePlayback({ view, setView, period, shown, unit, keep, draw }: Parts) {
  const isCalm = useSyncExternalStore(watchCalm, readCalm, () => false)
  const isPlaying = view.play && !isCalm
  const pace = paceOf(view, unit)
  const range = useRef<Interval | null>(null)
  const live = useRef<Interval | null>(null)
  const played = useRef('')

  /** A period that is not where playback left it asks for a range of its own. */
  const tempo = () => {
    if (played.current !== nameOf(view)) range.current = null
    played.current = nameOf(view)
    range.current ??= playRange(period, pace.length, shown)
    return { ...pace, range: range.current, loop: view.loop }
  }
  const show = useEffectEvent((now: Interval, isLast: boolean) => {
    const texts = periodTexts(periodOf(now))
    keep(texts.from, texts.to)
    played.current = nameOf(texts)
    if (isLast || texts.from !== view.from || texts.to !== view.to) setView({ ...texts, play: !isLast }, 'replace')
  })
  const begin = useEffectEvent(() => {
    live.current = startOf(period, tempo())
  })
  const frame = useEffectEvent((seconds: number) => {
    const now = advance(live.current ?? startOf(period, tempo()), seconds, {
      ...pace,
      range: range.current ?? shown,
      loop: view.loop,
    })
    live.current = now
    draw(now)
    return now
  })
  const stop = useEffectEvent(() => setView({ play: false }, 'replace'))

  useEffect(
    function runPlayback() {
      if (!isPlaying) return
      begin()
      let last: number | null = null
      let told = Number.NEGATIVE_INFINITY
      let telling: ReturnType<typeof setTimeout> | undefined
      let request = requestAnimationFrame(function next(time: number) {
        const now = frame(last === null ? 0 : Math.min(frameLimit, (time - last) / 1000))
        last = time
        if (now.isOver || time - told >= betweenViews) {
          told = time
          telling = setTimeout(() => show(now, now.isOver)) // once this frame is drawn: what follows takes most of the next
        }
        if (!now.isOver) request = requestAnimationFrame(next)
      })
      const hide = () => document.hidden && stop()
      document.addEventListener('visibilitychange', hide)
      return function endPlayback() {
        cancelAnimationFrame(request)
        clearTimeout(telling)
        document.removeEventListener('visibilitychange', hide)
        live.current = null
      }
    },
    [isPlaying],
  )
  function toggle() {
    if (isPlaying) return setView({ play: false }, 'replace')
    if (!isCalm) return setView({ play: true }, 'push')
    const now = startOf(period, tempo())
    const isThere = period !== null && period.from === now.from
    const next = advance(now, isThere ? 1 : 0, tempo())
    const texts = periodTexts(periodOf(next.isOver && view.loop ? startOf(null, tempo()) : next))
    keep(texts.from, texts.to)
    played.current = nameOf(texts)
    setView({ ...texts, play: false }, 'push')
  }
  return { isPlaying, isCalm, pace, toggle, live }
}

function nameOf({ from, to }: Pick<View, 'from' | 'to'>): string {
  return `${from}/${to}`
}

const calm = '(prefers-reduced-motion: reduce)'

function readCalm(): boolean {
  return matchMedia(calm).matches
}

function watchCalm(notify: () => void): () => void {
  const query = matchMedia(calm)
  query.addEventListener('change', notify)
  return () => query.removeEventListener('change', notify)
}
