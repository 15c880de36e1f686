'use client'
import dynamic from 'next/dynamic'
import { useMemo } from 'react'
import { SearchButton } from '@/components/filters/SearchButton'
import { EdgeLabels } from '@/components/map/EdgeLabels'
import { EventMap } from '@/components/map/EventMap'
import { Inset } from '@/components/map/Inset'
import { MapControls } from '@/components/map/MapControls'
import { MapCredits } from '@/components/map/MapCredits'
import { Scale } from '@/components/map/Scale'
import { ServerDrawing } from '@/components/map/ServerDrawing'
import { ShareButton } from '@/components/share/ShareButton'
import { Boundary } from '@/components/ui/Boundary'
import { GlyphSheet } from '@/components/ui/GlyphSheet'
import { Notice } from '@/components/ui/Notice'
import { TopBar } from '@/components/ui/TopBar'
import type { Attribution } from '@/data/basemap'
import type { EventDetail } from '@/data/detail'
import type { ExplorerData } from '@/data/explorer'
import { messages } from '@/data/messages'
import { explorerHref } from '@/data/paths'
import type { StoryDetail } from '@/data/storyDetail'
import { cameraOf, defaultView } from '@/data/view'
import { BasePicker } from './BasePicker'
import { controlsOf, creditsOf } from './mapParts'
import { NearButton } from './NearButton'
import { NearHere } from './NearHere'
import { OffTheMap } from './OffTheMap'
import { Panel } from './Panel'
import { ShareOutlet } from './ShareOutlet'
import { SpotList } from './SpotList'
import { StoryReturn } from './StoryPart'
import { sectionsOf } from './sections'
import { TimelineDock } from './TimelineDock'
import { useExplorer } from './useExplorer'

export type ExplorerProps = {
  data: ExplorerData
  /** the query that the server rendered, in the codec's own words */
  query: string
  detail: EventDetail | null
  /** the texts of the view's story */
  story: StoryDetail | null
  drawing: { id: string; camera: string }
  outline: { href: string; credits: Attribution[] }
}

const PickHint = dynamic(() => import('@/components/map/PickHint').then((module) => module.PickHint))

/** While a point is chosen, marks are part of the map below them. */
const still = { onSelect: () => {}, onCluster: () => {} }

/** The one client root: the address's view → map, list and detail; what they choose → the address. */
export function Explorer(props: ExplorerProps) {
  const { data, drawing, outline } = props
  const words = messages[data.locale]
  const explorer = useExplorer(props)
  const { view, setView, scene, shown, base, spot, circle } = explorer
  const camera = useMemo(() => cameraOf(view, data), [view, data])
  const spotPlace = data.places[data.events[spot?.members[0] ?? -1]?.properties.place ?? '']
  const lookAroundSpot: typeof circle.lookAround = (...place) => {
    explorer.closeSpot()
    circle.lookAround(...place)
  }
  return (
    <div className="explorer" data-sheet={explorer.sheet} data-streets={base.isShown || undefined}>
      <GlyphSheet />
      <a className="skip" href="#list">
        {words.skipToList}
      </a>
      <TopBar
        locale={data.locale}
        home={explorerHref(data.locale, data.id, defaultView)}
        hrefIn={(locale) => explorerHref(locale, data.id, view)}
        sections={sectionsOf(data, explorer)}
        tools={
          <>
            <SearchButton onPress={explorer.search.open} words={words} />
            <ShareButton onPress={() => explorer.setSharing('share')} words={words} />
          </>
        }
      >
        <h1 className="ds">{data.title}</h1>
      </TopBar>
      <main className="window">
        <Panel {...props} explorer={explorer} />
        <section className="map" aria-label={words.map} ref={explorer.mapWindow}>
          <ServerDrawing id={drawing.id} camera={drawing.camera} />
          <EventMap
            scene={scene}
            camera={camera}
            base={base}
            onCamera={explorer.onMoved}
            marks={circle.isPicking ? { ...explorer.marks, ...still } : explorer.marks}
            circle={circle.handlers}
            onReady={() => explorer.setLife('live')}
            onBroken={() => explorer.setLife('broken')}
          />
          <p id="map-help" className="unseen">
            {words.mapHelp}
          </p>
          <OffTheMap data={data} view={view} shown={shown} words={words} setView={setView} showAll={explorer.showAll} />
          <MapControls {...controlsOf(data, view)} camera={camera} onCamera={explorer.onCamera}>
            <NearButton circle={circle} words={words} />
            <BasePicker base={base} zoom={camera.zoom} words={words} onChoose={(id) => setView({ base: id })} />
          </MapControls>
          {circle.isPicking && (
            <Boundary onBroken={explorer.onPartMissing}>
              <PickHint words={words} onLeave={circle.handlers.onLeave} />
            </Boundary>
          )}
          <Inset drawable={scene.drawable} camera={camera} region={data.region} />
          {spot && (
            <SpotList
              data={data}
              spot={spot}
              selected={view.event}
              onSelect={explorer.onSelect}
              onClose={explorer.closeSpot}
            >
              <NearHere data={data} view={view} place={spotPlace} onNear={lookAroundSpot} />
            </SpotList>
          )}
          <EdgeLabels camera={camera} mapWindow={explorer.mapWindow} words={words} />
          <Scale camera={camera} words={words} />
          <MapCredits credits={creditsOf(outline.credits, base, camera.zoom)} words={words} />
          <StoryReturn data={data} explorer={explorer} />
          <Notice text={explorer.notice.text} words={words} onClose={explorer.notice.close} />
        </section>
        <TimelineDock data={data} explorer={explorer} />
      </main>
      <ShareOutlet data={data} explorer={explorer} />
    </div>
  )
}
