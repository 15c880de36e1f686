'use client'
import { markDefinitions } from '@/data/drawing/mark'
import { toMarkup } from '@/data/drawing/node'

const sheet = toMarkup(markDefinitions())

/** The marks that all glyphs and the map refer to; stands once in each page. A client component: not sent twice. */
export function GlyphSheet() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own paths, no text from data
  return <svg className="sheet-of-marks" aria-hidden="true" dangerouslySetInnerHTML={{ __html: sheet }} />
}
