import { type KeyboardEvent, useRef } from 'react'
import { LatePart } from '@/components/ui/LatePart'
import type { ExplorerData } from '@/data/explorer'
import { messages } from '@/data/messages'
import { DetailPanel } from './DetailPanel'
import { SheetHandle } from './SheetHandle'
import { StoryPart } from './StoryPart'
import type { ExplorerState } from './useExplorer'
import { useUncover } from './useUncover'

/** Where there is no list: the chosen event, or the story's step, over the map. */
export function ReadingSheet({ data, explorer }: { data: ExplorerData; explorer: ExplorerState }) {
  const { onSelect } = explorer
  const words = messages[data.locale]
  const { isReading } = explorer.story
  const sheet = useRef<HTMLElement>(null)
  useUncover(sheet, data, explorer)
  function closeByKey(press: KeyboardEvent) {
    if (press.key !== 'Escape' || isReading) return
    press.stopPropagation()
    onSelect(null)
  }
  return (
    // Escape is a shortcut to the close button within.
    <aside ref={sheet} className="panel reading" aria-label={words.list} onKeyDown={closeByKey}>
      <SheetHandle sheet={explorer.sheet} setSheet={explorer.setSheet} words={words} />
      <StoryPart data={data} explorer={explorer} />
      {!isReading && (
        <LatePart words={words} onLeave={() => onSelect(null)}>
          <DetailPanel data={data} explorer={explorer} />
        </LatePart>
      )}
    </aside>
  )
}
