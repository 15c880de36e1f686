import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { EventRow } from '@/components/events/EventRow'
import { Icon } from '@/components/ui/Icon'
import type { ExplorerData } from '@/data/explorer'
import { messages } from '@/data/messages'
import type { Spot } from './useMapActions'

type Props = {
  data: ExplorerData
  spot: Spot
  selected: string | null
  onSelect: (event: string) => void
  onClose: () => void
  /** beside the count: what one does with the place */
  children?: ReactNode
}

/** Several events at one place, as a list beside their ring; Escape closes it and the ring has the focus again. */
export function SpotList({ data, spot, selected, onSelect, onClose, children }: Props) {
  const words = messages[data.locale]
  const box = useRef<HTMLDivElement>(null)
  useEffect(
    function openBesideRing() {
      const before = document.activeElement
      const element = box.current
      if (!element) return
      placeBeside(element, spot.at)
      element.querySelector('a')?.focus({ preventScroll: true })
      return function giveFocusBack() {
        if (element.contains(document.activeElement) && before instanceof HTMLElement) before.focus()
        else if (before instanceof SVGElement) before.focus()
      }
    },
    [spot],
  )
  function closeByKey(press: KeyboardEvent) {
    if (press.key === 'Escape') onClose()
  }
  return (
    <div
      className="spot"
      ref={box}
      role="dialog"
      aria-label={words.eventsHere(spot.members.length)}
      onKeyDown={closeByKey}
    >
      <div className="spot-head">
        <b>{words.eventsHere(spot.members.length)}</b>
        {children}
        <button type="button" className="ib" onClick={onClose} aria-label={words.close}>
          <Icon name="close" />
        </button>
      </div>
      <ul>
        {spot.members.map((index) => {
          const event = data.events[index]
          return (
            event && (
              <EventRow
                key={event.id}
                event={event}
                data={data}
                look={event.id === selected ? 'selected' : null}
                onSelect={onSelect}
              />
            )
          )
        })}
      </ul>
    </div>
  )
}

const gap = 8 // pixels to the window's edge

/** Beside the ring where there is room, always inside the map's window. */
function placeBeside(element: HTMLElement, { x, y }: Spot['at']): void {
  const frame = element.parentElement
  if (!frame) return
  const left = Math.min(x + 28, frame.clientWidth - element.offsetWidth - gap)
  const top = Math.min(y - 24, frame.clientHeight - element.offsetHeight - gap)
  element.style.left = `${Math.max(gap, left)}px`
  element.style.top = `${Math.max(gap, top)}px`
}
