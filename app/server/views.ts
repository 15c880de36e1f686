import pLimit from 'p-limit'

import type { DocumentRules } from './document'
import { storeDocument } from './document'
import type { Encoding } from './encoding'
import { createKeep } from './keep'
import { type NextHandler, record } from './relay'
import type { Stored } from './stored'

/** Two thousand pages of 30 KB, compressed. */
export const maxViewBytes = 64 * 1024 * 1024

/**
 * How many pages are drawn at a time. Fifty at once keep each other's memory alive: all together they take longer than in
 * turn, and the unlucky ones time out.
 */
const atOnce = 2

export type Views = (url: string, key: string | null, encoding: Encoding, origin?: string) => Stored | Promise<Stored>

/** Pages that show a view: drawn once, then kept; what has no key is drawn for each who asks. */
export function createViews(
  handle: NextHandler,
  rulesFor: (url: string) => DocumentRules,
  maxSize = maxViewBytes,
): Views {
  const keep = createKeep(maxSize)
  const inTurn = pLimit(atOnce)
  return (url, key, encoding, origin = '') => {
    const draw = async () => storeDocument(await inTurn(() => record(handle, url)), encoding, rulesFor(url), origin)
    return key === null ? draw() : keep(`${origin} ${encoding} ${key}`, draw)
  }
}
