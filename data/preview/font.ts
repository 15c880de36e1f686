/** How wide a text is, in parts of the font's size. */
export type Measure = (text: string) => number

/** Letters that the font does not have are drawn from another one; most are no wider. */
const unknownWidth = 1

/**
 * Reads the advance widths of a TrueType font: the tables `cmap`, `hmtx`, `hhea` and `head` of the OpenType
 * specification. Kerning is left out, so a text is at most a little narrower than measured. Throws on what is no such font.
 */
export function readMeasure(file: Uint8Array): Measure {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const tables = readTables(view)
  const unitsPerEm = view.getUint16(tables('head') + 18)
  const lastMetric = view.getUint16(tables('hhea') + 34) - 1
  const glyphOf = readCharacters(view, tables('cmap'))
  const advance = (glyph: number) => view.getUint16(tables('hmtx') + 4 * Math.min(glyph, lastMetric)) / unitsPerEm
  const known = new Map<string, number>()
  const widthOf = (character: string) => {
    const glyph = glyphOf(character.codePointAt(0) ?? 0)
    const width = glyph === 0 ? unknownWidth : advance(glyph)
    if (known.size < 2_000) known.set(character, width)
    return width
  }
  return (text) => {
    let width = 0
    for (const character of text) width += known.get(character) ?? widthOf(character)
    return width
  }
}

function readTables(view: DataView): (tag: string) => number {
  const offsets = new Map<string, number>()
  for (let record = 12; record < 12 + 16 * view.getUint16(4); record += 16) {
    const tag = [0, 1, 2, 3].map((index) => String.fromCharCode(view.getUint8(record + index))).join('')
    offsets.set(tag, view.getUint32(record + 8))
  }
  return (tag) => {
    const offset = offsets.get(tag)
    if (offset === undefined) throw new Error(`The font has no table “${tag}”: it is no TrueType font.`)
    return offset
  }
}

/** Glyphs of the basic plane by format 4, which every font has; 0 where there is none. */
function readCharacters(view: DataView, cmap: number): (codePoint: number) => number {
  const start = findFormat4(view, cmap)
  const segments = view.getUint16(start + 6) / 2
  const [ends, starts] = [start + 14, start + 16 + 2 * segments]
  const [deltas, ranges] = [starts + 2 * segments, starts + 4 * segments]
  return (codePoint) => {
    for (let index = 0; index < segments && codePoint <= 0xffff; index++) {
      if (view.getUint16(ends + 2 * index) < codePoint) continue
      const first = view.getUint16(starts + 2 * index)
      if (first > codePoint) return 0
      const range = view.getUint16(ranges + 2 * index)
      const delta = view.getUint16(deltas + 2 * index)
      if (range === 0) return (codePoint + delta) & 0xffff
      const glyph = view.getUint16(ranges + 2 * index + range + 2 * (codePoint - first))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}

function findFormat4(view: DataView, cmap: number): number {
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const start = cmap + view.getUint32(cmap + 8 + 8 * index)
    if (view.getUint16(start) === 4) return start
  }
  throw new Error('The font has no character map of format 4.')
}
