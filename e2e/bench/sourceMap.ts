/** A source map as bundlers write it (ECMA-426): plain, or a list of plain ones, each with where it begins. */
export type SourceMap = { sources: string[]; mappings: string } | { sections: Section[] }

type Section = { offset: { line: number; column: number }; map: SourceMap }

/** From this column on, until the next one, the line came from that source; null where no source is named. */
type Segment = { column: number; source: number | null }

type Named = { column: number; source: string | null }

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** How many characters of a script came from each source. */
export function shareBySource(script: string, map: SourceMap): Map<string, number> {
  const shares = new Map<string, number>()
  const lines = script.split('\n')
  for (const [index, segments] of placeSegments(map)) {
    const length = lines[index]?.length ?? 0
    segments.sort((one, two) => one.column - two.column)
    segments.forEach(({ column, source }, position) => {
      const end = Math.min(segments[position + 1]?.column ?? length, length)
      if (source !== null && end > column) shares.set(source, (shares.get(source) ?? 0) + end - column)
    })
  }
  return shares
}

function placeSegments(
  map: SourceMap,
  line = 0,
  column = 0,
  placed = new Map<number, Named[]>(),
): Map<number, Named[]> {
  if ('sections' in map) {
    for (const { offset, map: inner } of map.sections) {
      placeSegments(inner, line + offset.line, offset.line === 0 ? column + offset.column : offset.column, placed)
    }
    return placed
  }
  readMappings(map.mappings).forEach((segments, index) => {
    const shift = index === 0 ? column : 0
    const named = segments.map((segment) => ({
      column: segment.column + shift,
      source: segment.source === null ? null : (map.sources[segment.source] ?? null),
    }))
    placed.set(line + index, [...(placed.get(line + index) ?? []), ...named])
  })
  return placed
}

/** The segments of each line. */
export function readMappings(mappings: string): Segment[][] {
  let source = 0
  return mappings.split(';').map((line) => {
    let column = 0
    return line.split(',').flatMap((segment): Segment[] => {
      if (segment === '') return []
      const [columnStep = 0, sourceStep] = readNumbers(segment)
      column += columnStep
      if (sourceStep === undefined) return [{ column, source: null }]
      source += sourceStep
      return [{ column, source }]
    })
  })
}

/** Base 64 VLQ: five bits a digit, the lowest first, the sixth says that more follow; the lowest bit is the sign. */
function readNumbers(text: string): number[] {
  const numbers: number[] = []
  let [value, shift] = [0, 0]
  for (const letter of text) {
    const digit = digits.indexOf(letter)
    value += (digit & 31) << shift
    shift += 5
    if (digit & 32) continue
    numbers.push(value & 1 ? -(value >> 1) : value >> 1)
    ;[value, shift] = [0, 0]
  }
  return numbers
}
