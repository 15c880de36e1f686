import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { Interval } from '@/data/date'
import { type Extent, panWindow, type TimeScale, toMinutes, zoomWindow } from '@/data/timeScale'

const perLine = 16 // pixels of a wheel that counts in lines

/** The wheel zooms around the pointer; sideways, or with Shift, it moves along. */
export function useWheel(
  frame: RefObject<HTMLElement | null>,
  plot: RefObject<HTMLElement | null>,
  scale: TimeScale,
  extent: Extent,
  setWindow: (window: Interval) => void,
): void {
  const turn = useEffectEvent((wheel: WheelEvent) => {
    const box = plot.current?.getBoundingClientRect()
    if (!box || !(wheel.target instanceof Node && plot.current?.contains(wheel.target))) return
    wheel.preventDefault()
    const unit = wheel.deltaMode === WheelEvent.DOM_DELTA_LINE ? perLine : 1
    const { window } = scale
    const along = (wheel.shiftKey ? wheel.deltaY : wheel.deltaX) * unit
    if (wheel.shiftKey || Math.abs(wheel.deltaX) > Math.abs(wheel.deltaY)) {
      setWindow(panWindow(window, (along / (scale.right - scale.left)) * (window.to - window.from), extent))
    } else {
      const factor = Math.exp(wheel.deltaY * unit * (wheel.ctrlKey ? 0.01 : 0.002))
      setWindow(zoomWindow(window, factor, toMinutes(scale, wheel.clientX - box.left), extent))
    }
  })
  useEffect(
    function listenToWheel() {
      const element = frame.current
      const listener = (wheel: WheelEvent) => turn(wheel)
      element?.addEventListener('wheel', listener, { passive: false }) // React's own listener could not keep the page still
      return function ignoreWheel() {
        element?.removeEventListener('wheel', listener)
      }
    },
    [frame],
  )
}
