import type { FileName } from '@/data/schema'
import { labelOf, list, record } from './look'

/** `['actors', 0, 'role']` → `actors[0].role` */
export function formatPath(path: PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text ? `${text}.${String(key)}` : String(key)
  }, '')
}

/** Splits a path in a file into the id of the event, place or source and the property within it. */
export function locate(file: FileName, content: unknown, path: PropertyKey[]): { id: string | null; property: string } {
  if (file === 'sources.json') return { id: path.length ? String(path[0]) : null, property: formatPath(path.slice(1)) }
  const [first, index, ...rest] = path
  if (file === 'dataset.json' || first !== 'features' || typeof index !== 'number') {
    return { id: null, property: formatPath(path) }
  }
  const within = rest[0] === 'properties' && rest.length > 1 ? rest.slice(1) : rest
  return { id: labelOf(list(record(content).features)[index], index), property: formatPath(within) }
}
