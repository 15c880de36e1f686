import { useEffect, useState } from 'react'

/** A text once it has stood still for a while, so that a screen reader hears the last of a run; '' until it changes. */
export function useLater(text: string, pause = 700): string {
  const [first] = useState(text)
  const [later, setLater] = useState('')
  useEffect(
    function settle() {
      const timer = window.setTimeout(() => setLater((last) => (last === '' && text === first ? '' : text)), pause)
      return () => window.clearTimeout(timer)
    },
    [text, first, pause],
  )
  return later
}
