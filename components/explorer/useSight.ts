import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { Camera } from '@/data/position'
import { type Sight, sightOf } from '@/data/sight'

/** What the map's window shows; null until it is measured, and while nobody asks. */
export function useSight(mapWindow: RefObject<HTMLElement | null>, camera: Camera, isAsked: boolean): Sight | null {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  useEffect(
    function measureWindow() {
      const box = mapWindow.current
      if (!box || !isAsked) return
      const observer = new ResizeObserver(() => setSize({ width: box.clientWidth, height: box.clientHeight }))
      observer.observe(box)
      return function stopMeasuring() {
        observer.disconnect()
      }
    },
    [mapWindow, isAsked],
  )
  return useMemo(() => (isAsked && size ? sightOf(camera, size.width, size.height) : null), [camera, size, isAsked])
}
