import { deflateSync } from 'node:zlib'

import { toIndexed } from './palette'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Words that a picture carries, by the keywords of the standard (11.3.3.2): Title, Description, Copyright … */
export type PngTexts = Readonly<Record<string, string>>

/**
 * Writes opaque pixels (RGBA, 8 bits) as a PNG with a palette (W3C, third edition). Flat colours pack as well without row
 * filters and at zlib's level 3 as with resvg's own settings; as numbers of a palette they take half of the bytes.
 */
export function encodePng(pixels: Buffer, width: number, height: number, texts: PngTexts = {}): Buffer {
  const { colours, rows } = toIndexed(pixels, width)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8) // bits per number, colour type: palette
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours)),
    ...Object.entries(texts).map(([keyword, text]) => chunk('iTXt', Buffer.from(`${keyword}\0\0\0\0\0${text}`))),
    chunk('IDAT', deflateSync(rows, { level: 3 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const result = Buffer.alloc(body.length + 8)
  result.writeUInt32BE(data.length, 0)
  body.copy(result, 4)
  result.writeUInt32BE(crc32(body), body.length + 4)
  return result
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** CRC-32 as PNG has it; Node's own came with version 22. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (let index = 0; index < bytes.length; index++) {
    crc = (table[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  }
  return (crc ^ 0xffffffff) >>> 0
}
