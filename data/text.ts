/** The accents of Latin, Greek and Cyrillic; other scripts' marks are letters to their readers and stay. */
const accents = /[\u0300-\u036f]/g

const notWord = /[^\p{L}\p{M}\p{N}]+/gu

/** A text as search and gazetteer compare it: `¡Rectoría, 1.º!` → `rectoria 1 º`; '' where no word is left. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(accents, '').replace(notWord, ' ').trim().normalize('NFC')
}

/** A text that begins a line: its first letter upper case. */
export function capitalize(text: string): string {
  return text.replace(/^\p{L}/u, (letter) => letter.toUpperCase())
}

/** A title whose ranges, such as 4–7, are not broken over two lines (U+2060, word joiner). */
export function keepRanges(text: string): string {
  return text.replace(/(\d)–(?=\d)/g, '$1\u2060–\u2060')
}
