import { createKeep } from '@/app/server/keep'
import { closedPolicy } from '@/app/server/policy'
import { digest, type Stored } from '@/app/server/stored'
import type { WantedPreview } from './address'
import type { Draw } from './pool'

/** Some five hundred pictures of 120 KB. */
export const maxPreviewBytes = 64 * 1024 * 1024

/** A picture by its canonical view: kept, or drawn once however many ask for it at the same moment. */
export type Previews = (wanted: WantedPreview) => Stored | Promise<Stored>

export function createPreviews(draw: Draw, maxSize = maxPreviewBytes): Previews {
  const keep = createKeep(maxSize)
  return ({ key, job }) => keep(key, async () => store(await draw(job)))
}

const headers = {
  'content-type': 'image/png',
  'cache-control': 'public, max-age=86400', // a day; then the ETag tells whether the data have changed
  'content-security-policy': closedPolicy('image/png'),
}

function store(png: Buffer): Stored {
  return { status: 200, headers, etag: digest(png), bodies: { identity: png } }
}
