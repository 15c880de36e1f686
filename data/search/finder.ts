import MiniSearch, { type Query, type SearchResult } from 'minisearch'
import { fold } from '../text'
import { slipsAllowed, slipsToStart } from './typo'

/** Texts of one thing that can be found; earlier fields outrank later ones. */
export type Document<Field extends string> = { id: number } & Record<Field, string>

/** A document found; `terms`: its folded words that matched. */
export type Hit = { id: number; terms: string[] }

/** The folded words of a text. */
export function wordsOf(text: string): string[] {
  return fold(text).split(' ').filter(Boolean)
}

/**
 * Finds documents that have every word of a query, whole or as the start of one of theirs; a word that none of them has
 * is taken for the nearest that begins with the same letter, within a few slips. Best first: all words in the first field, then in the first
 * two, and so on; then by MiniSearch's score (BM25+); then in the order given.
 */
export function makeFinder<Field extends string>(fields: readonly Field[], documents: readonly Document<Field>[]) {
  const vocabulary = new Set<string>()
  const index = new MiniSearch<Document<Field>>({
    fields: [...fields],
    processTerm: (term) => term, // folded by then
    tokenize(text) {
      const words = wordsOf(text)
      for (const word of words) vocabulary.add(word)
      return words
    },
  })
  index.addAll(documents)
  const terms = [...vocabulary]
  return function find(q: string): Hit[] {
    const meanings = [...new Set(wordsOf(q))].map((word) => meaningOf(word, terms))
    if (meanings.length === 0) return []
    const queries = meanings.map(({ query }) => query)
    const results = index.search({ queries, combineWith: 'AND', tokenize: (word) => [word] })
    return results
      .map((result) => ({ result, tier: tierOf(result, meanings, fields) }))
      .sort((a, b) => a.tier - b.tier || b.result.score - a.result.score || a.result.id - b.result.id)
      .map(({ result }) => ({ id: Number(result.id), terms: Object.keys(result.match) }))
  }
}

/** What a typed word stands for, as a query and as a test of a document's word. */
type Meaning = { query: Query; has: (term: string) => boolean }

/** The words that a typed one starts, else those nearest to it. */
function meaningOf(word: string, terms: readonly string[]): Meaning {
  if (terms.some((term) => term.startsWith(word))) {
    return { query: { queries: [word], prefix: true }, has: (term) => term.startsWith(word) }
  }
  const near = nearTerms(word, terms)
  return { query: { queries: near, combineWith: 'OR' }, has: (term) => near.includes(term) }
}

function nearTerms(word: string, terms: readonly string[]): string[] {
  const limit = slipsAllowed(word)
  if (limit === 0) return []
  const slips = terms.map((term) => (term[0] === word[0] ? slipsToStart(word, term, limit) : Number.POSITIVE_INFINITY))
  const least = slips.reduce((a, b) => Math.min(a, b), limit)
  return terms.filter((_, index) => slips[index] === least)
}

/** The last of the fields that one must have read to have seen every word. */
function tierOf({ match }: SearchResult, meanings: readonly Meaning[], fields: readonly string[]): number {
  const matched = Object.entries(match)
  const tiers = meanings.map(({ has }) =>
    Math.min(...matched.filter(([term]) => has(term)).flatMap(([, of]) => of.map((field) => fields.indexOf(field)))),
  )
  return Math.max(...tiers)
}
