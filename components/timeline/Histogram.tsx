import { memo } from 'react'
import { eventTypes } from '@/data/acled'
import { formatLocal } from '@/data/date'
import type { ExplorerData } from '@/data/explorer'
import type { Bin, Block as Place } from '@/data/histogram'
import type { Messages } from '@/data/messages'
import { toPixels } from '@/data/timeScale'
import { type BlockGeometry, blockHeight } from './blocks'
import type { TimelineProps } from './Timeline'
import { Wide } from './Wide'

type Scene = TimelineProps['scene']

type Props = { geometry: BlockGeometry; data: ExplorerData; scene: Scene; words: Messages }

/** One block per event, or bars by type with a labelled line; what only the period leaves out is pale. */
export const Histogram = memo(function Histogram({ geometry, data, scene, words }: Props) {
  return (
    <g>
      <Wide geometry={geometry} scene={scene} />
      {geometry.isBars ? (
        <Bars geometry={geometry} words={words} selected={selectedBin(geometry, scene)} />
      ) : (
        geometry.blocks.map((block) => (
          <Block
            key={data.events[block.event]?.id ?? block.event}
            {...placeBlock(block, geometry, scene)}
            isSelected={block.event === scene.selected}
          />
        ))
      )}
    </g>
  )
})

type Placed = { x: number; y: number; width: number; height: number; trail: number; look: string }

/** Where a block stands, in pixels; that of an event that lasted for several bins trails a line to its end. */
function placeBlock({ event, bin: index, level, fate }: Place, geometry: BlockGeometry, { columns }: Scene): Placed {
  const { base, pitch, bins, scale, histogram } = geometry
  const { x = 0, width = 0 } = bins[index] ?? {}
  const [end, last] = [columns.to[event] ?? 0, histogram.bins[index]?.to ?? 0]
  const trail = end > last ? toPixels(scale, Math.min(end, scale.window.to)) - x - width : 0
  const look = `t-${eventTypes[columns.type[event] ?? 0]?.slug} ${fate}`
  return { x, y: base - (level + 1) * pitch, width, height: blockHeight(pitch), trail, look }
}

/** Of plain values, so that a step of the playback draws only the blocks that it changes. */
const Block = memo(function Block({ x, y, width, height, trail, look, isSelected }: Placed & { isSelected: boolean }) {
  return (
    <g className={look}>
      {trail > 0 && <rect className="tl-trail" x={x + width} y={y + height / 2 - 0.7} width={trail} height={1.4} />}
      <rect x={x} y={y} width={width} height={height} />
      {isSelected && <rect className="tl-frame" x={x - 2} y={y - 2} width={width + 4} height={height + 4} rx={1.5} />}
    </g>
  )
})

function Bars({ geometry, words, selected }: { geometry: BlockGeometry; words: Messages; selected: number }) {
  const { base, pitch, bins, histogram, scale } = geometry
  const mark = roundest(histogram.top)
  const y = base - mark * pitch
  return (
    <>
      {bins.map(({ x, width }, index) => {
        const bin = histogram.bins[index]
        return bin && <Bar key={bin.from} {...{ bin, x, width, base, pitch }} isFramed={index === selected} />
      })}
      <path className="tl-line" d={`M${scale.left - 8} ${y}H${scale.right}`} />
      <text className="tl-scale" x={scale.left - 4} y={y - 3}>
        {mark.toLocaleString(words.locale)}
      </text>
    </>
  )
}

type BarProps = { bin: Bin; x: number; width: number; base: number; pitch: number; isFramed: boolean }

function Bar({ bin, x, width, base, pitch, isFramed }: BarProps) {
  let level = 0
  const piece = (fate: 'shown' | 'muted') => (count: number, type: number) => {
    if (count === 0) return null
    level += count
    const slug = eventTypes[type]?.slug
    return (
      <g key={`${fate}-${slug}`} className={`t-${slug} ${fate}`}>
        <rect x={x} y={base - level * pitch} width={width} height={count * pitch} />
      </g>
    )
  }
  return (
    <g data-bin={formatLocal(bin.from, 'minute')}>
      {bin.shown.map(piece('shown'))}
      {bin.muted.map(piece('muted'))}
      {isFramed && (
        <rect
          className="tl-frame"
          x={x - 2}
          y={base - level * pitch - 2}
          width={width + 4}
          height={level * pitch + 2}
          rx={1.5}
        />
      )}
    </g>
  )
}

function selectedBin({ blocks }: BlockGeometry, { selected }: Scene): number {
  return blocks.find(({ event }) => event === selected)?.bin ?? -1
}

/** The largest of 1, 2, 5, 10, 20 … that is no more than the fullest bin. */
function roundest(top: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, top)))
  return [5, 2, 1].map((digit) => digit * power).find((mark) => mark <= top) ?? 1
}
