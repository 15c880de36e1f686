import { type GridLayer, LatLngBounds, type Map as LeafletMap } from 'leaflet'

import type { Archive } from '@/data/basemap/settings'

import { toLatLng } from './latLng'
import { watchTheme } from './theme'
import { type TileWatch, watchTiles } from './watchTiles'

/**
 * Draws a PMTiles archive with protomaps-leaflet, which is loaded now and not before. The result takes it away.
 * protomaps-leaflet paints empty tiles where an archive cannot be read, so the reading itself is watched.
 */
export function showArchive(map: LeafletMap, archive: Archive, onFailure: (hasFailed: boolean) => void): () => void {
  const watch = watchTiles(onFailure)
  let isGone = false
  let undo = () => {}
  loadRenderer().then(
    ({ leafletLayer, PMTiles }) => {
      if (isGone) return
      const tiles = watchReading(new PMTiles(new URL(archive.url, location.href).href), watch)
      undo = watchTheme((theme) => {
        const layer = leafletLayer({ ...optionsFor(archive), url: tiles, flavor: theme })
        layer.backgroundColor = undefined // the outline shows where the archive has nothing
        const shown = layer as unknown as GridLayer
        shown.addTo(map)
        return () => void shown.remove()
      })
    },
    () => onFailure(true),
  )
  return function removeArchive() {
    isGone = true
    watch.stop()
    undo()
  }
}

async function loadRenderer() {
  const [{ leafletLayer }, { PMTiles }] = await Promise.all([import('protomaps-leaflet'), import('pmtiles')])
  return { leafletLayer, PMTiles }
}

function optionsFor({ bbox: [west, south, east, north], minZoom, maxZoom }: Archive) {
  return {
    bounds: new LatLngBounds(toLatLng([west, south]), toLatLng([east, north])),
    minZoom,
    maxZoom: 24,
    maxDataZoom: maxZoom,
    attribution: '', // drawn by the page; without this protomaps-leaflet sets its own HTML
    className: 'streets-archive',
    lang: document.documentElement.lang || 'en',
    keepBuffer: 1,
  }
}

type Reader = { getZxy(z: number, x: number, y: number, signal?: AbortSignal): Promise<unknown> }

function watchReading<Tiles extends Reader>(tiles: Tiles, watch: TileWatch): Tiles {
  const read = tiles.getZxy.bind(tiles)
  tiles.getZxy = async (z, x, y, signal) => {
    const tile = {}
    watch.want(tile)
    try {
      const data = await read(z, x, y, signal)
      watch.note(tile, true)
      return data
    } catch (error) {
      if (signal?.aborted) watch.forget(tile)
      else watch.note(tile, false)
      throw error
    }
  }
  return tiles
}
