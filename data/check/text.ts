import type { Fault } from '@/data/fault'
import { JsonError, type JsonNode, lineAndColumn, scanJson } from '@/data/json'
import type { FileName } from '@/data/schema'
import { locate } from './path'

/** What a file's text holds, and what is wrong with it as JSON; `value` is undefined where it cannot be read. */
export type ReadFile = { value: unknown; faults: Fault[] }

/** Parses a file's text (null: there is no such file) and finds what JSON.parse would pass over in silence. */
export function checkText(file: FileName, text: string | null): ReadFile {
  if (text === null) return unreadable(file, 'is missing', 'add it beside the other files')
  if (text.startsWith('\uFEFF'))
    return unreadable(file, 'begins with a byte-order mark', 'save it as UTF-8 without BOM')
  try {
    const value: unknown = JSON.parse(text)
    return { value, faults: [...checkEncoding(file, text), ...checkKeys(file, text, value)] }
  } catch {
    return unreadable(file, ...mistakeIn(text))
  }
}

function unreadable(file: FileName, problem: string, cure: string): ReadFile {
  return { value: undefined, faults: [{ file, id: null, property: '', problem, cure }] }
}

function mistakeIn(text: string): [problem: string, cure: string] {
  try {
    scanJson(text)
    return ['is not JSON', 'open it in an editor that checks JSON']
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    const { line, column } = lineAndColumn(text, error.offset)
    return [`is not JSON: line ${line}, column ${column}: ${error.message}`, 'mend the text there or just before']
  }
}

/** U+FFFD is what a decoder writes for bytes that are not UTF-8. */
function checkEncoding(file: FileName, text: string): Fault[] {
  const offset = text.indexOf('\uFFFD')
  if (offset === -1) return []
  const { line, column } = lineAndColumn(text, offset)
  const problem = `holds bytes that are not UTF-8: line ${line}, column ${column}`
  return [{ file, id: null, property: '', problem, cure: 'save it as UTF-8 and write that letter again' }]
}

/** Names given twice in one object, of which JSON.parse keeps the last. */
function checkKeys(file: FileName, text: string, value: unknown): Fault[] {
  return repeatedKeys(scanTolerantly(text), []).map(({ path, lines }) => ({
    file,
    ...locate(file, value, path),
    problem: `is given twice, in lines ${lines.map((offset) => lineAndColumn(text, offset).line).join(' and ')}`,
    cure: 'keep one; the earlier is lost otherwise',
  }))
}

/** JSON.parse reads nesting that the scanner refuses; the schema will refuse it then. */
function scanTolerantly(text: string): JsonNode {
  try {
    return scanJson(text)
  } catch {
    return { kind: 'scalar', start: 0, end: 0 }
  }
}

function repeatedKeys(node: JsonNode, path: PropertyKey[]): { path: PropertyKey[]; lines: [number, number] }[] {
  if (node.kind === 'scalar') return []
  if (node.kind === 'array') return node.items.flatMap((item, index) => repeatedKeys(item, [...path, index]))
  const first = new Map<string, number>()
  return node.members.flatMap(({ key, start, value }) => {
    const earlier = first.get(key)
    first.set(key, earlier ?? start)
    const here = [...path, key]
    const repeated: { path: PropertyKey[]; lines: [number, number] }[] =
      earlier === undefined ? [] : [{ path: here, lines: [earlier, start] }]
    return [...repeated, ...repeatedKeys(value, here)]
  })
}
