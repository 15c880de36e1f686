import dynamic from 'next/dynamic'
import { useDeferredValue } from 'react'
import { Boundary } from '@/components/ui/Boundary'
import type { ExplorerData } from '@/data/explorer'
import type { ExplorerState } from './useExplorer'

const Timeline = dynamic(() => import('@/components/timeline/Timeline').then((module) => module.Timeline), {
  ssr: false,
})

/** The timeline's place, kept from the first paint; the timeline itself is loaded once the map stands. */
export function TimelineDock({ data, explorer }: { data: ExplorerData; explorer: ExplorerState }) {
  const { life, view, setView, scene, shown, onSelect, setHovered, setDragged } = explorer
  const drawn = useDeferredValue(scene) // its blocks may come a moment after the brush, which is drawn by itself
  return (
    <div className="tl needs-script">
      {life !== 'drawing' && (
        <Boundary>
          <Timeline
            data={data}
            view={view}
            setView={setView}
            scene={drawn}
            count={shown.length}
            onSelect={onSelect}
            onHover={setHovered}
            onDrag={setDragged}
          />
        </Boundary>
      )}
    </div>
  )
}
