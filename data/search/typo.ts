/** How many slips a word may have: none in short words and numbers, where another word is as likely meant. */
export function slipsAllowed(word: string): number {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0
  return word.length < 8 ? 1 : 2
}

/**
 * Slips between a word and the start of another: letters inserted, left out, replaced, or two neighbours swapped
 * (optimal string alignment). Infinity where they are more than `limit`.
 */
export function slipsToStart(word: string, term: string, limit: number): number {
  if (term.length < word.length - limit) return Number.POSITIVE_INFINITY
  const end = Math.min(term.length, word.length + limit) // what comes later is not asked about
  let [before, previous, current] = [0, 1, 2].map(() => new Uint8Array(end + 1)) as [Uint8Array, Uint8Array, Uint8Array]
  for (let column = 0; column <= end; column++) previous[column] = column
  for (let row = 1; row <= word.length; row++) {
    if (fillRow(current, previous, before, word, term, row) > limit) return Number.POSITIVE_INFINITY
    ;[before, previous, current] = [previous, current, before]
  }
  const least = Math.min(...previous)
  return least > limit ? Number.POSITIVE_INFINITY : least
}

/** One row of the table, a letter of the word against all of the term; returns its least cell. */
function fillRow(
  row: Uint8Array,
  above: Uint8Array,
  twoAbove: Uint8Array,
  word: string,
  term: string,
  index: number,
): number {
  row[0] = index
  let least = index
  for (let column = 1; column < row.length; column++) {
    const replaced = (above[column - 1] ?? 0) + (word[index - 1] === term[column - 1] ? 0 : 1)
    let slips = Math.min(replaced, (above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1)
    const isSwap = index > 1 && word[index - 1] === term[column - 2] && word[index - 2] === term[column - 1]
    if (isSwap) slips = Math.min(slips, (twoAbove[column - 2] ?? 0) + 1)
    row[column] = slips
    least = Math.min(least, slips)
  }
  return least
}
