import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useMemo } from 'react'
import { useMap } from 'react-leaflet'

import { type Base, chooseBase } from '@/data/basemap/base'
import type { BasemapSettings } from '@/data/basemap/settings'

import { showArchive } from './archiveStreets'
import { showRaster } from './rasterStreets'

type StreetsLayerProps = {
  settings: BasemapSettings
  /** `view.base`: outline, streets, or an archive's id; null for the operator's default */
  base: string | null
  /** told when tiles begin to fail and when they come again; keep it stable, a new one starts the layer anew */
  onFailure: (hasFailed: boolean) => void
}

/** Streets above the outline, inside a `MapContainer`. Draws nothing itself; whatever fails, the outline stays. */
export function StreetsLayer({ settings, base, onFailure }: StreetsLayerProps) {
  const map = useMap()
  const chosen = useMemo(() => chooseBase(settings, base), [settings, base])
  useEffect(
    function showStreets() {
      const remove = showBase(map, chosen, onFailure)
      return function hideStreets() {
        remove()
        onFailure(false)
      }
    },
    [map, chosen, onFailure],
  )
  return null
}

function showBase(map: LeafletMap, base: Base, onFailure: (hasFailed: boolean) => void): () => void {
  switch (base.kind) {
    case 'outline':
      return () => {}
    case 'streets':
      return showRaster(map, base.streets, onFailure)
    case 'archive':
      return showArchive(map, base.archive, onFailure)
  }
}
