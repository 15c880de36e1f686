import type * as z from 'zod'

import type { Fault } from '@/data/fault'
import { type FileName, fileNames, schemas } from '@/data/schema'
import type { Files } from './look'
import { locate } from './path'
import { explain } from './shape/explain'

/** Everything that the schema forbids, in plain words. */
export function checkShape({ files }: { files: Files }): Fault[] {
  return fileNames.filter((file) => files[file] !== undefined).flatMap((file) => checkFile(file, files[file]))
}

function checkFile(file: FileName, content: unknown): Fault[] {
  const issues = schemas[file].safeParse(content, { reportInput: true }).error?.issues ?? []
  return issues.filter((issue) => !isRange(issue)).flatMap((issue) => toFaults(file, content, issue))
}

/** A coordinate out of range is told by `checkPositions`, which knows why. */
function isRange({ code, path }: z.core.$ZodIssue): boolean {
  const isBound = code === 'too_big' || code === 'too_small'
  return isBound && path.includes('coordinates') && typeof path.at(-1) === 'number'
}

function toFaults(file: FileName, content: unknown, issue: z.core.$ZodIssue): Fault[] {
  return explain(schemas[file], issue).map(({ path, ...words }) => ({ file, ...locate(file, content, path), ...words }))
}
