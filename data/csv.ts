/** A cell: text from anybody, or a number of ours. */
export type CsvCell = string | number | null

/** A spreadsheet runs a text that begins like this as a formula; full-width signs count, and a line end may hide one. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * Rows as CSV (RFC 4180): commas, quotes doubled, lines ended by CRLF. A text that a spreadsheet would run as a formula
 * gets an apostrophe before it, which spreadsheets take as “text”; numbers stay numbers. Null is an empty cell.
 */
export function formatCsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('')
}

function formatCell(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
