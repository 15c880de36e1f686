import { type ComponentType, useEffect, useState } from 'react'
import type { SetView } from '@/components/ui/setView'
import type { Columns } from '@/data/engine/columns'
import type { ExplorerData } from '@/data/explorer'
import type { View } from '@/data/view'
import type { DialogName } from './filterNames'
import type { FacetState } from './useFacets'

/** What the facets are counted from and what they set. */
export type PanelProps = {
  data: ExplorerData
  view: View
  setView: SetView
  scene: { columns: Columns; failed: Uint16Array }
  shown: readonly number[]
  facets: FacetState
}

type Panel = ComponentType<PanelProps & { name: DialogName }>

let loaded: Panel | null = null

/** The facets themselves, loaded with the first filter that is opened; `hasFailed` with a way to try again. */
export function usePanelModule() {
  const [Panel, setPanel] = useState<Panel | null>(() => loaded)
  const [hasFailed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(
    function loadPanel() {
      if (loaded) return
      let isGone = false
      setFailed(attempt < 0)
      import('./FacetPanel').then(
        ({ FacetPanel }) => {
          loaded = FacetPanel
          if (!isGone) setPanel(() => FacetPanel)
        },
        () => isGone || setFailed(true),
      )
      return function leave() {
        isGone = true
      }
    },
    [attempt],
  )
  return { Panel, hasFailed, retry: () => setAttempt((last) => last + 1) }
}
