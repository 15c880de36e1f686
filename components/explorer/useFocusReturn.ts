import { useDeferredValue, useEffect, useLayoutEffect, useRef } from 'react'
import { focusOnceDrawn } from '@/components/ui/focusOnceDrawn'

/** When an event is closed, the focus that its panel had goes back to where it was opened: its mark, else its row. */
export function useFocusReturn(event: string | null): void {
  const shown = useRef(event) // until the focus has gone back
  const wasMark = useRef(false)
  const settled = useDeferredValue(event) // with the list, which makes its rows anew where it is grouped otherwise
  // In a layout effect: the panel takes the focus in an effect, which comes after.
  useLayoutEffect(
    function rememberOpener() {
      if (event === null) return
      if (shown.current === null) wasMark.current = isMark(document.activeElement)
      shown.current = event
    },
    [event],
  )
  useEffect(
    function returnFocus() {
      const closed = shown.current
      if (event !== null || settled !== null || closed === null) return
      shown.current = null
      if (document.activeElement !== document.body) return
      const mark = wasMark.current ? find(`.leaflet .mark[data-key="${CSS.escape(closed)}"]`) : null
      const row = find(`[data-event="${CSS.escape(closed)}"] a`)
      const opener = mark ?? row
      return opener ? focusOnceDrawn(opener) : undefined
    },
    [event, settled],
  )
}

const find = (selector: string) => document.querySelector<HTMLElement | SVGElement>(selector)

const isMark = (element: Element | null) => element?.matches('.mark[data-key]') === true
