import { useMemo } from 'react'
import { EventMap } from '@/components/map/EventMap'
import { MapControls } from '@/components/map/MapControls'
import { MapCredits } from '@/components/map/MapCredits'
import { Scale } from '@/components/map/Scale'
import { ServerDrawing } from '@/components/map/ServerDrawing'
import { Notice } from '@/components/ui/Notice'
import { messages } from '@/data/messages'
import { cameraOf } from '@/data/view'
import type { ExplorerProps } from './Explorer'
import { controlsOf, creditsOf } from './mapParts'
import { SpotList } from './SpotList'
import { StoryReturn } from './StoryPart'
import type { ExplorerState } from './useExplorer'

type Props = Pick<ExplorerProps, 'data' | 'drawing' | 'outline'> & { explorer: ExplorerState; isCooperative: boolean }

/** The map of an embed: marks, zoom, named views, scale and credits, and nothing that needs more room. */
export function EmbedMap({ data, drawing, outline, explorer, isCooperative }: Props) {
  const { view, scene, base, spot } = explorer
  const words = messages[data.locale]
  const camera = useMemo(() => cameraOf(view, data), [view, data])
  return (
    <section className="map" aria-label={words.map} ref={explorer.mapWindow}>
      <ServerDrawing id={drawing.id} camera={drawing.camera} />
      <EventMap
        scene={scene}
        camera={camera}
        base={base}
        onCamera={explorer.onMoved}
        marks={explorer.marks}
        circle={explorer.circle.handlers}
        onReady={() => explorer.setLife('live')}
        onBroken={() => explorer.setLife('broken')}
        isCooperative={isCooperative}
      />
      <p id="map-help" className="unseen">
        {words.mapHelp}
      </p>
      <MapControls {...controlsOf(data, view)} camera={camera} onCamera={explorer.onCamera} />
      {spot && (
        <SpotList
          data={data}
          spot={spot}
          selected={view.event}
          onSelect={explorer.onSelect}
          onClose={explorer.closeSpot}
        />
      )}
      <Scale camera={camera} words={words} />
      <MapCredits credits={creditsOf(outline.credits, base, camera.zoom)} words={words} />
      <StoryReturn data={data} explorer={explorer} />
      <Notice text={explorer.notice.text} words={words} onClose={explorer.notice.close} />
    </section>
  )
}
