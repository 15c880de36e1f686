import { LRUCache } from 'lru-cache'

import type { DocumentRules } from './document'
import { storeDocument } from './document'
import type { Encoding } from './encoding'
import { type NextHandler, record } from './relay'
import type { Stored } from './stored'

/** Two thousand pages of 30 KB, compressed; a page that nobody asks for any more makes room. */
export const maxViewBytes = 64 * 1024 * 1024

export type Views = (url: string, key: string | null, encoding: Encoding) => Promise<Stored>

/** Pages that show a view: drawn once, then kept, and drawn only once however many ask for it at the same moment. */
export function createViews(handle: NextHandler, rules: DocumentRules, maxSize = maxViewBytes): Views {
  const kept = new LRUCache<string, Stored>({ maxSize, sizeCalculation: sizeOf })
  const underway = new Map<string, Promise<Stored>>()

  async function draw(url: string, encoding: Encoding): Promise<Stored> {
    return storeDocument(await record(handle, url), encoding, rules)
  }

  async function drawAndKeep(url: string, key: string, encoding: Encoding): Promise<Stored> {
    const stored = await draw(url, encoding)
    if (stored.status === 200) kept.set(key, stored)
    return stored
  }

  return async function findView(url, key, encoding) {
    if (key === null) return draw(url, encoding)
    const name = `${encoding} ${key}`
    const found = kept.get(name) ?? underway.get(name)
    if (found) return found
    const drawing = drawAndKeep(url, name, encoding).finally(() => underway.delete(name))
    underway.set(name, drawing)
    return drawing
  }
}

function sizeOf({ bodies, headers }: Stored, key: string): number {
  const bytes = Object.values(bodies).reduce((sum, body) => sum + (body?.length ?? 0), 0)
  return bytes + JSON.stringify(headers).length + key.length + 200 // about what the objects around them take
}
