/** What of a style sheet means something in a drawing. */
const drawn = /^(?:fill|stroke|font|text-anchor|letter-spacing|paint-order|color|stop|--c$)/

/** Selectors of classes and attributes, one within another: states and children are the browser's. */
const plain = /^[\w .[\]="-]+$/

/**
 * The page's style sheets as a drawing outside of a browser needs them: rules for SVG alone, variables replaced by
 * their values. `--c`, the hue that a mark inherits, becomes `color`, which every SVG renderer inherits as well.
 */
export function resolveStyle(css: string, tokens: Readonly<Record<string, string>>): string {
  return rulesOf(css)
    .flatMap(({ selectors, declarations }) => {
      const kept = selectors.filter((selector) => plain.test(selector))
      const body = declarations.flatMap(([name, value]) => resolve(name, value, tokens)).join(';')
      return kept.length > 0 && body !== '' ? [`${kept.join(',')}{${body}}`] : []
    })
    .join('\n')
}

/** The variables of a sheet's first `:root`, as they are when nothing is dark. */
export function readTokens(css: string): Record<string, string> {
  const root = rulesOf(css).find(({ selectors }) => selectors.includes(':root'))
  return Object.fromEntries(root?.declarations.filter(([name]) => name.startsWith('--')) ?? [])
}

type Rule = { selectors: string[]; declarations: [name: string, value: string][] }

function rulesOf(css: string): Rule[] {
  const own = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@\w[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '') // no media, no keyframes
  return [...own.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']) => ({
    selectors: selectors.split(',').map((selector) => selector.trim()),
    declarations: [...body.matchAll(/([\w-]+)\s*:\s*([^;]+)/g)].map(([, name = '', value = '']) => [
      name,
      value.trim(),
    ]),
  }))
}

function resolve(name: string, value: string, tokens: Readonly<Record<string, string>>): string[] {
  if (!drawn.test(name)) return []
  const filled = value.replace(/var\((--[\w-]+)\)/g, (_, token: string) =>
    token === '--c' ? 'currentColor' : (tokens[token] ?? 'none'),
  )
  if (filled.includes('(')) return []
  if (name === 'font') return spellFont(filled)
  if (name === 'font-weight') return [`${name}:${toHundreds(filled)}`]
  return [`${name === '--c' ? 'color' : name}:${filled}`]
}

/** `600 12px/1 'Public Sans'` in three: resvg leaves the weight of a shorthand out. */
function spellFont(value: string): string[] {
  const [, weight = '', size = '', family = ''] = /^(\d+) ([\d.]+px)(?:\s*\/\s*\S+)? (.+)$/.exec(value) ?? []
  return size === '' ? [] : [`font-weight:${toHundreds(weight)}`, `font-size:${size}`, `font-family:${family}`]
}

/** Static fonts come in hundreds: 650 is drawn as 600. */
function toHundreds(weight: string): string {
  return weight.replace(/^([1-9])\d\d$/, (_, hundreds: string) => `${hundreds}00`)
}
