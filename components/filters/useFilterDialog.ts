import { useCallback, useState } from 'react'
import type { DialogName } from './filterNames'

/** Which filter is open; its button pressed once more closes it. */
export function useFilterDialog() {
  const [open, setOpen] = useState<DialogName | null>(null)
  const press = useCallback((name: DialogName) => setOpen((last) => (last === name ? null : name)), [])
  const close = useCallback(() => setOpen(null), [])
  return { open, press, close }
}
