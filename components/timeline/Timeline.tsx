'use client'
import '@/app/styles/timeline.css'
import { useMemo } from 'react'
import type { Scene } from '@/data/drawing/scene'
import type { ExplorerData } from '@/data/explorer'
import { messages } from '@/data/messages'
import { type Extent, extentOf } from '@/data/timeScale'
import type { View } from '@/data/view'
import { Controls } from './Controls'
import { Plot } from './Plot'
import { useTimeline } from './useTimeline'

export type TimelineProps = {
  data: ExplorerData
  view: View
  setView: (change: Partial<View>, history?: 'push' | 'replace') => void
  scene: Pick<Scene, 'columns' | 'failed' | 'selected'>
  /** how many events match */
  count: number
  onSelect: (event: string) => void
  onHover: (event: string | null) => void
  onDrag: (isDragged: boolean) => void
}

/** When the events were: a histogram with a brush that is the view's period, and playback that moves it. */
export function Timeline(props: TimelineProps) {
  const extent = useMemo(() => extentOf(props.scene.columns.at), [props.scene.columns])
  return extent && <TimelineOf {...props} extent={extent} />
}

function TimelineOf(props: TimelineProps & { extent: Extent }) {
  const words = messages[props.data.locale]
  const timeline = useTimeline(props)
  return (
    <section
      className="tl-live"
      aria-label={words.timeline.name}
      ref={timeline.frame}
      onKeyDown={timeline.zoomByKey}
      data-unit={timeline.unit}
    >
      <Controls {...props} timeline={timeline} words={words} />
      <Plot {...props} timeline={timeline} words={words} />
    </section>
  )
}
