import { inflateSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { encodePng } from './png'

type Chunk = { type: string; data: Buffer }

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

/** The colours of a picture as a reader of PNG finds them, three bytes a pixel. */
function decode(png: Buffer): number[][] {
  const chunks = chunksOf(png)
  const dataOf = (wanted: string) => chunks.find(({ type }) => type === wanted)?.data ?? Buffer.alloc(0)
  const [width, palette, rows] = [dataOf('IHDR').readUInt32BE(0), dataOf('PLTE'), inflateSync(dataOf('IDAT'))]
  return [...rows].flatMap((number, at) =>
    at % (width + 1) === 0 ? [] : [[...palette.subarray(number * 3, number * 3 + 3)]],
  )
}

const colour = fc.tuple(fc.nat(63), fc.nat(63), fc.nat(63)).map((parts) => parts.map((part) => part * 4))

test('up to 256 colours stay as they are', () => {
  fc.assert(
    fc.property(
      fc.array(colour, { minLength: 1, maxLength: 256 }),
      fc.integer({ min: 1, max: 9 }),
      (colours, repeat) => {
        const drawn = colours.flatMap((rgb) => Array.from({ length: repeat }, () => rgb))
        const png = encodePng(Buffer.from(drawn.flatMap((rgb) => [...rgb, 255])), drawn.length, 1)
        expect(decode(png)).toEqual(drawn)
      },
    ),
  )
})

test('of more colours the most frequent stay, and the others are near', () => {
  const ramp = Array.from({ length: 4_096 }, (_, index) => [index % 256, Math.floor(index / 16), 128])
  const flat = Array.from({ length: 900 }, () => [248, 247, 243])
  const drawn = [...flat, ...ramp]
  const read = decode(encodePng(Buffer.from(drawn.flatMap((rgb) => [...rgb, 255])), drawn.length / 4, 4))
  expect(read.slice(0, flat.length)).toEqual(flat)
  const worst = Math.max(...drawn.map((rgb, at) => Math.hypot(...rgb.map((value, i) => value - (read[at]?.[i] ?? 0)))))
  expect(worst).toBeLessThan(32)
})

test('other programs read it, and its words', () => {
  const pixels = Buffer.from([255, 0, 0, 255, 0, 0, 255, 255])
  const png = encodePng(pixels, 2, 1, { Title: '¿Qué pasó? 🗺', Copyright: 'CC BY 4.0' })
  const texts = chunksOf(png).filter(({ type }) => type === 'iTXt')
  expect(texts.map(({ data }) => data.toString())).toEqual([
    'Title\0\0\0\0\0¿Qué pasó? 🗺',
    'Copyright\0\0\0\0\0CC BY 4.0',
  ])
  const image = `data:image/png;base64,${png.toString('base64')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><image href="${image}" width="2" height="1"/></svg>`
  expect([...new Resvg(svg).render().pixels]).toEqual([...pixels])
})
