import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { eventTypes, verifications } from '../acled'
import { clusterRadius } from '../engine/cluster'
import { type SampleEvent, sampleData, seededNumbers } from '../engine/sample'
import { worldSize } from '../mercator'
import type { Position } from '../position'
import { projectionOf } from './frame'
import { markDefinitions } from './mark'
import { type SvgNode, svg, toMarkup } from './node'
import { byClass, elementsOf, readMarkup, sampleScene, textOf } from './sample'
import { drawOverlay, marksOf } from './scene'

const center: Position = [-68, 10.2]

/** Events around a town, some far away and some without a point. */
const samples = fc.record({ seed: fc.integer(), count: fc.integer({ min: 1, max: 300 }) }).map(({ seed, count }) => {
  const chance = seededNumbers(seed)
  return Array.from({ length: count }, (): SampleEvent => {
    const spread = chance() < 0.8 ? 1 : 100
    const at: Position = [center[0] + (chance() - 0.5) * spread, center[1] + (chance() - 0.5) * spread]
    return { at: chance() < 0.1 ? null : at, type: Math.floor(chance() * 6), metres: 50 + chance() * 3_000 }
  })
})

/** How many events a drawn mark stands for. */
function countOf(mark: SvgNode): number {
  return byClass(mark, 'many').length > 0 ? Number(textOf(mark)) : 1
}

describe('a drawing', () => {
  test('of the whole world has every event on the map exactly once', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 2, max: 9 }), (samples, zoom) => {
        const side = 2 * worldSize(zoom)
        const projection = projectionOf({ camera: { zoom, center }, width: side, height: side })
        const marks = byClass(drawOverlay(sampleScene(sampleData(samples)), projection, null), 'mark')
        const counts = marks.map(countOf)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(samples.filter(({ at }) => at).length)
      }),
      { numRuns: 40 },
    )
  })

  test('of a window has just the marks that reach into it, where their events are', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 8, max: 32 }), (samples, half) => {
        const scene = sampleScene(sampleData(samples))
        const projection = projectionOf({ camera: { zoom: half / 2, center }, width: 700, height: 500 })
        const drawn = byClass(drawOverlay(scene, projection, null), 'mark')
        const seen = marksOf(scene, half / 2).marks.filter(({ cluster }) =>
          projection.isVisible(projection.fromWorld(cluster.x, cluster.y), clusterRadius(cluster.count)),
        )
        expect(drawn.map(({ attributes }) => attributes['data-key'])).toEqual(seen.map(({ key }) => key))
        expect(drawn.map(countOf)).toEqual(seen.map(({ members }) => members.length))
        seen.forEach(({ cluster: { x, y } }, index) => {
          const at = (String(drawn[index]?.attributes.transform).match(/-?[\d.]+/g) ?? []).map(Number)
          projection.fromWorld(x, y).forEach((pixels, axis) => void expect(at[axis]).toBeCloseTo(pixels, 0))
        })
      }),
      { numRuns: 40 },
    )
  })

  test('has a key for each mark, which no other has', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 2, max: 18 }), (samples, zoom) => {
        const keys = marksOf(sampleScene(sampleData(samples)), zoom).marks.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 40 },
    )
  })

  test('shows a hostile title as text only', () => {
    const title = fc.oneof(
      fc.constantFrom('<script>alert(1)</script>', '"/><b onclick="x">', "'"),
      fc.string({ minLength: 1 }),
    )
    const projection = projectionOf({ camera: { zoom: 10, center }, width: 700, height: 500 })
    fc.assert(
      fc.property(title, (title) => {
        const scene = sampleScene(sampleData([{ at: center, title, place: title, kind: 'city' }]))
        const overlay = drawOverlay(scene, projection, null)
        const read = readMarkup(toMarkup(overlay))
        expect(elementsOf(read).map(({ tag }) => tag)).toEqual(elementsOf(overlay).map(({ tag }) => tag))
        expect(byClass(read, 'mark')[0]?.attributes['aria-label']).toContain(title)
      }),
    )
  })
})

