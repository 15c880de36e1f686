/** The number that a statement opens with; a null `max` is an open end. */
export type ClaimFigure = { min: number; max: number | null }

const atLeast = /^(?:at least|more than|over|al menos|más de)\s+/i
const about = /^(?:about|around|some|between|unos|unas|otros|otras|cerca de|alrededor de|entre|de)\s+/i

const count = '(\\d{1,3}(?:[ .,]\\d{3})+|\\d+)'
const joint = '\\s*(?:–|-|\\b(?:to|and|or|a|y|o|u)\\b)\\s*'
/** Neither the start of a word nor of a longer number: ‘2.5 million’ is no count of 2. */
const end = '(?=$|[\\s:;,.(])(?![.,]\\d)(?!\\s+(?:thousand|million|mil|mill[oó]n(?:es)?)\\b)'
const opening = new RegExp(`^${count}(?:${joint}${count})?${end}`, 'i')

/**
 * The figure of a statement such as ‘2 attackers’, ‘At least 10’, ‘7 or 8’. Null where the words do not open with one:
 * a drawing of the figures must not read into a statement what nobody said.
 */
export function claimFigure(value: string): ClaimFigure | null {
  const isOpen = atLeast.test(value)
  const match = opening.exec(value.replace(atLeast, '').replace(about, ''))
  if (!match) return null
  const min = toNumber(match[1])
  return { min, max: isOpen ? null : match[2] ? toNumber(match[2]) : min }
}

function toNumber(digits = ''): number {
  return Number(digits.replace(/[ .,]/g, ''))
}
