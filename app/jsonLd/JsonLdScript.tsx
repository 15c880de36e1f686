'use client'
import { type JsonLdStore, jsonLdKey } from './jsonLdStore'

/** What a page is, for programs. A block of data: browsers never run it, so the policy does not name it. */
export function JsonLdScript({ id }: { id: string }) {
  const store = (globalThis as unknown as Record<symbol, JsonLdStore | undefined>)[jsonLdKey]
  return (
    <script
      type="application/ld+json"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every `<` escaped
      dangerouslySetInnerHTML={{ __html: store?.get(id) ?? '' }}
    />
  )
}
