import { Fragment } from 'react'
import { markTerms } from '@/data/search/excerpt'

/** A text with the words that were searched for marked. */
export function Marked({ text, terms }: { text: string; terms: ReadonlySet<string> | null }) {
  if (!terms) return text
  let at = 0
  return markTerms(text, terms).map((piece) => {
    const key = at
    at += piece.text.length
    return piece.isMatch ? <mark key={key}>{piece.text}</mark> : <Fragment key={key}>{piece.text}</Fragment>
  })
}
