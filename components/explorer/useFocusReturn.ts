import { useDeferredValue, useEffect, useLayoutEffect, useRef } from 'react'

/** When an event is closed, the focus that its panel had goes back to where it was opened: its mark, else its row. */
export function useFocusReturn(event: string | null): void {
  const last = useRef(event)
  const wasMark = useRef(false)
  const settled = useDeferredValue(event) // with the list, which makes its rows anew where it is grouped otherwise
  // In a layout effect: the panel takes the focus in an effect, which comes after.
  useLayoutEffect(
    function rememberOpener() {
      if (last.current === null && event !== null) wasMark.current = isMark(document.activeElement)
    },
    [event],
  )
  useEffect(
    function returnFocus() {
      const closed = last.current
      last.current = settled
      if (settled !== null || closed === null || document.activeElement !== document.body) return
      const mark = wasMark.current ? find(`.leaflet .mark[data-key="${CSS.escape(closed)}"]`) : null
      const row = find(`[data-event="${CSS.escape(closed)}"] a`)
      ;(mark ?? row)?.focus()
    },
    [settled],
  )
}

const find = (selector: string) => document.querySelector<HTMLElement | SVGElement>(selector)

const isMark = (element: Element | null) => element?.matches('.mark[data-key]') === true
