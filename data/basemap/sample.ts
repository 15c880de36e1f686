/** A street archive small enough to be read by eye, for tests. */

type Sample = {
  /** a vector tile (MVT), the same wherever one looks */
  tile?: Uint8Array
  metadata?: object
}

const allTiles = 400_000_000 // more than there are from zoom 0 to 14

/**
 * The bytes of a PMTiles archive (github.com/protomaps/PMTiles, spec/v3), nothing compressed, of −68.1, 10.05, −67.85,
 * 10.35 from zoom 0 to 14. Its metadata call it “Gran Valencia” unless told otherwise.
 */
export function sampleArchive({ tile = new Uint8Array(1), metadata = {} }: Sample = {}): Uint8Array {
  const directory = bytes(1, 0, ...varint(allTiles), ...varint(tile.length), 1) // one entry: tile 0, run, length, offset
  const named = { name: 'Gran Valencia', attribution: '<b>Surveyors</b>', ...metadata }
  const sections = [directory, new TextEncoder().encode(JSON.stringify(named)), bytes(), tile]
  const header = new DataView(new ArrayBuffer(127))
  new TextEncoder().encodeInto('PMTiles', new Uint8Array(header.buffer))
  header.setUint8(7, 3)
  let offset = header.byteLength
  sections.forEach(({ length }, index) => {
    header.setBigUint64(8 + index * 16, BigInt(offset), true)
    header.setBigUint64(16 + index * 16, BigInt(length), true)
    offset += length
  })
  const kinds = [1, 1, 1, 1, 0, 14] // clustered, uncompressed twice, MVT, zooms
  kinds.forEach((kind, index) => {
    header.setUint8(96 + index, kind)
  })
  ;[-68.1, 10.05, -67.85, 10.35].forEach((degrees, index) => {
    header.setInt32(102 + index * 4, Math.round(degrees * 1e7), true)
  })
  return bytes(...new Uint8Array(header.buffer), ...sections.flatMap((section) => [...section]))
}

/** A vector tile (MVT 2.1) all of one polygon, in a layer such as `water`, which protomaps-leaflet paints. */
export function sampleTile(layer: string): Uint8Array {
  const square = [9, 0, 0, 26, ...varint(8192), 0, 0, ...varint(8192), ...varint(8191), 0, 15] // 0,0 to 4096,4096
  const feature = [24, 3, ...field(4, square)]
  const body = [...field(1, [...layer].map(codeOf)), ...field(2, feature), 40, ...varint(4096), 120, 2]
  return bytes(...field(3, body))
}

const bytes = (...values: number[]) => Uint8Array.from(values)
const codeOf = (letter: string) => letter.charCodeAt(0)

/** A length-delimited field of a protocol buffer. */
function field(number: number, body: readonly number[]): number[] {
  return [number * 8 + 2, ...varint(body.length), ...body]
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]
}
