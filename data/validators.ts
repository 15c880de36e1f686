/** What tells one version of a file from another: a tag in quotes, and when it was changed, where that is known. */
export type Validators = { etag: string; modified: Date | null }

/** Whether the asker has this very version: the answer is 304 (RFC 9110, 13.2.2). */
export function isNotModified(headers: Headers, { etag, modified }: Validators): boolean {
  const tags = headers.get('if-none-match')
  if (tags !== null)
    return tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return toSeconds(modified?.getTime() ?? Number.NaN) <= toSeconds(since) // NaN compares as false
}

/** Whether a range may be sent: there is no `If-Range`, or it names this version strongly (RFC 9110, 13.1.5). */
export function allowsRange(headers: Headers, { etag, modified }: Validators): boolean {
  const condition = headers.get('if-range')?.trim()
  if (condition === undefined || condition === etag) return true
  return toSeconds(Date.parse(condition)) === toSeconds(modified?.getTime() ?? Number.NaN)
}

/** HTTP dates have whole seconds. */
function toSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000)
}
