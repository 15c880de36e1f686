import { LRUCache } from 'lru-cache'
import { closedPolicy } from '@/app/server/policy'
import { digest, type Stored } from '@/app/server/stored'
import type { WantedPreview } from './address'
import type { Draw } from './pool'

/** Some five hundred pictures of 120 KB. */
export const maxPreviewBytes = 64 * 1024 * 1024

/** A picture by its canonical view: kept, or drawn once however many ask for it at the same moment. */
export type Previews = (wanted: WantedPreview) => Stored | Promise<Stored>

export function createPreviews(draw: Draw, maxSize = maxPreviewBytes): Previews {
  const kept = new LRUCache<string, Stored>({
    maxSize,
    sizeCalculation: ({ bodies }) => (bodies.identity?.length ?? 0) + 1_000,
  })
  const underway = new Map<string, Promise<Stored>>()

  async function drawAndKeep({ job, key }: WantedPreview): Promise<Stored> {
    const stored = store(await draw(job))
    kept.set(key, stored)
    return stored
  }

  return (wanted) => {
    const { key } = wanted
    const found = kept.get(key) ?? underway.get(key)
    if (found) return found
    const drawing = drawAndKeep(wanted).finally(() => underway.delete(key))
    underway.set(key, drawing)
    return drawing
  }
}

// A day in the reader's cache: the address of a view that is to show new data is asked again by its ETag.
const headers = {
  'content-type': 'image/png',
  'cache-control': 'public, max-age=86400',
  'content-security-policy': closedPolicy('image/png'),
}

function store(png: Buffer): Stored {
  return { status: 200, headers, etag: digest(png), bodies: { identity: png } }
}
