import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { effort, encode, isCompressible } from './encoding'
import { compressedPath, listFiles } from './files'
import { digest } from './stored'

/** Leaves a Brotli and a gzip copy of every file that gets smaller by it; only what has changed is compressed again. */
export async function precompress(root: string): Promise<void> {
  const folder = dirname(compressedPath(root, 'any', 'br'))
  mkdirSync(folder, { recursive: true })
  const files = listFiles(root).filter(({ headers }) => isCompressible(String(headers['content-type'] ?? '')))
  const written = await Promise.all(files.map(({ path }) => compress(root, readFileSync(path))))
  const current = new Set(written.flatMap((etag) => [`${etag}.br`, `${etag}.gz`]))
  for (const name of readdirSync(folder)) if (!current.has(name)) rmSync(join(folder, name))
}

async function compress(root: string, body: Buffer): Promise<string> {
  const etag = digest(body)
  await Promise.all([compressOne(root, body, etag, 'br'), compressOne(root, body, etag, 'gz')])
  return etag
}

async function compressOne(root: string, body: Buffer, etag: string, extension: 'br' | 'gz'): Promise<void> {
  const path = compressedPath(root, etag, extension)
  if (existsSync(path)) return
  const compressed = await encode(body, extension === 'br' ? 'br' : 'gzip', effort.build)
  if (compressed.length < body.length) writeFileSync(path, compressed)
}
