import type { DocumentRules } from './document'
import { listFiles, loadFile } from './files'
import type { Site } from './routing'
import type { Stored } from './stored'

/** Everything that is answered without Next, by its path. */
export type Files = ReadonlyMap<string, Stored>

/** Reads the build's files into memory. */
export function loadFiles(root: string, rulesFor: (pathname: string) => DocumentRules): Files {
  return new Map(listFiles(root).map((file) => [file.pathname, loadFile(root, file, rulesFor(file.pathname))]))
}

/** What the routing asks about. */
export function describeSite(datasets: Site['datasets'], files: Files): Site {
  return { datasets, hasFile: (pathname) => files.has(pathname) }
}
