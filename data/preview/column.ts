import { markId } from '../drawing/mark'
import { round, type SvgNode, svg } from '../drawing/node'
import type { Locale } from '../locale'
import { type Messages, messages } from '../messages'
import { previewWords } from '../messages/preview'
import type { Card } from './card'
import type { Measure } from './font'
import { balanceLines, fitLines, fits, type Type, widthIn } from './text'

/** The faces that a preview is set in, as widths. */
export type Faces = { serif: Measure; sans: Measure; strong: Measure }

/** Pixels: the column of words, its margins, and where its parts stand. */
export const column = { width: 520, left: 52, right: 36, top: 44, bottom: 540, brand: 574 }

const inside = column.width - column.left - column.right

/** What has been set so far, and how far down that is. */
type Setting = { nodes: SvgNode[]; y: number }

/** The words of a preview, from above to below; what finds no room is left out from the end. */
export function drawColumn(card: Card, faces: Faces, locale: Locale): SvgNode {
  const setting: Setting = { nodes: [], y: column.top }
  setKicker(setting, card, faces)
  setTitle(setting, card, faces)
  setWhenWhere(setting, card, faces)
  setFigures(setting, card, faces)
  setCount(setting, card, faces)
  setChips(setting, card.chips, faces, locale)
  setTypes(setting, card, faces)
  return svg('g', {}, ...setting.nodes, ...brand(card, faces, messages[locale]))
}

function setKicker(setting: Setting, { kicker, glyph }: Card, { sans }: Faces): void {
  if (kicker === null) return
  const type = { measure: sans, size: 21, line: 28 }
  const indent = glyph ? 38 : 0
  const lines = fitLines(kicker, type, inside - indent, glyph ? 1 : 2)
  if (glyph) {
    const at = `translate(${column.left + 13} ${setting.y + 13}) scale(1.35)`
    const href = `#${markId(glyph.slug, glyph.verification)}`
    setting.nodes.push(svg('use', { class: `t-${glyph.slug}`, href, transform: at }))
  }
  setLines(setting, lines, type, 'sans', indent)
  setting.y += 12
}

const titleTypes = [
  { size: 60, line: 62, most: 3 },
  { size: 46, line: 50, most: 4 },
  { size: 38, line: 42, most: 4 },
]

function setTitle(setting: Setting, { title, kicker, count, chips }: Card, { serif }: Faces): void {
  const types = titleTypes.map((type) => ({ ...type, measure: serif, tracking: -0.02 }))
  const isBusy = kicker === null && count !== null && chips.length > 0 // what the filters leave is the matter, not the title
  const fitting = types.slice(isBusy ? 2 : 0).find((type) => fits(title, type, inside, type.most)) ?? types.at(-1)
  if (!fitting) return
  setLines(setting, balanceLines(title, fitting, inside, fitting.most), fitting, 'serif title')
  setting.y += 18
}

function setWhenWhere(setting: Setting, { when, where }: Card, { sans, strong }: Faces): void {
  const [whenType, whereType] = [
    { measure: strong, size: 25, line: 32 },
    { measure: sans, size: 21, line: 30 },
  ]
  if (when !== null) setLines(setting, fitLines(when, whenType, inside, 2), whenType, 'sans strong')
  for (const line of where) setLines(setting, fitLines(line, whereType, inside, 2), whereType, 'sans')
  setting.y += 20
}

function setFigures(setting: Setting, { figures }: Card, { serif, sans }: Faces): void {
  if (figures.length === 0 || setting.y + 84 > column.bottom) return
  const [large, small] = [
    { measure: serif, size: 42, line: 46 },
    { measure: sans, size: 20, line: 28 },
  ]
  let x = column.left
  for (const { figure, label } of figures) {
    const width = Math.max(widthIn(figure, large), widthIn(label, small))
    if (x + width > column.width - column.right) break
    setting.nodes.push(text(figure, x, setting.y + 36, large, 'serif'))
    setting.nodes.push(text(label, x, setting.y + 66, small, 'sans'))
    x += width + 36
  }
  setting.y += 88
}

