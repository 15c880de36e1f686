import { memo } from 'react'
import { eventTypes } from '@/data/acled'
import { formatLocal } from '@/data/date'
import type { ExplorerData } from '@/data/explorer'
import type { Bin, Block } from '@/data/histogram'
import type { Messages } from '@/data/messages'
import { toPixels } from '@/data/timeScale'
import { type BlockGeometry, blockHeight } from './blocks'
import type { TimelineProps } from './Timeline'
import { Wide } from './Wide'

type Props = { geometry: BlockGeometry; data: ExplorerData; scene: TimelineProps['scene']; words: Messages }

/** One block per event, or bars by type with a labelled line; what only the period leaves out is pale. */
export const Histogram = memo(function Histogram({ geometry, data, scene, words }: Props) {
  return (
    <g>
      <Wide geometry={geometry} scene={scene} />
      {geometry.isBars ? (
        <Bars geometry={geometry} words={words} selected={selectedBin(geometry, scene)} />
      ) : (
        geometry.blocks.map((block) => (
          <BlockOf key={data.events[block.event]?.id ?? block.event} block={block} geometry={geometry} scene={scene} />
        ))
      )}
    </g>
  )
})

/** An event's block; one that lasted for several bins trails a line to its end. */
function BlockOf({ block, geometry, scene }: { block: Block; geometry: BlockGeometry; scene: TimelineProps['scene'] }) {
  const { base, pitch, bins, scale, histogram } = geometry
  const { columns, selected } = scene
  const place = bins[block.bin]
  const bin = histogram.bins[block.bin]
  if (!place || !bin) return null
  const height = blockHeight(pitch)
  const y = base - (block.level + 1) * pitch
  const end = columns.to[block.event] ?? 0
  const trail = end > bin.to ? toPixels(scale, Math.min(end, scale.window.to)) - place.x - place.width : 0
  return (
    <g className={`t-${eventTypes[columns.type[block.event] ?? 0]?.slug} ${block.fate}`}>
      {trail > 0 && (
        <rect className="tl-trail" x={place.x + place.width} y={y + height / 2 - 0.7} width={trail} height={1.4} />
      )}
      <rect x={place.x} y={y} width={place.width} height={height} />
      {block.event === selected && (
        <rect className="tl-frame" x={place.x - 2} y={y - 2} width={place.width + 4} height={height + 4} rx={1.5} />
      )}
    </g>
  )
}

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

function selectedBin({ blocks }: BlockGeometry, { selected }: TimelineProps['scene']): number {
  return blocks.find(({ event }) => event === selected)?.bin ?? -1
}

/** The largest of 1, 2, 5, 10, 20 … that is no more than the fullest bin. */
function roundest(top: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, top)))
  return [5, 2, 1].map((digit) => digit * power).find((mark) => mark <= top) ?? 1
}
