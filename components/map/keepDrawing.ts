import { LRUCache } from 'lru-cache'
import { type DrawingStore, drawingsKey } from './drawingStore'

const shared = globalThis as unknown as Record<symbol, DrawingStore | undefined>

/**
 * Keeps a drawing, made once for each `id`, for `ServerDrawing` to put into the page. It goes past React's payload,
 * which would send it a second time as data, and it is half of the page. Server components and the rendering of client
 * components are bundled apart; what they share is the process.
 */
export function keepDrawing(id: string, draw: () => string): void {
  const drawings = shared[drawingsKey] ?? new LRUCache<string, string>({ max: 200 })
  shared[drawingsKey] = drawings
  if (!drawings.get(id)) drawings.set(id, draw())
}
