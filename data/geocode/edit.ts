/** A stretch of a text and what stands there instead; `start` equals `end` where something is put in. */
export type Edit = { start: number; end: number; text: string }

/** Makes all edits, whose offsets are those of the text as it was; they must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => b.start - a.start)
  return ordered.reduce((edited, { start, end, text: inserted }) => {
    return edited.slice(0, start) + inserted + edited.slice(end)
  }, text)
}

/** Writes a JSON value as the file around it is written: its indentation, and positions on one line where it does so. */
export function formatLike(text: string, offset: number, value: unknown): string {
  const unit = /[{[]\r?\n([ \t]+)/.exec(text)?.[1] ?? ''
  if (unit === '') return JSON.stringify(value)
  const formatted = JSON.stringify(value, null, unit).replaceAll('\n', `\n${indentAt(text, offset)}`)
  const isInline = /"coordinates":\s*\[[ \t]*-?\d/.test(text)
  return isInline ? formatted.replace(/\[\s*(-?[\d.e+-]+),\s*(-?[\d.e+-]+)\s*\]/g, '[$1, $2]') : formatted
}

/** The white space that the line of an offset begins with. */
export function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  return /^[ \t]*/.exec(line)?.[0] ?? ''
}
