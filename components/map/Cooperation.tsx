import { useEffect, useRef, useState } from 'react'
import { useMap } from 'react-leaflet'
import type { Messages } from '@/data/messages'
import { type Blocked, cooperate } from './cooperate'

/** How long the hint stays after the last try, in milliseconds. */
const stay = 2000

/** Shares wheel and touch with the page around the map, and says how to move it when one tries without knowing. */
export function Cooperation({ words }: { words: Messages }) {
  const map = useMap()
  const [tried, setTried] = useState<Blocked | null>(null)
  const [isShown, setShown] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(
    function shareGestures() {
      const stop = cooperate(map, (gesture) => {
        setTried(gesture)
        setShown(true)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => setShown(false), stay)
      })
      return function keepGestures() {
        clearTimeout(timer.current)
        stop()
      }
    },
    [map],
  )
  const { hintWheel, hintTouch } = words.embed
  return (
    // Only those who turn a wheel or touch the map need it; the keys are told to all in the map's description.
    <p className="gesture-hint" data-shown={isShown || undefined} aria-hidden="true">
      {tried && <span>{tried === 'wheel' ? hintWheel(zoomKey()) : hintTouch}</span>}
    </p>
  )
}

function zoomKey(): string {
  return /mac|iphone|ipad/i.test(navigator.platform) ? '⌘' : 'Ctrl'
}
