import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { clusterRadius } from '../engine/cluster'
import { explorerData } from '../explorer'
import { loadDataset } from '../load'
import type { Position } from '../position'
import { drawableOf } from './draw'
import { projectionOf } from './frame'
import type { SvgNode } from './node'
import { byClass, elementsOf, sampleScene, textOf } from './sample'
import { drawOverlay, marksOf } from './scene'

const data = explorerData(loadDataset('venezuela-2017'), 'en')
const drawable = drawableOf('venezuela-2017')

type Box = { text: string; left: number; top: number; right: number; bottom: number }

/** Size and letter spacing by class, as the style sheet has them. */
const sizes: Record<string, [size: number, spacing: number]> = {
  'lc big': [15, 4.5],
  'lc o': [12, 2.4],
  lc: [12, 2.4],
  'lp b': [12.5, 0],
  lp: [11.5, 0],
  'lp q': [12, 0],
  hl: [12, 0],
}

const narrowLetter = 0.5 // of the size: no name is narrower, so what overlaps here overlaps on a screen

function boxOf(node: SvgNode): Box {
  const [size, spacing] = sizes[String(node.attributes.class)] ?? [Number.NaN, 0]
  const text = textOf(node)
  const width = text.length * (size * narrowLetter + spacing)
  const { x, y, 'text-anchor': anchor } = node.attributes
  const left = Number(x) - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2)
  return { text, left, top: Number(y) - 0.7 * size, right: left + width, bottom: Number(y) }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function covers({ left, top, right, bottom }: Box, [x, y]: readonly [number, number], radius: number): boolean {
  const [dx, dy] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)]
  return Math.hypot(dx, dy) < radius
}

const views = fc.record({
  zoom: fc.integer({ min: 8, max: 34 }).map((half) => half / 2),
  center: fc.constantFrom<Position>([-67.2, 9.6], [-68.0, 10.2], [-66.9, 10.49], [-72.2, 7.8], [-40, 30]),
  event: fc.constantFrom(null, null, 'paramacay-combate', ...data.events.slice(0, 40).map(({ id }) => id)),
})

function drawn({ zoom, center, event }: { zoom: number; center: Position; event: string | null }) {
  const scene = sampleScene(data, { event }, drawable)
  const projection = projectionOf({ camera: { zoom, center }, width: 1_200, height: 800 })
  const overlay = drawOverlay(scene, projection, null)
  const [labels] = byClass(overlay, 'labels')
  const texts = labels
    ? elementsOf(labels)
        .filter(({ tag }) => tag === 'text')
        .map(boxOf)
    : []
  const marks = marksOf(scene, zoom)
    .marks.map(({ cluster: { x, y, count } }) => ({ at: projection.fromWorld(x, y), radius: clusterRadius(count) }))
    .filter(({ at, radius }) => projection.isVisible(at, radius)) // beyond the frame no mark is drawn
  return { overlay, texts, marks, names: texts.filter(({ text }) => !text.startsWith('within ')) }
}

describe('labels', () => {
  test('never lie over a mark', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { names, marks } = drawn(view)
        const covered = names.filter((box) => marks.some(({ at, radius }) => covers(box, at, radius)))
        expect(covered.map(({ text }) => text)).toEqual([])
      }),
    )
  })

  test('never lie over one another, nor over the selected event’s words', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { texts } = drawn(view)
        const pairs = texts.flatMap((a, index) =>
          texts
            .slice(index + 1)
            .filter((b) => overlap(a, b))
            .map((b) => [a.text, b.text]),
        )
        expect(pairs).toEqual([])
      }),
    )
  })

  test('never lie over a town’s dot', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { overlay, texts } = drawn(view)
        const dots = byClass(overlay, 'dot').map(
          ({ attributes }) => [Number(attributes.cx), Number(attributes.cy)] as const,
        )
        expect(texts.filter((box) => dots.some((dot) => covers(box, dot, 2.2))).map(({ text }) => text)).toEqual([])
      }),
    )
  })

  test('name the country on the overview, the towns of its region nearer by, quarters in a town', () => {
    const names = (zoom: number, center: Position) => drawn({ zoom, center, event: null }).names.map(({ text }) => text)
    expect(names(6, [-66, 8])).toContain('VENEZUELA')
    expect(names(8, [-68, 10])).not.toContain('VENEZUELA')
    expect(names(14, [-68, 10.2]).length).toBeGreaterThan(3)
  })
})
