import { useCallback, useEffect, useRef, useState } from 'react'
import type { Interval } from '@/data/date'
import { type Extent, windowFor } from '@/data/timeScale'
import type { View } from '@/data/view'
import type { TimelineProps } from './Timeline'

type Parts = Pick<TimelineProps, 'setView'> & { view: View; period: Interval | null; extent: Extent }

const pause = 200 // milliseconds without a change until the address follows

/**
 * The stretch of time that is shown: the address's, or what suits the period. Our own brush does not change it; a period
 * that comes from elsewhere does where it would be out of sight. `keep` tells which period is our own.
 */
export function useWindow({ view, setView, period, extent }: Parts) {
  const [own, setOwn] = useState(() => windowFor(period, extent))
  const [live, setLive] = useState<Interval | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const kept = useRef(`${view.from}/${view.to}`)
  const keep = useCallback((from: string | null, to: string | null) => {
    kept.current = `${from}/${to}`
  }, [])
  useEffect(
    function followPeriod() {
      const name = `${view.from}/${view.to}`
      if (kept.current === name) return
      kept.current = name
      setOwn((last) => (period && isInSight(period, last) ? last : windowFor(period, extent)))
    },
    [view.from, view.to, period, extent],
  )
  useEffect(() => () => clearTimeout(timer.current), [])
  const setWindow = useCallback(
    (window: Interval) => {
      setLive(window)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        setView({ timeline: window }, 'replace')
        setLive(null)
      }, pause)
    },
    [setView],
  )
  return { window: live ?? view.timeline ?? own, setWindow, keep }
}

const least = 0.02 // of the window: a narrower period cannot be grasped

function isInSight({ from, to }: Interval, window: Interval): boolean {
  const [first, last] = [Math.max(from, window.from), Math.min(to, window.to)]
  return (last - first) / (window.to - window.from) > least
}
