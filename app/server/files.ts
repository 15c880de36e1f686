import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

import { type DocumentRules, documentHeaders } from './document'
import { isCompressible } from './encoding'
import { mediaTypeOf } from './mediaType'
import { lacksOrigin } from './origin'
import { closedPolicy, type HeaderFields } from './policy'
import { digest, immutable, revalidated, type Stored } from './stored'

/** A file of the build that readers may have, and how it is answered. */
export type SiteFile = { pathname: string; path: string; status: number; headers: Record<string, string | string[]> }

type PrerenderManifest = {
  routes: Record<string, { initialStatus?: number; initialRevalidateSeconds: number | false }>
}

/** Every file that is answered from memory: prerendered pages and bodies, Next's scripts and styles, `public/`. */
export function listFiles(root: string): SiteFile[] {
  const scripts = walk(join(root, '.next/static')).filter((path) => !path.endsWith('.map'))
  return [
    ...scripts.map((path) => plainFile(path, `/_next/static/${within(root, '.next/static', path)}`, immutable)),
    ...walk(join(root, 'public')).map((path) => plainFile(path, `/${within(root, 'public', path)}`, revalidated)),
    ...listPrerendered(root),
  ]
}

function plainFile(path: string, pathname: string, cacheControl: string): SiteFile {
  return { pathname, path, status: 200, headers: { 'content-type': mediaTypeOf(path), 'cache-control': cacheControl } }
}

function within(root: string, folder: string, path: string): string {
  return relative(join(root, folder), path).split(sep).join('/')
}

function walk(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

function listPrerendered(root: string): SiteFile[] {
  const { routes } = readJson(join(root, '.next/prerender-manifest.json')) as PrerenderManifest
  return Object.entries(routes).flatMap(([pathname, route]) => {
    if (route.initialRevalidateSeconds !== false || pathname.startsWith('/_')) return [] // Next renews those itself
    const base = join(root, '.next/server/app', pathname === '/' ? 'index' : pathname)
    const path = [`${base}.html`, `${base}.body`].find(existsSync)
    if (!path) return []
    const { headers = {} } = readJson(`${base}.meta`) as { headers?: Record<string, string | string[]> }
    const kept = forReaders(headers)
    if (path.endsWith('.html')) kept['content-type'] = 'text/html; charset=utf-8'
    return [{ pathname, path, status: route.initialStatus ?? 200, headers: kept }]
  })
}

function forReaders(headers: Record<string, string | string[]>): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^x-next/i.test(name)))
}

function readJson(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

/** Reads a file into memory with the encodings that `precompress` left for it. */
export function loadFile(root: string, file: SiteFile, rules: DocumentRules): Stored {
  const body = readFileSync(file.path)
  const etag = digest(body)
  const br = readIfThere(compressedPath(root, etag, 'br'))
  const gzip = readIfThere(compressedPath(root, etag, 'gz'))
  const bodies = { identity: body, ...(br ? { br } : {}), ...(gzip ? { gzip } : {}) }
  const headers = fileHeaders(file, body, rules)
  return { status: file.status, headers, etag, bodies, lacksOrigin: lacksOrigin(body) }
}

function fileHeaders({ headers, status }: SiteFile, body: Buffer, rules: DocumentRules): HeaderFields {
  const type = String(headers['content-type'] ?? 'application/octet-stream')
  if (type.startsWith('text/html')) return documentHeaders({ status, headers, body }, rules, true)
  const flat = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
  return {
    'cache-control': revalidated,
    'content-security-policy': closedPolicy(type),
    ...flat,
    ...(isCompressible(type) ? { vary: 'Accept-Encoding' } : {}),
  }
}

/** Where a compressed copy lies: by its content, so that the next build finds what has not changed. */
export function compressedPath(root: string, etag: string, extension: 'br' | 'gz'): string {
  return join(root, '.next/cache/compressed', `${etag}.${extension}`)
}

function readIfThere(path: string): Buffer | null {
  return existsSync(path) ? readFileSync(path) : null
}
