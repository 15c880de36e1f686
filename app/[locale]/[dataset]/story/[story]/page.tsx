import '@/app/styles/story.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageMetadata } from '@/app/metadata'
import { topSections } from '@/app/sections'
import { keepDrawing } from '@/components/map/keepDrawing'
import { MapCredits } from '@/components/map/MapCredits'
import { ServerDrawing } from '@/components/map/ServerDrawing'
import { StoryArticle } from '@/components/story/StoryArticle'
import { GlyphSheet } from '@/components/ui/GlyphSheet'
import { TopBar } from '@/components/ui/TopBar'
import { readOutline } from '@/data/basemap/read'
import { drawView } from '@/data/drawing/draw'
import type { ExplorerData } from '@/data/explorer'
import { listDatasets, loadDataset } from '@/data/load'
import type { Locale } from '@/data/locale'
import { messages } from '@/data/messages'
import { explorerHref, previewHref, storyHref } from '@/data/paths'
import { prepareExplorer } from '@/data/prepare'
import { type StoryOutline, viewAtStep } from '@/data/story'
import { storyDetail } from '@/data/storyDetail'
import { cameraOf, defaultView, formatCamera, formatView } from '@/data/view'

type Props = { params: Promise<{ locale: Locale; dataset: string; story: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return listDatasets().flatMap((dataset) =>
    loadDataset(dataset).dataset.stories.map(({ id }) => ({ dataset, story: id })),
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, dataset, story } = await params
  const detail = storyDetail(loadDataset(dataset), story, locale)
  if (!detail) return {}
  const hrefIn = (other: Locale) => storyHref(other, dataset, story)
  return pageMetadata({
    locale,
    title: detail.title,
    description: detail.description,
    canonical: hrefIn(locale),
    hrefIn,
    image: previewHref(locale, dataset, `story=${story}`), // its first step
    type: 'article',
  })
}

/** A story whole, as an article: complete without JavaScript. */
export default async function Page({ params }: Props) {
  const { locale, dataset, story: id } = await params
  const loaded = loadDataset(dataset)
  const detail = storyDetail(loaded, id, locale)
  const { data } = prepareExplorer(loaded, locale, '')
  const outline = data.stories.find((story) => story.id === id)
  if (!detail || !outline) notFound()
  const credits = readOutline(dataset).attribution
  return (
    <>
      <GlyphSheet />
      <TopBar
        locale={locale}
        home={explorerHref(locale, dataset, defaultView)}
        hrefIn={(other) => storyHref(other, dataset, id)}
        sections={topSections(locale, dataset, 'story')}
      >
        <p className="ds">{data.title}</p>
      </TopBar>
      <StoryArticle
        story={detail}
        data={data}
        hrefOf={(index) => explorerHref(locale, dataset, viewAtStep(outline, index) ?? defaultView)}
        drawingOf={(index) => (
          <>
            <StepDrawing outline={outline} index={index} data={data} />
            <MapCredits credits={credits} words={messages[locale]} />
          </>
        )}
      />
    </>
  )
}

const mapSize = { width: 1080, height: 360 } // pixels; a narrow screen sees its middle

/** What a step shows on the map, drawn by the server. */
function StepDrawing({ outline, index, data }: { outline: StoryOutline; index: number; data: ExplorerData }) {
  const step = viewAtStep(outline, index)
  if (!step) return null
  const landId = `land-${index + 1}` // several drawings in one page
  const id = `story ${data.locale}/${data.id}?${formatView(step)}`
  keepDrawing(id, () => drawView(data, step, mapSize, landId))
  return <ServerDrawing id={id} camera={formatCamera(cameraOf(step, data))} />
}
