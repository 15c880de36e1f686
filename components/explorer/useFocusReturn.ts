import { useEffect, useRef } from 'react'

/** When an event is closed, the focus that its panel had goes back to its row. */
export function useFocusReturn(event: string | null): void {
  const last = useRef(event)
  useEffect(
    function returnFocus() {
      const closed = last.current
      last.current = event
      if (event !== null || closed === null || document.activeElement !== document.body) return
      document.querySelector<HTMLElement>(`[data-event="${CSS.escape(closed)}"] a`)?.focus()
    },
    [event],
  )
}
