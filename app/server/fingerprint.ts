import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a build is made from. A street archive (PMTiles) is read while serving, tests never. */
const inputs = ['app', 'components', 'data', 'public', 'next.config.js', 'package-lock.json', 'tsconfig.json']
const ignored = /\.test\.tsx?$|\.pmtiles$|^data\/\.cache$|\/README\.md$/

/** Settings that end up in what is built. */
const settings = /^(?:BASEMAP_|SITE_|NEXT_PUBLIC_|SOURCE_MAPS$)/

/** A hash of all that decides what a build looks like: sources, datasets, packages, settings and Node's major version. */
export function fingerprint(root: string, environment: Record<string, string | undefined>): string {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '')
  for (const path of inputs.flatMap((input) => listInputs(root, input))) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  }
  for (const name of Object.keys(environment).sort()) {
    if (settings.test(name)) hash.update(`\0${name}=${environment[name]}`)
  }
  return hash.digest('hex')
}

function listInputs(root: string, path: string): string[] {
  const full = join(root, path)
  if (ignored.test(path) || !existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => listInputs(root, `${path}/${name}`))
}

/** Says of a finished build what it was made from. */
export function signBuild(root: string, mark: string): void {
  writeFileSync(markPath(root), mark)
}

/** Whether there is a finished build of exactly this. */
export function isBuilt(root: string, mark: string): boolean {
  return readMark(root) === mark
}

/** What the finished build was made from; null where there is none. */
export function readMark(root: string): string | null {
  return existsSync(markPath(root)) ? readFileSync(markPath(root), 'utf8') : null
}

function markPath(root: string): string {
  return join(root, '.next/fingerprint')
}
