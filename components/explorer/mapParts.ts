import type { Attribution } from '@/data/basemap'
import { baseAttribution } from '@/data/basemap/base'
import type { ExplorerData } from '@/data/explorer'
import { messages } from '@/data/messages'
import { explorerHref } from '@/data/paths'
import type { Camera } from '@/data/position'
import { cameraOf, defaultView, parseCamera, type View, withCamera } from '@/data/view'
import type { BaseState } from './useBase'

/** Where the map's controls lead from a view: the first camera, the named views, and the address of any other. */
export function controlsOf(data: ExplorerData, view: View) {
  return {
    home: cameraOf(defaultView, data),
    views: data.views.flatMap(({ id, name, map }) => {
      const camera = parseCamera(map)
      return camera ? [{ id, name, camera }] : []
    }),
    words: messages[data.locale],
    hrefOf: (target: Camera) => explorerHref(data.locale, data.id, withCamera(view, target, data)),
  }
}

/** Whom the map owes: those of the outline, and of what lies above it at this zoom. */
export function creditsOf(outline: readonly Attribution[], { settings, chosen }: BaseState, zoom: number) {
  return [...outline, ...(settings ? baseAttribution(settings, chosen, zoom) : [])]
}
