import { describeRadius } from '../describe'
import { drawBase } from '../drawing/base'
import { drawnLandId, sceneOf } from '../drawing/draw'
import { type Projection, projectionOf } from '../drawing/frame'
import type { Box } from '../drawing/label'
import { round, type SvgNode, svg } from '../drawing/node'
import { drawOverlay } from '../drawing/scene'
import type { ExplorerData } from '../explorer'
import { metresPerPixel } from '../mercator'
import { messages } from '../messages'
import { isPointKind } from '../precision'
import { scaleBar } from '../scaleBar'
import { cameraOf, type View } from '../view'

/** Where the map stands in the picture, in pixels from its left; its top is the picture's. */
type Window = { left: number; width: number; height: number }

/** How much larger than on the page: an event is looked at, a view is looked over. */
const scales = { event: 1.5, view: 1.25, least: 1 }

/** The map as on the page, at the view's own camera and zoom, so that it has the same marks; only magnified. */
export function drawMap(data: ExplorerData, view: View, window: Window, plate: Omit<Window, 'left'>): SvgNode[] {
  const camera = cameraOf(view, data)
  const scale = scaleOf(data, view, window)
  const [width, height] = [window.width / scale, window.height / scale]
  const projection = projectionOf({ camera, width, height })
  const corner: Box = [width / 2 - plate.width / scale, height / 2 - plate.height / scale, width / 2, height / 2]
  const bar = barOf(data, projection, scale)
  const scene = { ...sceneOf(data, view), kept: [corner, ...walls(width, height), bar.box] }
  const transform = `translate(${window.left + window.width / 2} ${window.height / 2}) scale(${scale})`
  const overlay = drawOverlay(scene, projection, null)
  return [svg('g', { transform }, drawBase(scene.drawable, projection, drawnLandId), overlay, bar.node)]
}

/** Beyond the frame's edges, where a name would be cut off. */
function walls(width: number, height: number): Box[] {
  const [x, y, far] = [width / 2, height / 2, 10_000]
  return [
    [-far, -far, -x, far],
    [x, -far, far, far],
    [-far, -far, far, -y],
    [-far, y, far, far],
  ]
}

/** A circle that the view is about is shown whole where the page would. */
function scaleOf(data: ExplorerData, view: View, { width, height }: Window): number {
  const event = data.events.find(({ id }) => id === view.event)
  const found = event && data.places[event.properties.place]
  const place = found && isPointKind(found.kind) ? found : null
  const circles = [
    ...(view.near ? [{ center: view.near.center, metres: view.near.radius * 1_000 }] : []),
    ...(place ? [{ center: place.position, metres: place.precision_m }] : []),
  ]
  const wanted = place ? scales.event : scales.view
  const projection = projectionOf({ camera: cameraOf(view, data), width, height })
  const room = circles.map(({ center, metres }) => {
    const [x, y] = projection.fromPosition(center)
    const radius = metres / metresPerPixel(center[1], projection.frame.camera.zoom) + 24 // its words
    return Math.min(width / 2 / (Math.abs(x) + radius), height / 2 / (Math.abs(y) + radius))
  })
  return Math.max(scales.least, Math.min(wanted, ...room))
}

const widestBar = 105 // pixels, beside the attribution

/** The scale bar at the bottom left, and the box that it takes up. */
function barOf(data: ExplorerData, { frame }: Projection, scale: number): { node: SvgNode; box: Box } {
  const words = messages[data.locale]
  const { metres, pixels } = scaleBar(frame.camera, widestBar / scale)
  const [x, y] = [-frame.width / 2 + 16 / scale, frame.height / 2 - 14 / scale]
  const label = describeRadius(metres, words)
  return {
    box: [x, y - 26, x + Math.max(pixels, label.length * 7), y],
    node: svg(
      'g',
      { class: 'labels' },
      svg('text', { class: 'lp', 'text-anchor': 'start', x: round(x), y: round(y - 10) }, label),
      svg('path', { class: 'bar', d: `M${round(x)} ${round(y - 6)}v6h${round(pixels)}v-6` }),
    ),
  }
}
