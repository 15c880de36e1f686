const maxWords = 200

/** Searched words as the address keeps them: NFC, single spaces, no control characters, at most 200 characters. */
export function cleanWords(text: string): string {
  return text
    .slice(0, 4 * maxWords) // before NFC: it takes quadratic time over accents heaped on one letter
    .replace(/\p{Cs}/gu, '') // half a surrogate pair cannot be written in an address
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, maxWords)
    .replace(/\p{Cs}/gu, '')
    .trim()
}

/** The start of a text, for a notice. */
export function shorten(text: string, length = 80): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/\p{Cs}$/u, '')}…`
}
