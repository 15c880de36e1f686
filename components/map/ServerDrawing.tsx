'use client'
import { type DrawingStore, drawingsKey } from './drawingStore'

/** The map before the map: what the server drew of the view. In the browser React leaves its inside alone. */
export function ServerDrawing({ id, camera }: { id: string; camera: string }) {
  const drawings = (globalThis as unknown as Record<symbol, DrawingStore | undefined>)[drawingsKey]
  return (
    <div
      className="drawing"
      data-drawing={camera}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own renderer's markup, which escapes every text
      dangerouslySetInnerHTML={{ __html: drawings?.get(id) ?? '' }}
    />
  )
}
