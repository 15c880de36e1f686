import type { Measure } from './font'

/** A face at a size in pixels; `tracking` in parts of the size, as CSS's em. */
export type Type = { measure: Measure; size: number; line: number; tracking?: number }

const ellipsis = '…'

/** A text's width in pixels. */
export function widthIn(text: string, { measure, size, tracking = 0 }: Type): number {
  return (measure(text) + [...text].length * tracking) * size
}

/** Lines no wider than `width` and no more than `most`; what does not fit ends in an ellipsis. */
export function fitLines(text: string, type: Type, width: number, most: number): string[] {
  const lines: string[] = []
  let rest = text.trim().split(/\s+/)
  while (rest.length > 0 && rest[0] !== '' && lines.length < most) {
    const count = countFitting(rest, type, width)
    const isLast = lines.length === most - 1
    if (isLast && count < rest.length) return [...lines, cut(rest.join(' '), type, width)]
    if (count > 0) lines.push(rest.slice(0, count).join(' '))
    else lines.push(cut(rest[0] ?? '', type, width)) // a word wider than its line: an address, or a prank
    rest = rest.slice(Math.max(1, count))
  }
  return lines
}

/** As `fitLines`, but with lines about equally long where more than one is needed, as CSS's `text-wrap: balance`. */
export function balanceLines(text: string, type: Type, width: number, most: number): string[] {
  const lines = fitLines(text, type, width, most)
  if (lines.length < 2 || lines.at(-1)?.endsWith(ellipsis)) return lines
  let [narrow, wide] = [width / lines.length, width]
  while (wide - narrow > 4) {
    const middle = (narrow + wide) / 2
    const isEnough = sameText(fitLines(text, type, middle, lines.length), lines)
    if (isEnough) wide = middle
    else narrow = middle
  }
  return fitLines(text, type, wide, lines.length)
}

/** Whether all words of a text stand whole in so many lines. */
export function fits(text: string, type: Type, width: number, most: number): boolean {
  return sameText(fitLines(text, type, width, most), [text.trim().replace(/\s+/g, ' ')])
}

function sameText(a: readonly string[], b: readonly string[]): boolean {
  return a.join(' ') === b.join(' ')
}

function countFitting(words: readonly string[], type: Type, width: number): number {
  let used = 0
  for (const [index, word] of words.entries()) {
    used += widthIn(index === 0 ? word : ` ${word}`, type)
    if (used > width) return index
  }
  return words.length
}

/** As many letters as leave room for the ellipsis; a cut between words where one is near. */
function cut(text: string, type: Type, width: number): string {
  if (widthIn(text, type) <= width) return text
  let used = widthIn(ellipsis, type)
  let kept = ''
  for (const character of text) {
    used += widthIn(character, type)
    if (used > width) break
    kept += character
  }
  return `${kept.replace(/[\s.,;:·–(]+$/u, '')}${ellipsis}`
}
