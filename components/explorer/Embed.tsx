'use client'
import dynamic from 'next/dynamic'
import { useMemo, type WheelEvent } from 'react'
import { GlyphSheet } from '@/components/ui/GlyphSheet'
import type { EmbedOptions, EmbedPart } from '@/data/embed'
import { EmbedBar } from './EmbedBar'
import { EmbedMap } from './EmbedMap'
import type { ExplorerProps } from './Explorer'
import { embedAddressing } from './embedAddressing'
import { TimelineDock } from './TimelineDock'
import { useExplorer } from './useExplorer'
import { useMedia } from './useMedia'

/** Loaded only where it is shown. */
const Panel = dynamic(() => import('./Panel').then((module) => module.Panel))

/** Loaded with the first event that is opened where there is no list. */
const ReadingSheet = dynamic(() => import('./ReadingSheet').then((module) => module.ReadingSheet))

/** Lower frames have the map alone; `embed.css` has the same. */
const roomForTimeline = '(min-height: 380px)'

/** The explorer in another site's page: a slim bar instead of the top bar, and only the parts that were asked for. */
export function Embed({ options, ...props }: ExplorerProps & { options: EmbedOptions }) {
  const { data, detail, drawing, outline } = props
  const addressing = useMemo(() => embedAddressing(options), [options])
  const explorer = useExplorer(props, { addressing, sheet: detail ? 'half' : 'strip' })
  const hasRoom = useMedia(roomForTimeline)
  const hides = (part: EmbedPart) => options.hide.includes(part)
  const isReading = explorer.scene.selected >= 0 || explorer.story.isReading
  return (
    <div
      className="explorer embed"
      data-sheet={explorer.sheet}
      data-hide={options.hide.join(' ') || undefined}
      data-streets={explorer.base.isShown || undefined}
    >
      <GlyphSheet />
      <EmbedBar data={data} explorer={explorer} />
      <main className="window">
        {!hides('list') && <Panel data={data} explorer={explorer} />}
        {hides('list') && isReading && <ReadingSheet data={data} explorer={explorer} />}
        <EmbedMap
          data={data}
          drawing={drawing}
          outline={outline}
          explorer={explorer}
          isCooperative={options.scroll !== 'free'}
        />
        {!hides('timeline') && (
          <div className="tl-place" onWheelCapture={options.scroll === 'free' ? undefined : leaveToPage}>
            {hasRoom && <TimelineDock data={data} explorer={explorer} />}
          </div>
        )}
      </main>
    </div>
  )
}

/** As on the map, the wheel is the page's without Ctrl or ⌘; the timeline never hears of it. */
function leaveToPage(wheel: WheelEvent): void {
  if (!wheel.ctrlKey && !wheel.metaKey) wheel.stopPropagation()
}
