/** Bytes of a file, both ends included. */
export type ByteRange = { start: number; end: number }

/**
 * A `Range` header for a file of `size` bytes (RFC 9110, 14.1.2): the one range to send; `null` to send the whole,
 * which is right for several ranges, other units and what is malformed; 'beyond' when the answer is 416.
 */
export function parseRange(header: string | null, size: number): ByteRange | 'beyond' | null {
  const match = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header ?? '')
  if (!match) return null
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return null
  if (first === '') return lastBytes(Number(last), size)
  const [start, end] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)]
  if (last !== '' && Number(last) < start) return null // malformed, not beyond
  return start < size ? { start, end } : 'beyond'
}

function lastBytes(length: number, size: number): ByteRange | 'beyond' {
  if (length === 0 || size === 0) return 'beyond'
  return { start: Math.max(0, size - length), end: size - 1 }
}
