import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { round, type SvgNode, svg, toMarkup } from './node'
import { readMarkup } from './sample'

const hostile = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    ']]><!--',
    '</svg></text>',
    '&lt;script&gt;',
    '&amp;amp;',
    'javascript:alert(1)',
  ),
  fc.string({ unit: 'binary', minLength: 1 }),
)

const { node } = fc.letrec<{ node: SvgNode }>((tie) => ({
  node: fc
    .record({
      tag: fc.constantFrom('g', 'path', 'text', 'a'),
      attributes: fc.dictionary(fc.constantFrom('class', 'd', 'href', 'aria-label', 'data-key'), hostile),
      children: fc.oneof({ maxDepth: 3 }, fc.tuple(hostile), fc.array(tie('node'), { maxLength: 3 })),
    })
    .map(({ tag, attributes, children }) => svg(tag, { ...attributes }, ...children)),
}))

describe('markup', () => {
  test('read back is what was drawn, whatever the texts hold', () => {
    fc.assert(
      fc.property(node, (drawn) => {
        expect(readMarkup(toMarkup(drawn))).toEqual(drawn)
      }),
    )
  })

  test('never has an element or attribute from a text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const markup = toMarkup(svg('text', { 'aria-label': text }, text))
        expect(markup.match(/[<>]/g)).toHaveLength(4)
        expect(markup.match(/["']/g)).toHaveLength(2)
      }),
    )
  })

  test('leaves out what is undefined or null, and writes numbers', () => {
    expect(toMarkup(svg('g', { class: undefined, r: 1.5 }, null, svg('path', {})))).toBe('<g r="1.5"><path/></g>')
  })
})

test('pixels are rounded to a tenth', () => {
  expect([0.04, 0.05, -12.34, 7].map(round)).toEqual([0, 0.1, -12.3, 7])
})
