import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { sheet } from '@/data/preview/sheet'
import { readTokens, resolveStyle } from '@/data/preview/style'

const fonts = { '--sans': "'Public Sans'", '--serif': "'Source Serif 4'" }

/** The style of a picture: the page's own for marks and map, in its light colours. */
export function readStyle(): string {
  const read = (name: string) => readFileSync(join(process.cwd(), 'app/styles', name), 'utf8')
  const pages = ['interface.css', 'map.css', 'near.css'].map(read).join('\n')
  return resolveStyle(pages + sheet, { ...readTokens(read('tokens.css')), ...fonts })
}
