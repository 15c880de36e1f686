import { LRUCache } from 'lru-cache'

import type { Stored } from './stored'

/** An answer by its name: kept, or made; and made only once however many ask for it at the same moment. */
export type Keep = (name: string, make: () => Promise<Stored>) => Stored | Promise<Stored>

/** Keeps answers of status 200 in so many bytes; what nobody asks for any more makes room. */
export function createKeep(maxSize: number): Keep {
  const kept = new LRUCache<string, Stored>({ maxSize, sizeCalculation: sizeOf })
  const underway = new Map<string, Promise<Stored>>()

  async function makeAndKeep(name: string, make: () => Promise<Stored>): Promise<Stored> {
    const stored = await make()
    if (stored.status === 200) kept.set(name, stored)
    return stored
  }

  return (name, make) => {
    const found = kept.get(name) ?? underway.get(name)
    if (found) return found
    const making = makeAndKeep(name, make).finally(() => underway.delete(name))
    underway.set(name, making)
    return making
  }
}

function sizeOf({ bodies, headers }: Stored, name: string): number {
  const bytes = Object.values(bodies).reduce((sum, body) => sum + (body?.length ?? 0), 0)
  return bytes + JSON.stringify(headers).length + name.length + 200 // about what the objects around them take
}
