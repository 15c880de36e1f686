'use client'
import 'leaflet/dist/leaflet.css'
import dynamic from 'next/dynamic'
import { Component, type ReactNode } from 'react'
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
    <MapBoundary onBroken={onBroken}>
      <MapScripts />
      <LeafletMap {...props} />
    </MapBoundary>
  )
}

/** Catches a map that does not load or draw: the list and the drawing must not go with it. */
class MapBoundary extends Component<{ onBroken: () => void; children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override componentDidCatch() {
    this.props.onBroken()
  }

  override render() {
    return this.state.isBroken ? null : this.props.children
  }
}
