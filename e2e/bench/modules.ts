import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

import { root } from './site'
import { type SourceMap, shareBySource } from './sourceMap'

/** A package, or a folder of ours: minified characters, and its part of what its scripts weigh with Brotli. */
export type ModuleSize = { name: string; minified: number; compressed: number }

/** The largest parts of the scripts at these addresses, largest first; the build must have source maps. */
export function measureModules(scripts: readonly string[]): ModuleSize[] {
  const sizes = new Map<string, ModuleSize>()
  for (const pathname of new Set(scripts)) {
    for (const [source, minified, compressed] of measureScript(join(root, '.next', pathname.replace('/_next/', '')))) {
      const name = nameModule(source)
      const size = sizes.get(name) ?? { name, minified: 0, compressed: 0 }
      sizes.set(name, { name, minified: size.minified + minified, compressed: size.compressed + compressed })
    }
  }
  return [...sizes.values()].sort((one, two) => two.compressed - one.compressed)
}

function measureScript(path: string): [source: string, minified: number, compressed: number][] {
  const script = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const mapName = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(script)?.[1] // its hash is not the script's own
  const mapPath = join(dirname(path), mapName ?? '')
  if (!mapName || !existsSync(mapPath)) return []
  const ratio = brotliCompressSync(script).length / script.length
  const shares = shareBySource(script, JSON.parse(readFileSync(mapPath, 'utf8')) as SourceMap)
  return [...shares].map(([source, minified]) => [source, minified, minified * ratio])
}

/** `…/node_modules/a/b.js` → `a`; of ours the file; the bundler's own runtime by its name. */
function nameModule(source: string): string {
  const inside = source.split('node_modules/').at(-1) ?? ''
  if (inside !== source) {
    const compiled = /^next\/dist\/compiled\/((?:@[^/]+\/)?[^/]+)/.exec(inside)?.[1]
    return compiled
      ? `${compiled} (in next)`
      : inside
          .split('/')
          .slice(0, inside.startsWith('@') ? 2 : 1)
          .join('/')
  }
  return source.replace(/^turbopack:\/\/\//, '').replace(/^\[project\]\//, '')
}
