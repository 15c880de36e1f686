import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { checkDataset, type Files } from './check'
import { checkText } from './check/text'
import type { Fault } from './fault'
import { fileNames } from './schema'

/** Reads a dataset's folder and finds all its faults at once; a file that cannot be read is left out of `files`. */
export function readDataset(folder: string, id: string): { files: Files; faults: Fault[] } {
  const read = fileNames.map((file) => ({ file, ...checkText(file, readText(join(folder, file))) }))
  const files: Files = Object.fromEntries(read.map(({ file, value }) => [file, value]))
  return { files, faults: [...read.flatMap(({ faults }) => faults), ...checkDataset(files, id)] }
}

/** Names of the folders in `root` that hold a dataset, in alphabetical order. */
export function datasetFolders(root: string): string[] {
  if (!existsSync(root)) return []
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('.'))
    .sort()
}

function readText(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}
