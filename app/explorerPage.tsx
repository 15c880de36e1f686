import { JsonLdScript } from '@/app/jsonLd/JsonLdScript'
import { keepJsonLd } from '@/app/jsonLd/keepJsonLd'
import { siteOrigin } from '@/app/origin'
import { Explorer, type ExplorerProps } from '@/components/explorer/Explorer'
import { keepDrawing } from '@/components/map/keepDrawing'
import { outlineHref, readOutline } from '@/data/basemap/read'
import { drawView } from '@/data/drawing/draw'
import { type ExplorerData, selectedDetail } from '@/data/explorer'
import { datasetJsonLd } from '@/data/jsonLd'
import { loadDataset } from '@/data/load'
import type { Locale } from '@/data/locale'
import { explorerHref } from '@/data/paths'
import { prepareExplorer } from '@/data/prepare'
import { selectedStory } from '@/data/storyDetail'
import { cameraOf, formatCamera, type View } from '@/data/view'

type Asked = { locale: Locale; dataset: string; query: string }

/** The explorer as the server renders it for a view: list, drawing and detail are the view's. */
export function ExplorerPage(asked: Asked) {
  const { dataset, locale } = asked
  const dataId = `${locale}/${dataset}`
  keepJsonLd(dataId, datasetJsonLd(loadDataset(dataset), { origin: siteOrigin(), locale }))
  return (
    <>
      <Explorer {...explorerProps(asked)} />
      <JsonLdScript id={dataId} />
    </>
  )
}

/** What the explorer is given for a view, its drawing made; `hrefOf` is where the drawing's marks lead. */
export function explorerProps({ locale, dataset, query }: Asked, hrefOf = explorerHref): ExplorerProps {
  const loaded = loadDataset(dataset)
  const { data, view } = prepareView(locale, dataset, query)
  const id = hrefOf(locale, dataset, view)
  keepDrawing(id, () => drawView(data, view, undefined, undefined, hrefOf))
  return {
    data,
    query,
    detail: selectedDetail(loaded, view, locale),
    story: selectedStory(loaded, view, locale),
    drawing: { id, camera: formatCamera(cameraOf(view, data)) },
    outline: { href: outlineHref(dataset), credits: readOutline(dataset).attribution },
  }
}

/** A query read against its dataset, with the data that its view needs. */
export function prepareView(locale: Locale, dataset: string, query: string): { data: ExplorerData; view: View } {
  return prepareExplorer(loadDataset(dataset), locale, query)
}
