import type { EventTypeSlug, Verification } from '@/data/acled'
import { markId } from '@/data/drawing/mark'

/** An event's mark: the shape says its type, the fill how certain it is. */
export function Glyph({ type, verification }: { type: EventTypeSlug; verification: Verification }) {
  return (
    <svg className={`g t-${type}`} viewBox="-10 -10 20 20" aria-hidden="true">
      <use href={`#${markId(type, verification)}`} />
    </svg>
  )
}

/** A certainty by itself, in ink: full, hollow or half. */
export function CertaintyGlyph({ verification }: { verification: Verification }) {
  return (
    <svg className="g t-ink" viewBox="-10 -10 20 20" aria-hidden="true">
      <use href={`#${markId('protests', verification)}`} />
    </svg>
  )
}
