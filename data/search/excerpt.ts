import { fold } from '../text'

/** A stretch of a text; `isMatch` where it is one of the words looked for. */
export type Piece = { text: string; isMatch: boolean }

const word = /[\p{L}\p{M}\p{N}]+/gu

/** A text cut at the words whose folded form is among `terms`; joined again it is the text. */
export function markTerms(text: string, terms: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: match, index } of text.matchAll(word)) {
    if (!terms.has(fold(match))) continue
    if (index > end) pieces.push({ text: text.slice(end, index), isMatch: false })
    pieces.push({ text: match, isMatch: true })
    end = index + match.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMatch: false })
  return pieces
}

/** Whether a text has one of the terms. */
export function hasTerm(text: string, terms: ReadonlySet<string>): boolean {
  return [...text.matchAll(word)].some(([match]) => terms.has(fold(match)))
}

const before = 34 // characters: about half a line of the list
const length = 96 // characters: about two lines

/** Some words around the first match in a text, cut between words; null where it has none. */
export function excerptAround(text: string, terms: ReadonlySet<string>): string | null {
  const match = [...text.matchAll(word)].find(([found]) => terms.has(fold(found)))
  if (!match) return null
  const start = match.index <= before ? 0 : text.indexOf(' ', match.index - before) + 1
  const whole = text.slice(start)
  const rest = whole.length <= length ? whole : whole.slice(0, whole.lastIndexOf(' ', length)).replace(/[\s,;:.]+$/, '')
  return `${start > 0 ? '… ' : ''}${rest}${rest.length < whole.length ? ' …' : ''}`
}
