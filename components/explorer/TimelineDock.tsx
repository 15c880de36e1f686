import dynamic from 'next/dynamic'
import { Component, type ReactNode } from 'react'
import type { ExplorerData } from '@/data/explorer'
import type { ExplorerState } from './useExplorer'

const Timeline = dynamic(() => import('@/components/timeline/Timeline').then((module) => module.Timeline), {
  ssr: false,
})

/** The timeline's place, kept from the first paint; the timeline itself is loaded once the map stands. */
export function TimelineDock({ data, explorer }: { data: ExplorerData; explorer: ExplorerState }) {
  const { life, view, setView, scene, shown, onSelect, setHovered, setDragged } = explorer
  return (
    <div className="tl needs-script">
      {life !== 'drawing' && (
        <TimelineBoundary>
          <Timeline
            data={data}
            view={view}
            setView={setView}
            scene={scene}
            count={shown.length}
            onSelect={onSelect}
            onHover={setHovered}
            onDrag={setDragged}
          />
        </TimelineBoundary>
      )}
    </div>
  )
}

/** A timeline that does not load leaves its place empty: map and list must not go with it. */
class TimelineBoundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? null : this.props.children
  }
}
