import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'

/** The icon as a PNG on paper; `share` is how much of the side the mark takes: systems cut a maskable one to a circle. */
export function drawIcon(size: number, share: number): Uint8Array<ArrayBuffer> {
  const icon = readFileSync(join(process.cwd(), 'app/icon.svg'), 'utf8')
    .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\}/, '') // a picture has one colour scheme
    .replace('<svg ', `<svg x="${(1 - share) / 2}" y="${(1 - share) / 2}" width="${share}" height="${share}" `)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1" fill="#fff"/>${icon}</svg>`
  const image = new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: size } }).render()
  return new Uint8Array(image.asPng())
}
