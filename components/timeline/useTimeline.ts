import { type KeyboardEvent, useCallback, useMemo, useRef } from 'react'
import { everything } from '@/data/brush'
import { filterInterval, type Interval } from '@/data/date'
import { countBins } from '@/data/histogram'
import { type Extent, makeScale, zoomWindow } from '@/data/timeScale'
import type { TimelineProps } from './Timeline'
import { type DrawBrush, useBrush } from './useBrush'
import { usePlayback } from './usePlayback'
import { useSize } from './useSize'
import { useWheel } from './useWheel'
import { useWindow } from './useWindow'

export type TimelineState = ReturnType<typeof useTimeline>

const narrow = 420 // pixels of plot below which nothing but bars is drawn
const margins = { wide: { edge: 22, before: 96, after: 100 }, narrow: { edge: 16, before: 0, after: 0 } }
const hourMargin = 126 // pixels for the events whose hour is not known

/** The timeline's state: window, scale, counts, brush and playback, all from the view. */
export function useTimeline({ data, view, setView, onDrag, scene, extent }: TimelineProps & { extent: Extent }) {
  const frame = useRef<HTMLElement>(null)
  const plot = useRef<HTMLDivElement>(null)
  const size = useSize(plot)
  const period = useMemo(() => filterInterval(view.from, view.to), [view.from, view.to])
  const { window, setWindow, keep } = useWindow({ view, setView, period, extent })
  const { columns, failed } = scene
  const histogram = useMemo(() => countBins(columns, failed, window), [columns, failed, window])
  const { unit } = histogram
  const isNarrow = size.width < narrow
  const scale = useMemo(() => {
    const room = isNarrow ? margins.narrow : margins.wide
    const isHours = unit === 'hour'
    const beyond = { before: extent.all.from < window.from, after: extent.all.to > window.to }
    if (isHours && !isNarrow) return hourScale(window, size.width, beyond)
    return makeScale(window, size.width, room, beyond)
  }, [window, size.width, isNarrow, unit, extent])
  const drawBrush = useRef<DrawBrush>(() => undefined)
  const bounds = useMemo(() => unite(extent.main, window), [extent, window])
  const brush = useBrush({
    brush: period ?? everything,
    scale,
    unit,
    bounds,
    setView,
    onDrag,
    setWindow,
    keep,
    draw: (drawn) => drawBrush.current(drawn),
  })
  const playback = usePlayback({
    view,
    setView,
    period,
    shown: window === extent.main || unit === 'hour' ? window : extent.main,
    unit,
    keep,
    draw: (drawn) => drawBrush.current(drawn),
  })
  useWheel(frame, plot, scale, extent, setWindow)
  const zoomByKey = useCallback(
    (press: KeyboardEvent) => {
      const factor = { '+': 0.5, '=': 0.5, '-': 2 }[press.key]
      if (!factor || press.target instanceof HTMLInputElement || press.ctrlKey || press.metaKey) return
      press.preventDefault()
      setWindow(zoomWindow(window, factor, middleOf(period, window), extent))
    },
    [window, period, extent, setWindow],
  )
  return {
    frame,
    plot,
    size,
    isNarrow,
    period,
    window,
    setWindow,
    histogram,
    unit,
    scale,
    bounds,
    brush,
    drawBrush,
    playback,
    zoomByKey,
    utcOffset: data.utcOffset,
  }
}

/** On the hours' axis the left is for events whose hour is not known; the rest of the dataset is not told there. */
function hourScale(window: Interval, width: number, beyond: { before: boolean; after: boolean }) {
  const scale = makeScale(window, width, { edge: margins.wide.edge, before: 0, after: 0 }, beyond)
  return { ...scale, left: scale.left + hourMargin }
}

/** The middle of the part of a period that is in the window, else of the window. */
export function middleOf(period: Interval | null, window: Interval): number {
  const from = Math.max(period?.from ?? window.from, window.from)
  const to = Math.min(period?.to ?? window.to, window.to)
  return from < to ? (from + to) / 2 : (window.from + window.to) / 2
}

function unite(a: Interval, b: Interval): Interval {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }
}
