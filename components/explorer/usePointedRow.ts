import { type RefObject, useEffect } from 'react'

/** So long a pointer must rest on a mark: sweeping over the map does not make the list run. */
const dwell = 140 // milliseconds

/** Brings the row of the event whose mark is pointed at into the list's sight. */
export function usePointedRow(list: RefObject<HTMLElement | null>, event: string | null): void {
  useEffect(
    function showRow() {
      if (event === null) return
      const timer = setTimeout(() => {
        const row = list.current?.querySelector(`[data-event="${CSS.escape(event)}"]`)
        const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
        row?.scrollIntoView({ block: 'nearest', behavior: isCalm ? 'instant' : 'smooth' })
      }, dwell)
      return function forgetRow() {
        clearTimeout(timer)
      }
    },
    [list, event],
  )
}