function setCount(setting: Setting, { count, figures }: Card, { serif }: Faces): void {
  if (count === null) return
  const type = { measure: serif, ...(figures.length > 0 ? { size: 24, line: 30 } : { size: 34, line: 40 }) }
  if (setting.y + type.line > column.bottom) return
  setLines(setting, [count], type, 'serif')
  setting.y += 8
}

const chipHeight = 36
const chipGap = 8
const chipPadding = 14

/** The filters as the page shows them; those for which no row is left are counted. */
function setChips(setting: Setting, chips: readonly string[], { sans }: Faces, locale: Locale): void {
  const type = { measure: sans, size: 19, line: chipHeight }
  const words = previewWords[locale]
  let [x, y] = [column.left, setting.y]
  const widthOf = (name: string) => widthIn(name, type) + 2 * chipPadding
  for (const [index, chip] of chips.entries()) {
    const [name = ''] = fitLines(chip, type, inside - 2 * chipPadding, 1)
    if (x > column.left && x + widthOf(name) > column.width - column.right)
      [x, y] = [column.left, y + chipHeight + chipGap]
    const isLastRow = y + 2 * chipHeight + chipGap > column.bottom
    const more = words.more(chips.length - index)
    const rest = chips.length - index > 1 ? chipGap + widthOf(words.more(chips.length - index - 1)) : 0
    const isFull = isLastRow && x + widthOf(name) + rest > column.width - column.right
    if (y + chipHeight > column.bottom) return
    const shown = isFull && chips.length - index > 1 ? more : name
    setting.nodes.push(
      svg('rect', { class: 'chip', x: round(x), y, width: round(widthOf(shown)), height: chipHeight, rx: 18 }),
      text(shown, x + chipPadding, y + 24.5, type, 'sans strong'),
    )
    setting.y = y + chipHeight + 24
    if (shown !== name) return
    x += widthOf(name) + chipGap
  }
}

const typeRow = 30

/** The types of what is shown, in two columns: what the rings' colours mean. */
function setTypes(setting: Setting, { types }: Card, { sans }: Faces): void {
  const type = { measure: sans, size: 18, line: typeRow }
  const rows = Math.ceil(types.length / 2)
  if (types.length === 0 || setting.y + rows * typeRow > column.bottom) return
  for (const [index, { slug, name, count }] of types.entries()) {
    const x = column.left + (index < rows ? 0 : inside / 2 + 8)
    const y = setting.y + (index % rows) * typeRow
    const label = `${name} ${count}`
    setting.nodes.push(
      svg('use', {
        class: `t-${slug}`,
        href: `#${markId(slug, 'confirmed')}`,
        transform: `translate(${x + 9} ${y + 13})`,
      }),
      text(fitLines(label, type, inside / 2 - 28, 1)[0] ?? '', x + 28, y + 19.5, type, 'sans'),
    )
  }
  setting.y += rows * typeRow
}

function brand({ dataset }: Card, { serif, sans }: Faces, words: Messages): SvgNode[] {
  const name = { measure: serif, size: 28, line: 32 }
  const nameX = column.left + 41
  const x = nameX + widthIn(words.brand, name) + 18
  const type = { measure: sans, size: 15.5, line: 20 }
  const lines = dataset === null ? [] : balanceLines(dataset, type, column.width - 20 - x, 2)
  const top = column.brand + 5 - ((lines.length - 1) * type.line) / 2
  return [
    svg(
      'g',
      { transform: `translate(${column.left + 15} ${column.brand}) scale(1.32)` },
      svg('circle', { class: 'brand-ring', r: 10.5 }),
      svg('path', { class: 'brand-mark', d: 'M0-5L5 0 0 5-5 0Z' }),
    ),
    text(words.brand, nameX, column.brand + 9, name, 'serif'),
    ...lines.map((line, index) => text(line, x, top + index * type.line, type, 'sans')),
  ]
}

function setLines(setting: Setting, lines: readonly string[], type: Type, className: string, indent = 0): void {
  for (const line of lines) {
    const baseline = setting.y + (type.line - type.size) / 2 + type.size * 0.8
    setting.nodes.push(text(line, column.left + indent, baseline, type, className))
    setting.y += type.line
  }
}

function text(line: string, x: number, y: number, { size }: Type, className: string): SvgNode {
  return svg('text', { class: className, x: round(x), y: round(y), 'font-size': size }, line)
}
