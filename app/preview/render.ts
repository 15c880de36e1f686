import { Resvg } from '@resvg/resvg-js'

import { loadDataset } from '@/data/load'
import type { Locale } from '@/data/locale'
import { prepareView } from '@/data/prepare'
import { drawPreview } from '@/data/preview/draw'
import type { View } from '@/data/view'
import { fontFiles, readFaces } from './faces'
import { encodePng } from './png'
import { readStyle } from './style'

/** A picture that is wanted. */
export type PreviewJob = { locale: Locale; dataset: string; view: View }

const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Public Sans' }

let kit: { faces: ReturnType<typeof readFaces>; style: string } | undefined

/** The PNG of a view. The same view gives the same bytes. */
export function renderPreview(job: PreviewJob): Buffer {
  const image = new Resvg(previewMarkup(job), { font }).render()
  return encodePng(image.pixels, image.width, image.height)
}

/** The drawing that the PNG is made of. */
export function previewMarkup({ locale, dataset, view }: PreviewJob): string {
  kit ??= { faces: readFaces(), style: readStyle() }
  const loaded = loadDataset(dataset)
  return drawPreview(loaded, prepareView(loaded, locale, view), view, kit.faces, kit.style)
}
