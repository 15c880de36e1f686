'use client'
import 'leaflet/dist/leaflet.css'
import dynamic from 'next/dynamic'
import { Boundary } from '@/components/ui/Boundary'
import type { MapProps } from './LeafletMap'

const LeafletMap = dynamic(() => import('./LeafletMap').then((module) => module.LeafletMap), { ssr: false })

/** Shows nothing: Next names in the page's head the scripts of what it imports, so they come while the page hydrates. */
const MapScripts = dynamic(async () => {
  if (typeof window !== 'undefined') import('./LeafletMap').catch(() => undefined) // a failure is the boundary's
  return () => null
})

/** The live map, loaded in the browser only; until then, and if it fails, the server's drawing stays below it. */
export function EventMap({ onBroken, ...props }: MapProps & { onBroken: () => void }) {
  return (
    <Boundary onBroken={onBroken}>
      <MapScripts />
      <LeafletMap {...props} />
    </Boundary>
  )
}
