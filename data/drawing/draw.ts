import { readOutline } from '../basemap/read'
import { failures } from '../engine/filter'
import { columnsOf, type ExplorerData } from '../explorer'
import { fromWorld } from '../mercator'
import { explorerHref } from '../paths'
import type { Camera } from '../position'
import { cameraOf, type View, withCamera } from '../view'
import { type DrawableOutline, drawBase, toDrawable } from './base'
import { type Frame, projectionOf } from './frame'
import { svg, toMarkup } from './node'
import { drawOverlay, type MarkHref, type Scene } from './scene'

/** Larger than most windows: the page shows its middle. */
const largest = { width: 2400, height: 1300 } // pixels

/** The id of the country's shape in a drawing of the server's. */
export const drawnLandId = 'land'

const drawables = new Map<string, DrawableOutline>()

/** A dataset's outline ready for drawing, prepared once. */
export function drawableOf(dataset: string): DrawableOutline {
  const drawable = drawables.get(dataset) ?? toDrawable(readOutline(dataset))
  drawables.set(dataset, drawable)
  return drawable
}

/**
 * The view as an SVG around its camera, its marks as links: the map at first paint, without JavaScript, and in print.
 * `hrefOf` is how their views are addressed.
 */
export function drawView(
  data: ExplorerData,
  view: View,
  size: Omit<Frame, 'camera'> = largest,
  landId = drawnLandId,
  hrefOf = explorerHref,
): string {
  const camera = cameraOf(view, data)
  const projection = projectionOf({ camera, ...size })
  const scene = { ...sceneOf(data, view), landId }
  const { width, height } = size
  return toMarkup(
    svg(
      'svg',
      { class: 'scene', width, height, viewBox: `${-width / 2} ${-height / 2} ${width} ${height}` },
      drawBase(scene.drawable, projection, scene.landId),
      drawOverlay(scene, projection, markHref(data, view, camera, hrefOf)),
    ),
  )
}

/** A view's scene, made on the server. */
export function sceneOf(data: ExplorerData, view: View): Scene {
  const { events, places, locale, utcOffset } = data
  const columns = columnsOf(data)
  const selected = events.findIndex(({ id }) => id === view.event)
  return {
    events,
    places,
    locale,
    utcOffset,
    columns,
    failed: failures(columns, view),
    selected,
    drawable: drawableOf(data.id),
    landId: drawnLandId,
    near: view.near,
  }
}

/** Without JavaScript a mark opens its event, a ring comes nearer, and events at one spot are listed. */
function markHref(data: ExplorerData, view: View, camera: Camera, hrefOf: typeof explorerHref): MarkHref {
  const href = (change: Partial<View>) => hrefOf(data.locale, data.id, { ...view, ...change })
  return ({ cluster }) => {
    const first = data.events[cluster.first]
    if (cluster.count === 1) return href({ event: first?.id ?? null })
    if (cluster.oneSpot) return href({ place: first ? [first.properties.place] : [], event: null })
    const nearer = { zoom: Math.min(18, camera.zoom + 2), center: fromWorld(cluster.x, cluster.y) }
    return href({ camera: withCamera(view, nearer, data).camera })
  }
}
