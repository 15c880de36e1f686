import { useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSlash } from '@/components/filters/useSlash'

/**
 * The search's field: `open` shows it where it is folded away and gives it the focus, as `/` does. `makeRoom` brings
 * the list into sight.
 */
export function useSearchField(makeRoom: () => void) {
  const field = useRef<HTMLInputElement>(null)
  const [isOpen, setOpen] = useState(false)
  const open = useCallback(() => {
    // Only within a press does the focus call up a phone's keyboard: the field must be there at once.
    flushSync(() => {
      setOpen(true)
      makeRoom()
    })
    field.current?.focus()
  }, [makeRoom])
  const leave = useCallback(() => {
    setOpen(false)
    field.current?.blur()
  }, [])
  useSlash(open)
  return { field, isOpen, open, leave }
}
