import { useCallback, useEffect, useRef, useState } from 'react'

const pause = 150 // ms without a key after which the typed text counts

/**
 * A text field whose value lives elsewhere (the address) and follows with a short pause: what is typed shows at once,
 * and a change from elsewhere replaces it.
 */
export function useTyped(value: string, commit: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null)
  const sent = useRef(value)
  const timer = useRef(0)
  useEffect(
    function followTheAddress() {
      if (value === sent.current) return
      sent.current = value
      window.clearTimeout(timer.current)
      setTyped(null)
    },
    [value],
  )
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const send = useCallback(
    (text: string) => {
      window.clearTimeout(timer.current)
      sent.current = text
      commit(text)
    },
    [commit],
  )
  const type = useCallback(
    (text: string) => {
      setTyped(text)
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => send(text), pause)
    },
    [send],
  )
  const set = useCallback(
    (text: string) => {
      setTyped(text)
      send(text)
    },
    [send],
  )
  return { text: typed ?? value, type, set }
}
