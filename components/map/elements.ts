import type { SvgNode } from '@/data/drawing/node'

const namespace = 'http://www.w3.org/2000/svg'

/** A drawing's node as an element of the page; texts stay texts. */
export function toElement({ tag, attributes, children }: SvgNode): SVGElement {
  const element = document.createElementNS(namespace, tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, String(value))
  }
  element.append(...children.map((child) => (typeof child === 'string' ? child : toElement(child))))
  return element
}
