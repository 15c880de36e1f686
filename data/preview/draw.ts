import { readOutline } from '../basemap/read'
import { markDefinitions } from '../drawing/mark'
import { type SvgNode, svg, toMarkup } from '../drawing/node'
import type { ExplorerData } from '../explorer'
import type { View } from '../view'
import type { Card } from './card'
import { column, drawColumn, type Faces } from './column'
import { drawMap } from './map'
import { previewSize } from './size'
import { widthIn } from './text'

/** A view as a picture: the map as the page draws it, larger, and beside it what it shows in words. */
export function drawPreview(card: Card, data: ExplorerData, view: View, faces: Faces, style: string): string {
  const { width, height } = previewSize
  const credit = creditOf(card, data)
  const plate = plateOf(credit, faces)
  const window = { left: column.width, width: width - column.width, height }
  return toMarkup(
    svg(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
      svg('style', {}, style),
      markDefinitions(),
      svg('rect', { class: 'sea', width, height }),
      ...drawMap(data, view, window, plate),
      drawPlate(credit, plate),
      svg('rect', { class: 'paper', width: column.width, height }),
      svg('path', { class: 'rule', d: `M${column.width - 0.5} 0V${height}` }),
      drawColumn(card, faces, data.locale),
    ),
  )
}

/** Who made what a picture shows: the dataset, then the outline. */
export function creditOf({ credit }: Card, { id }: ExplorerData): string {
  return [credit, ...readOutline(id).attribution.map(({ text }) => text)].join(' · ')
}

const creditSize = 15

function plateOf(credit: string, { sans }: Faces): { width: number; height: number } {
  return { width: Math.ceil(widthIn(credit, { measure: sans, size: creditSize, line: 0 })) + 20, height: 26 }
}

/** Who made what is shown, at the bottom right. */
function drawPlate(credit: string, { width, height }: { width: number; height: number }): SvgNode {
  const [x, y] = [previewSize.width - width, previewSize.height - height]
  return svg(
    'g',
    {},
    svg('rect', { class: 'plate', x, y, width, height }),
    svg('text', { class: 'sans', x: x + 10, y: y + 18, 'font-size': creditSize }, credit),
  )
}
