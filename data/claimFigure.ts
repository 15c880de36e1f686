/** The number that a statement opens with; a null `max` is an open end. */
export type ClaimFigure = { min: number; max: number | null }

const atLeast = /^(?:at least|more than|over|al menos|más de)\s+/i
const about = /^(?:about|around|some|unos|unas|cerca de|alrededor de)\s+/i
const number = /^(\d{1,3}(?:[ .,]\d{3})+|\d+)(?:\s*(?:–|-|to|a|o|or)\s*(\d+))?(?=$|[\s:;,.(])/

/**
 * The figure of a statement such as ‘2 attackers’, ‘At least 10’, ‘7 or 8’. Null where the words do not open with one:
 * a drawing of the figures must not read into a statement what nobody said.
 */
export function claimFigure(value: string): ClaimFigure | null {
  const isOpen = atLeast.test(value)
  const match = number.exec(value.replace(atLeast, '').replace(about, ''))
  if (!match) return null
  const min = Number((match[1] ?? '').replace(/[ .,]/g, ''))
  return { min, max: isOpen ? null : match[2] ? Number(match[2]) : min }
}
