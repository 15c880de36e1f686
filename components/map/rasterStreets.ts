import { type Map as LeafletMap, type TileEvent, TileLayer } from 'leaflet'

import type { Streets } from '@/data/basemap/settings'

import { watchTiles } from './watchTiles'

/** Puts raster street tiles on the map; the result takes them away. The attribution is drawn by the page. */
export function showRaster(map: LeafletMap, streets: Streets, onFailure: (hasFailed: boolean) => void): () => void {
  const { url, minZoom, maxZoom, subdomains } = streets
  const watch = watchTiles(onFailure)
  const layer = new TileLayer(url, {
    minZoom,
    maxNativeZoom: maxZoom,
    maxZoom: 24, // beyond the last tiles they are enlarged rather than gone
    className: 'streets',
    keepBuffer: 1, // no tiles for later: the tile server's policy forbids prefetching
    updateWhenZooming: false,
    referrerPolicy: 'strict-origin-when-cross-origin', // OpenStreetMap refuses requests without a Referer
    ...(subdomains ? { subdomains } : {}),
  })
  layer.on('tileloadstart', ({ tile }: TileEvent) => watch.want(tile))
  layer.on('tileload', ({ tile }: TileEvent) => watch.note(tile, true))
  layer.on('tileerror', ({ tile }: TileEvent) => watch.note(tile, false))
  layer.on('tileunload tileabort', (event) => watch.forget((event as TileEvent).tile))
  const askAgain = () => layer.redraw()
  window.addEventListener('online', askAgain)
  layer.addTo(map)
  return function removeRaster() {
    window.removeEventListener('online', askAgain)
    watch.stop()
    layer.remove()
  }
}
