import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { checkDataset } from '../../check'
import { checkText } from '../../check/text'
import type { PlaceFeature } from '../../event'
import { DatasetError } from '../../fault'
import type { AnswerCache } from '../../nominatim'

/** Proposals stand beside the gazetteer until an editor accepts or deletes them; git ignores the file. */
export const proposedFile = 'places.proposed.geojson'

export function readText(folder: string, file: string): string | null {
  const path = join(folder, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

/** The gazetteer's text and places; throws a DatasetError where it has a fault itself. */
export function readGazetteer(folder: string, id: string): { text: string; places: PlaceFeature[] } {
  const text = readText(folder, 'places.geojson')
  const { value, faults } = checkText('places.geojson', text)
  const all = [...faults, ...checkDataset({ 'places.geojson': value })]
  if (all.length > 0 || text === null) throw new DatasetError(id, all)
  return { text, places: (value as { features: PlaceFeature[] }).features }
}

export function readProposals(folder: string, id: string): PlaceFeature[] {
  const text = readText(folder, proposedFile)
  if (text === null) return []
  const { value, faults } = checkText('places.geojson', text)
  const all = [...faults, ...checkDataset({ 'places.geojson': value })].map((fault) => ({
    ...fault,
    file: proposedFile,
  }))
  if (all.length > 0) throw new DatasetError(id, all)
  return (value as { features: PlaceFeature[] }).features
}

/** Writes the proposals, or removes the file where none is left. */
export function writeProposals(folder: string, features: PlaceFeature[]): void {
  const path = join(folder, proposedFile)
  if (features.length === 0) rmSync(path, { force: true })
  else writeFileSync(path, `${JSON.stringify({ type: 'FeatureCollection', features }, null, 1)}\n`)
}

/** Answers in a JSON file, written after each; a file that cannot be read counts as empty. */
export function fileCache(path: string): AnswerCache {
  const answers = new Map<string, unknown>(Object.entries(readAnswers(path)))
  return {
    get: (key) => answers.get(key),
    set(key, answer) {
      answers.set(key, answer)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, JSON.stringify(Object.fromEntries(answers)))
    },
  }
}

function readAnswers(path: string): object {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) ?? {}
  } catch {
    return {}
  }
}
