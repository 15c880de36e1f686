import { LRUCache } from 'lru-cache'

import { type JsonLd, toScriptText } from '@/data/jsonLd'
import { type JsonLdStore, jsonLdKey } from './jsonLdStore'

const shared = globalThis as unknown as Record<symbol, JsonLdStore | undefined>

/**
 * Keeps a page's description for `JsonLdScript`. As drawings it goes past React's payload, which would send it twice, and
 * which counts the bytes of long texts, so that the site's address could not be written into them afterwards.
 */
export function keepJsonLd(id: string, value: JsonLd): void {
  const store = shared[jsonLdKey] ?? new LRUCache<string, string>({ max: 200 })
  shared[jsonLdKey] = store
  store.set(id, toScriptText(value))
}
