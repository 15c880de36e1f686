import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Faces } from '@/data/preview/column'
import { readMeasure } from '@/data/preview/font'

const pathOf = (file: string) => join(process.cwd(), 'node_modules/@expo-google-fonts', file)

const files = {
  serif: pathOf('source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  sans: pathOf('public-sans/400Regular/PublicSans_400Regular.ttf'),
  strong: pathOf('public-sans/500Medium/PublicSans_500Medium.ttf'),
  bold: pathOf('public-sans/600SemiBold/PublicSans_600SemiBold.ttf'),
}

/** The fonts that pictures are drawn with, and no others: a machine's own would change the picture. */
export const fontFiles = Object.values(files)

/** The same fonts as widths, to set text with. */
export function readFaces(): Faces {
  const measure = (path: string) => readMeasure(readFileSync(path))
  return { serif: measure(files.serif), sans: measure(files.sans), strong: measure(files.strong) }
}
