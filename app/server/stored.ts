import { createHash } from 'node:crypto'
import type { OutgoingHttpHeaders } from 'node:http'

import type { Encoding } from './encoding'
import type { HeaderFields } from './policy'

/** An answer kept whole: its bytes in one or more encodings (identity always for files) and everything said about them. */
export type Stored = {
  status: number
  headers: HeaderFields
  etag: string // without quotes; each encoding's own tag is made from it
  bodies: Partial<Record<Encoding, Buffer>>
  lacksOrigin?: boolean // it names the site, whose address only the reader's request tells
}

/** What Next answered, before it is anybody's: header values may still be numbers or lists. */
export type Recorded = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

/** A short name for exactly these bytes. */
export function digest(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
}

/** For what has no hash in its name: kept by browsers, asked about at each use. */
export const revalidated = 'public, max-age=0, must-revalidate'

/** For what has a hash in its name. */
export const immutable = 'public, max-age=31536000, immutable'
