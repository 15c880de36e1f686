import { fold } from './text'

/** The known words spelled most like this one, nearest first; none where all are far. */
export function nearest(word: string, known: Iterable<string>, count = 1): string[] {
  const folded = fold(word).slice(0, longest)
  const limit = folded.length < 3 ? 0 : Math.max(2, Math.floor(folded.length / 3))
  const scored = [...known].map((candidate) => ({ candidate, distance: nameDistance(folded, fold(candidate)) }))
  const close = scored.filter(({ distance }) => distance <= limit).sort((a, b) => a.distance - b.distance)
  return close.slice(0, count).map(({ candidate }) => candidate)
}

/** Longer words are cut: comparing them costs the product of their lengths. */
const longest = 80

/** A part of a name is nearly as good as the name: “Paramacay” for “Fuerte Paramacay”. */
function nameDistance(word: string, candidate: string): number {
  const contained = word !== candidate && word.length > 3 && ` ${candidate} `.includes(` ${word} `)
  return contained ? 1 : editDistance(word, candidate.slice(0, longest))
}

/** Letters to insert, delete or replace to make one text of the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1]
    for (const [column, other] of [...to].entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1)
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    previous = current
  }
  return previous.at(-1) ?? 0
}
