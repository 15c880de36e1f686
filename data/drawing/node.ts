/** An SVG element as data: the server writes it as text, the browser makes elements of it. */
export type SvgNode = { tag: string; attributes: Attributes; children: readonly (SvgNode | string)[] }

type Attributes = Record<string, string | number | undefined>

/** One element; attributes that are undefined are left out. */
export function svg(tag: string, attributes: Attributes, ...children: (SvgNode | string | null)[]): SvgNode {
  return { tag, attributes, children: children.filter((child) => child !== null) }
}

/** A node as markup. Every text and attribute is escaped here, so nothing from data can become markup. */
export function toMarkup({ tag, attributes, children }: SvgNode): string {
  const open = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeText(String(value))}"`)
    .join('')
  const inside = children.map((child) => (typeof child === 'string' ? escapeText(child) : toMarkup(child))).join('')
  return inside === '' ? `<${tag}${open}/>` : `<${tag}${open}>${inside}</${tag}>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand in markup, in an attribute too. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** A number of pixels, to a tenth: finer is invisible and only makes the page larger. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
