import { failures } from '../engine/filter'
import { columnsOf, type ExplorerData } from '../explorer'
import { defaultView, type View } from '../view'
import type { Point } from './frame'
import { type SvgNode, svg } from './node'
import type { Scene } from './scene'

/** A scene of the data's events as a view shows them; without `drawable` over no outline. */
export function sampleScene(data: ExplorerData, change: Partial<View> = {}, drawable: Scene['drawable'] = null): Scene {
  const view = { ...defaultView, ...change }
  const { events, places, locale, utcOffset } = data
  const columns = columnsOf(data)
  const selected = events.findIndex(({ id }) => id === view.event)
  const failed = failures(columns, view)
  return { events, places, locale, utcOffset, columns, failed, selected, drawable, landId: 'land', near: view.near }
}

/** All elements of a drawing, from below to above. */
export function elementsOf(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child)))]
}

/** The elements that have a class. */
export function byClass(node: SvgNode, name: string): SvgNode[] {
  return elementsOf(node).filter(({ attributes }) =>
    String(attributes.class ?? '')
      .split(' ')
      .includes(name),
  )
}

/** The text inside an element. */
export function textOf({ children }: SvgNode): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

const token = /<(\/?)([a-zA-Z]+)((?: [\w-]+="[^"<>]*")*)(\/?)>|([^<>]+)/y
const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** Markup read back, so strictly that what a browser might take for another element makes it throw. */
export function readMarkup(markup: string): SvgNode {
  const open: { node: SvgNode; children: (SvgNode | string)[] }[] = [{ node: svg('root', {}), children: [] }]
  token.lastIndex = 0
  while (token.lastIndex < markup.length) {
    const at = token.lastIndex
    const match = token.exec(markup)
    if (!match) throw new Error(`No markup: ${markup.slice(at, at + 40)}`)
    const [, isEnd, tag = '', attributes = '', isEmpty, text] = match
    const parent = open.at(-1)
    if (text !== undefined) parent?.children.push(unescapeText(text))
    else if (isEnd) closeElement(open, tag)
    else open.push({ node: svg(tag, readAttributes(attributes)), children: [] })
    if (isEmpty) closeElement(open, tag)
  }
  const [root] = open[0]?.children ?? []
  if (open.length !== 1 || typeof root !== 'object') throw new Error('Not one whole element')
  return root
}

function closeElement(open: { node: SvgNode; children: (SvgNode | string)[] }[], tag: string): void {
  const closed = open.pop()
  if (closed?.node.tag !== tag) throw new Error(`</${tag}> closes <${closed?.node.tag}>`)
  open.at(-1)?.children.push({ ...closed.node, children: closed.children })
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, unescapeText(value ?? '')]),
  )
}

function unescapeText(text: string): string {
  return text.replace(/&([^;]*);/g, (_, name: string) => {
    const character = characters[name]
    if (!character) throw new Error(`Unknown entity &${name};`)
    return character
  })
}

/** How far a point is from a line, in pixels. */
export function distanceTo(line: readonly Point[], [x, y]: Point): number {
  return Math.min(
    ...line.map((start, index) => {
      const end = line[index + 1] ?? start
      const [dx, dy] = [end[0] - start[0], end[1] - start[1]]
      const along = Math.min(1, Math.max(0, ((x - start[0]) * dx + (y - start[1]) * dy) / (dx * dx + dy * dy || 1)))
      return Math.hypot(x - start[0] - along * dx, y - start[1] - along * dy)
    }),
  )
}
