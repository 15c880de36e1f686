import { type RefObject, useLayoutEffect, useState } from 'react'

/** An element's inner size in whole pixels, kept up to date; zero until it is known. */
export function useSize(element: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(
    function watchSize() {
      const watched = element.current
      if (!watched) return
      const measure = () => setSize({ width: watched.clientWidth, height: watched.clientHeight })
      const observer = new ResizeObserver(measure)
      observer.observe(watched)
      measure()
      return function leaveSize() {
        observer.disconnect()
      }
    },
    [element],
  )
  return size
}
