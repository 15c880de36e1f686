import type { ExplorerData } from './explorer'
import { cameraForCircle } from './fitCircle'
import { startRadius } from './near'
import { explorerHref } from './paths'
import type { Position } from './position'
import { cameraOf, type View, withCamera } from './view'

const common = { width: 900, height: 600 } // pixels of a usual window: a link does not know the reader's

/** “Near here” as a link: the view with a circle around a place known to so many metres, and its list. */
export function nearHref(data: ExplorerData, view: View, center: Position, precision: number): string {
  const near = { center, radius: startRadius(precision) }
  const camera = cameraForCircle(near, cameraOf(view, data), common.width, common.height)
  const seen = camera ? withCamera(view, camera, data) : view
  return explorerHref(data.locale, data.id, { ...seen, near, event: null })
}
