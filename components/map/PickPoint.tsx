import type { Map as LeafletMap, LeafletMouseEvent } from 'leaflet'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import type { Position } from '@/data/position'
import { toPosition } from './latLng'
import { pans } from './markKeys'

type Props = { onPick: (position: Position, isByKey: boolean) => void; onLeave: () => void }

/** While it stands, a click or tap on the map is a choice of that point; by keys, Enter is one of the map's middle. */
export function PickPoint({ onPick, onLeave }: Props) {
  const map = useMap()
  useEffect(
    function listenForPoint() {
      const container = map.getContainer()
      const pick = ({ latlng }: LeafletMouseEvent) => onPick(toPosition(latlng.wrap()), false)
      const keys = (press: KeyboardEvent) => {
        const action = findAction(map, press.key, { onPick, onLeave })
        if (!action) return
        press.preventDefault()
        press.stopPropagation() // in the capturing phase: neither the map nor a mark hears of it
        action()
      }
      map.on('click', pick)
      container.addEventListener('keydown', keys, true)
      container.classList.add('picking')
      container.focus({ preventScroll: true })
      return function stopListening() {
        map.off('click', pick)
        container.removeEventListener('keydown', keys, true)
        container.classList.remove('picking')
      }
    },
    [map, onPick, onLeave],
  )
  return null
}

function findAction(map: LeafletMap, key: string, { onPick, onLeave }: Props): (() => void) | null {
  const pan = pans[key]
  if (pan) return () => map.panBy(pan)
  if (key === 'Enter' || key === ' ') return () => onPick(toPosition(map.getCenter().wrap()), true)
  return key === 'Escape' ? onLeave : null
}
