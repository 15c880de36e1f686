import { type RefObject, useEffect, useEffectEvent } from 'react'

/** Closes what is open when one presses elsewhere, or Escape inside it. */
export function useDismiss(box: RefObject<HTMLElement | null>, isOpen: boolean, close: (byKey: boolean) => void): void {
  const dismiss = useEffectEvent(close)
  useEffect(
    function listen() {
      if (!isOpen) return
      const press = ({ target }: PointerEvent) => {
        if (target instanceof Node && !box.current?.contains(target)) dismiss(false)
      }
      const leave = (key: KeyboardEvent) => {
        if (key.key !== 'Escape' || !box.current?.contains(document.activeElement)) return
        key.stopPropagation()
        dismiss(true)
      }
      document.addEventListener('pointerdown', press)
      document.addEventListener('keydown', leave, true)
      return function forget() {
        document.removeEventListener('pointerdown', press)
        document.removeEventListener('keydown', leave, true)
      }
    },
    [box, isOpen],
  )
}