describe('marks', () => {
  const data = sampleData([
    { at: center, title: 'A march', type: 4 },
    { at: null, kind: 'country' },
  ])
  const projection = projectionOf({ camera: { zoom: 10, center }, width: 700, height: 500 })

  test('are links where they lead somewhere, else buttons for the map’s one tab stop', () => {
    const [link] = byClass(
      drawOverlay(sampleScene(data), projection, ({ key }) => `/?event=${key}`),
      'mark',
    )
    expect(link).toMatchObject({ tag: 'a', attributes: { href: '/?event=event-0' } })
    const [button] = byClass(drawOverlay(sampleScene(data), projection, null), 'mark')
    expect(button).toMatchObject({ tag: 'g', attributes: { role: 'button', tabindex: -1 } })
    expect(button?.attributes['aria-label']).toBe('A march, protest, confirmed, Sunday 6 August 2017, within 100 m')
  })

  test('stand below the selected one, which is there even if a filter leaves it out', () => {
    for (const type of [[], ['battles']]) {
      const overlay = drawOverlay(sampleScene(data, { event: 'event-0', type }), projection, null)
      expect(overlay.children.at(-1)).toMatchObject({ attributes: { class: 'mark sel', 'data-selected': 'event-0' } })
      expect(overlay.attributes.class).toContain('has-selected')
    }
  })

  test('are not made for what concerns a whole country; its outline is', () => {
    const outline = { neighbours: [], home: [], stateLines: [], outline: { countries: [], places: [], stateLines: [] } }
    const scene = (type: string[]) => sampleScene(data, { type }, outline as never)
    expect(byClass(drawOverlay(scene([]), projection, null), 'wide')).toHaveLength(1)
    expect(byClass(drawOverlay(scene(['protests']), projection, null), 'wide')).toHaveLength(0)
    expect(byClass(drawOverlay(scene([]), projection, null), 'mark')).toHaveLength(1)
  })
})

/** Enough for a person to see the fixture; the site's style sheet says more. */
const style = `text { font: 600 12.5px sans-serif } .mark text, .labels text:not([text-anchor]) { text-anchor: middle }
.gf { fill: var(--c) } .gh, .disc { fill: #fff } .gh { stroke: var(--c); stroke-width: 2.2 } .gcase { stroke: #fff; stroke-width: 4 }
.target { fill: none } .seg { fill: none; stroke: var(--c) } .halo { fill: var(--c); fill-opacity: .07; stroke: var(--c); stroke-dasharray: 4 3.5 }
.glow-from { stop-color: var(--c); stop-opacity: .42 } .glow-to { stop-color: var(--c); stop-opacity: 0 } .radius { stroke: #15181c }
.mark.sel .disc { stroke: #15181c; stroke-width: 2.5 } .t-mixed, .glow-ring { --c: #474e55 }
${eventTypes.map(({ slug }, type) => `.t-${slug} { --c: ${['#86063f', '#bd6200', '#9a4fca', '#6e5008', '#0f4a94', '#687a85'][type]} }`).join(' ')}`

test('a small scene is drawn as in the fixture: rings, marks, halos, names, the selected event', async () => {
  const near = (east: number, north: number): Position => [center[0] + east / 100, center[1] + north / 100]
  const types = eventTypes.map(
    (_, type): SampleEvent => ({
      at: near(-13 + 4 * type, 7),
      type,
      verification: verifications[type % 3] ?? 'confirmed',
    }),
  )
  const town: SampleEvent[] = [0, 3, 4, 4, 5].map((type) => ({
    at: near(0, 0),
    type,
    place: 'Valencia',
    kind: 'city',
    metres: 4_000,
  }))
  const others: SampleEvent[] = [
    { at: near(-12, -6), type: 4, metres: 1_000 },
    { at: near(10, -5), type: 0, metres: 1_500, place: 'Fort', verification: 'disputed' },
    { at: near(10.5, -5), type: 2, metres: 1_500, place: 'Barracks' },
  ]
  const data = sampleData([...types, ...town, ...others])
  const projection = projectionOf({ camera: { zoom: 11, center }, width: 640, height: 400 })
  const overlay = drawOverlay(sampleScene(data, { event: 'event-4' }), projection, null)
  const frame = { xmlns: 'http://www.w3.org/2000/svg', viewBox: '-320 -200 640 400' }
  const picture = svg('svg', frame, svg('style', {}, style), markDefinitions(), overlay)
  await expect(`${toMarkup(picture).replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot('fixtures/town.svg')
})
