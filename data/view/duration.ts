const pattern = /^P(?:([1-9]\d{0,3})D|T([1-9]\d{0,2})H)$/

/** Reads whole days or hours as ISO 8601 writes them, `P7D` or `PT3H`, as minutes; null if it is neither. */
export function parseDuration(text: string): number | null {
  const match = pattern.exec(text)
  if (!match) return null
  return match[1] ? Number(match[1]) * 1440 : Number(match[2]) * 60
}

/** Writes minutes, a whole number of hours, as `P7D` or `PT3H`. */
export function formatDuration(minutes: number): string {
  return minutes % 1440 === 0 ? `P${minutes / 1440}D` : `PT${minutes / 60}H`
}
