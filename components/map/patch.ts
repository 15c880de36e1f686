import type { SvgNode } from '@/data/drawing/node'
import { toElement } from './elements'

type Child = SvgNode['children'][number]

/** An element and the node that it was made of. */
export type Drawn = { element: Element; node: SvgNode }

/**
 * Makes a drawing into another of the same tag and touches only what differs: what stays is neither laid out nor painted
 * again, and a mark that stays keeps the focus.
 */
export function patch({ element, node }: Drawn, after: SvgNode): Drawn {
  patchAttributes(element, node.attributes, after.attributes)
  patchChildren(element, node.children, after.children)
  return { element, node: after }
}

function patchAttributes(element: Element, before: SvgNode['attributes'], after: SvgNode['attributes']): void {
  for (const name of Object.keys({ ...before, ...after })) {
    const value = after[name]
    if (value === before[name]) continue
    if (value === undefined) element.removeAttribute(name)
    else element.setAttribute(name, String(value))
  }
}

function patchChildren(parent: Element, before: readonly Child[], after: readonly Child[]): void {
  const old = new Map(
    namesOf(before).map((name, index) => [name, { child: before[index], node: parent.childNodes[index] }]),
  )
  const made = namesOf(after).map((name, index) => {
    const last = old.get(name)
    old.delete(name)
    return patchChild(last?.node, last?.child, after[index] as Child)
  })
  for (const { node } of old.values()) node?.remove()
  for (const [index, node] of made.entries()) {
    const there = parent.childNodes[index] ?? null
    if (there !== node) parent.insertBefore(node, there)
  }
}

function patchChild(node: ChildNode | undefined, before: Child | undefined, after: Child): Node {
  if (typeof after === 'string') {
    if (!node) return document.createTextNode(after)
    if (before !== after) node.textContent = after
    return node
  }
  if (!(node instanceof Element) || !before || typeof before === 'string') return toElement(after)
  return patch({ element: node, node: before }, after).element
}

/** By what children of two drawings are known for the same: a mark by its key, all else by its tag and turn. */
function namesOf(children: readonly Child[]): string[] {
  const turns = new Map<string, number>()
  return children.map((child) => {
    const key = typeof child === 'string' ? undefined : child.attributes['data-key']
    const name = typeof child === 'string' ? '' : key === undefined ? child.tag : `${child.tag} ${key}`
    const turn = turns.get(name) ?? 0
    turns.set(name, turn + 1)
    return `${turn} ${name}`
  })
}
