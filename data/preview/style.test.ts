import { expect, test } from 'vitest'

import { readTokens, resolveStyle } from './style'

const tokens = readTokens(
  ':root { --ink: #15181c; /* text */ --sans: x, y; color-scheme: light; }\n@media print { :root { --ink: #000 } }',
)

test('variables are those of the light theme', () => {
  expect(tokens).toEqual({ '--ink': '#15181c', '--sans': 'x, y' })
})

test('a rule keeps what a drawing understands, with values for variables', () => {
  expect(resolveStyle('.a, .b:hover { fill: var(--ink); margin: 1px; }', tokens)).toBe('.a{fill:#15181c}')
  expect(resolveStyle('.a { margin: 0 } .b > .c { fill: red }', tokens)).toBe('')
})

test('the hue of a mark is inherited as its colour', () => {
  expect(resolveStyle('.t { --c: var(--ink); } .f { fill: var(--c); }', tokens)).toBe(
    '.t{color:#15181c}\n.f{fill:currentColor}',
  )
})

test('a font is spelled out, in weights that there are', () => {
  expect(resolveStyle('.a { font: 650 12px/1.2 var(--sans); } .b { font-weight: 550; }', tokens)).toBe(
    '.a{font-weight:600;font-size:12px;font-family:x, y}\n.b{font-weight:500}',
  )
})

test('media queries and computed colours are left out', () => {
  const css =
    '@media (max-width: 9px) { .a { fill: red } .b { fill: red } } .c { stroke: color-mix(in srgb, red, blue) }'
  expect(resolveStyle(css, tokens)).toBe('')
})
