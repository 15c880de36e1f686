import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

import { buildOutline, formatOutline, readStates, readSubject } from './basemap/outline'

const root = fileURLToPath(new URL('../..', import.meta.url))
const datasetsFolder = join(root, 'data/datasets')
const basemapFolder = join(root, 'data/basemap')

export type BuiltBasemap = { path: string; isChanged: boolean; bytes: { raw: number; gzip: number; brotli: number } }

/** Makes `data/basemap/<dataset>.json` for every dataset; writes only what is missing or differs. */
export function buildBasemaps(): BuiltBasemap[] {
  mkdirSync(basemapFolder, { recursive: true })
  const datasets = readdirSync(datasetsFolder).filter((id) => existsSync(join(datasetsFolder, id, 'dataset.json')))
  return datasets.sort().map(buildBasemap)
}

function buildBasemap(dataset: string): BuiltBasemap {
  const subject = readSubject(join(datasetsFolder, dataset))
  const text = formatOutline(buildOutline(subject, readStates(basemapFolder, subject.home)))
  const path = join(basemapFolder, `${dataset}.json`)
  const isChanged = !existsSync(path) || readFileSync(path, 'utf8') !== text
  if (isChanged) writeFileSync(path, text)
  const bytes = { raw: Buffer.byteLength(text), gzip: gzipSync(text).length, brotli: brotliCompressSync(text).length }
  return { path: relative(root, path), isChanged, bytes }
}

function report({ path, isChanged, bytes }: BuiltBasemap): string {
  const sizes = Object.entries(bytes).map(([name, size]) => `${name} ${(size / 1024).toFixed(1)} KB`)
  return `${path}: ${isChanged ? 'written' : 'unchanged'} (${sizes.join(', ')})`
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const built of buildBasemaps()) console.log(report(built))
}
