import { Resvg } from '@resvg/resvg-js'

import type { ExplorerData } from '@/data/explorer'
import { loadDataset } from '@/data/load'
import type { Locale } from '@/data/locale'
import { prepareView } from '@/data/prepare'
import { type Card, cardOf, describeCard } from '@/data/preview/card'
import { creditOf, drawPreview } from '@/data/preview/draw'
import type { View } from '@/data/view'
import { fontFiles, readFaces } from './faces'
import { encodePng } from './png'
import { readStyle } from './style'

/** A picture that is wanted. */
export type PreviewJob = { locale: Locale; dataset: string; view: View }

const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Public Sans' }

let kit: { faces: ReturnType<typeof readFaces>; style: string } | undefined

/** The PNG of a view, which carries its words and credits as texts. The same view gives the same bytes. */
export function renderPreview(job: PreviewJob): Buffer {
  const { card, data } = readCard(job)
  const { pixels, width, height } = new Resvg(drawCard(job, card, data), { font }).render()
  const texts = { Title: card.title, Description: describeCard(card), Copyright: creditOf(card, data) }
  return encodePng(pixels, width, height, texts)
}

/** The drawing that the PNG is made of. */
export function previewMarkup(job: PreviewJob): string {
  const { card, data } = readCard(job)
  return drawCard(job, card, data)
}

function readCard({ locale, dataset, view }: PreviewJob): { card: Card; data: ExplorerData } {
  const loaded = loadDataset(dataset)
  const data = prepareView(loaded, locale, view)
  return { card: cardOf(loaded, data, view), data }
}

function drawCard({ view }: PreviewJob, card: Card, data: ExplorerData): string {
  kit ??= { faces: readFaces(), style: readStyle() }
  return drawPreview(card, data, view, kit.faces, kit.style)
}
