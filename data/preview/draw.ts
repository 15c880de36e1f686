import { readOutline } from '../basemap/read'
import { markDefinitions } from '../drawing/mark'
import { type SvgNode, svg, toMarkup } from '../drawing/node'
import type { LoadedDataset } from '../event'
import type { ExplorerData } from '../explorer'
import type { View } from '../view'
import { cardOf } from './card'
import { column, drawColumn, type Faces } from './column'
import { drawMap } from './map'
import { previewSize } from './size'
import { widthIn } from './text'

/** A view as a picture: the map as the page draws it, larger, and beside it what it shows in words. */
export function drawPreview(
  loaded: LoadedDataset,
  data: ExplorerData,
  view: View,
  faces: Faces,
  style: string,
): string {
  const { width, height } = previewSize
  const card = cardOf(loaded, data, view)
  const credit = [card.credit, ...readOutline(data.id).attribution.map(({ text }) => text)].join(' · ')
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
