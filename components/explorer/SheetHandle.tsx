import { type MouseEvent, type PointerEvent, useRef } from 'react'
import type { Messages } from '@/data/messages'
import type { Sheet } from './useExplorer'

const order: readonly Sheet[] = ['strip', 'half', 'full']
const flick = 40 // pixels dragged that mean the next size

type Props = { sheet: Sheet; setSheet: (sheet: Sheet) => void; words: Messages }

/** The sheet's handle on narrow screens: dragged up or down, or pressed for the next size. */
export function SheetHandle({ sheet, setSheet, words }: Props) {
  const start = useRef<number | null>(null)
  const wasDragged = useRef(false)
  const size = order.indexOf(sheet)
  function release({ clientY }: PointerEvent) {
    const dragged = start.current === null ? 0 : start.current - clientY
    start.current = null
    wasDragged.current = Math.abs(dragged) >= flick
    if (!wasDragged.current) return
    const next = order[Math.min(order.length - 1, Math.max(0, size + Math.sign(dragged)))]
    if (next) setSheet(next)
  }
  function press({ detail }: MouseEvent) {
    if (detail > 0 && wasDragged.current) return // a mouse that lets go has clicked as well; a key has not
    setSheet(order[(size + 1) % order.length] ?? 'half')
  }
  return (
    <button
      type="button"
      className="grab needs-script"
      aria-label={words.sheet[sheet]}
      onPointerDown={(down) => {
        start.current = down.clientY
        wasDragged.current = false
        down.currentTarget.setPointerCapture(down.pointerId)
      }}
      onPointerUp={release}
      onClick={press}
    />
  )
}
