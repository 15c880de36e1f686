import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

import { hashInputs } from './basemap/inputs'
import { buildOutline, formatOutline, readStates, readSubject } from './basemap/outline'

const root = fileURLToPath(new URL('../..', import.meta.url))
const datasetsFolder = join(root, 'data/datasets')
const basemapFolder = join(root, 'data/basemap')

export type BuiltBasemap = { path: string; isChanged: boolean; text: string }

/**
 * Makes `data/basemap/<dataset>.json` for every dataset; writes only what is missing or differs. One that was made from
 * the same sources, packages and region is not made again (it takes seconds), unless `isForced`.
 */
export function buildBasemaps(isForced = false): BuiltBasemap[] {
  mkdirSync(basemapFolder, { recursive: true })
  const datasets = readdirSync(datasetsFolder).filter((id) => existsSync(join(datasetsFolder, id, 'dataset.json')))
  return datasets.sort().map((dataset) => buildBasemap(dataset, isForced))
}

function buildBasemap(dataset: string, isForced: boolean): BuiltBasemap {
  const subject = readSubject(join(datasetsFolder, dataset))
  const states = readStates(basemapFolder, subject.home)
  const path = join(basemapFolder, `${dataset}.json`)
  const old = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const isCurrent = !isForced && old.includes(`"inputs":"${hashInputs(subject, states)}"`)
  const text = isCurrent ? old : formatOutline(buildOutline(subject, states))
  if (text !== old) writeFileSync(path, text)
  return { path: relative(root, path), isChanged: text !== old, text }
}

function report({ path, isChanged, text }: BuiltBasemap): string {
  const bytes = { raw: Buffer.byteLength(text), gzip: gzipSync(text).length, brotli: brotliCompressSync(text).length }
  const sizes = Object.entries(bytes).map(([name, size]) => `${name} ${(size / 1024).toFixed(1)} KB`)
  return `${path}: ${isChanged ? 'written' : 'unchanged'} (${sizes.join(', ')})`
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const built of buildBasemaps(true)) console.log(report(built))
}
