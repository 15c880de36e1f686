import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { sheet } from '@/data/preview/sheet'
import { readTokens, resolveStyle } from '@/data/preview/style'

const fonts = { '--sans': "'Public Sans'", '--serif': "'Source Serif 4'" }

const read = (name: string) => readFileSync(join(process.cwd(), 'app/styles', name), 'utf8')

/** The page's colours and measures in its light theme, by the names of their variables. */
export function readLightTokens(): Record<string, string> {
  return readTokens(read('tokens.css'))
}

/** The style of a picture: the page's own for marks and map, in its light colours. */
export function readStyle(): string {
  const pages = ['interface.css', 'map.css', 'near.css'].map(read).join('\n')
  return resolveStyle(pages + sheet, { ...readLightTokens(), ...fonts })
}
