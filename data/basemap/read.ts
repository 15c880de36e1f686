import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { decodeOutline, type Outline, type OutlineFile } from '@/data/basemap'

/** Joined at call time, so that a bundler does not take the folder into the program. */
const pathOf = (dataset: string) => join(process.cwd(), 'data', 'basemap', `${dataset}.json`)

const outlines = new Map<string, { text: string; href: string; outline: Outline }>()

/** A dataset's outline for drawing on the server. Throws where `npm run basemap` has not made it. */
export function readOutline(dataset: string): Outline {
  return read(dataset).outline
}

/** The outline's file as text, as the browser gets it. */
export function readOutlineText(dataset: string): string {
  return read(dataset).text
}

/** Where the browser finds the outline. The address holds a hash of what is there, so it may be kept for ever. */
export function outlineHref(dataset: string): string {
  return read(dataset).href
}

function read(dataset: string) {
  const known = outlines.get(dataset)
  if (known) return known
  const text = readFileSync(pathOf(dataset), 'utf8')
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 10)
  const outline = decodeOutline(JSON.parse(text) as OutlineFile)
  const made = { text, href: `/basemap/outline/${dataset}.${hash}.json`, outline }
  outlines.set(dataset, made)
  return made
}
