import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JsonLdScript } from '@/app/jsonLd/JsonLdScript'
import { keepJsonLd } from '@/app/jsonLd/keepJsonLd'
import { eventMetadata } from '@/app/metadata'
import { siteOrigin } from '@/app/origin'
import { topSections } from '@/app/sections'
import { EventArticle } from '@/components/events/EventArticle'
import { Neighbours } from '@/components/events/Neighbours'
import { keepDrawing } from '@/components/map/keepDrawing'
import { MapCredits } from '@/components/map/MapCredits'
import { ServerDrawing } from '@/components/map/ServerDrawing'
import { GlyphSheet } from '@/components/ui/GlyphSheet'
import { TopBar } from '@/components/ui/TopBar'
import { readOutline } from '@/data/basemap/read'
import { eventDetail } from '@/data/detail'
import { drawView } from '@/data/drawing/draw'
import { cameraForRadius } from '@/data/fit'
import { breadcrumbJsonLd, eventJsonLd } from '@/data/jsonLd'
import { listDatasets, loadDataset } from '@/data/load'
import type { Locale } from '@/data/locale'
import { messages } from '@/data/messages'
import { nearHref } from '@/data/nearHref'
import { eventHref, explorerHref } from '@/data/paths'
import { prepareDataset } from '@/data/prepare'
import { defaultView, formatCamera, type View, withCamera } from '@/data/view'

type Props = { params: Promise<{ locale: Locale; dataset: string; event: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return listDatasets().flatMap((dataset) => loadDataset(dataset).events.map(({ id }) => ({ dataset, event: id })))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, dataset, event } = await params
  return eventMetadata(locale, dataset, event)
}

const mapSize = { width: 1080, height: 420 } // pixels; a narrow screen sees its middle

/** One event, complete without JavaScript; its canonical address. */
export default async function Page({ params }: Props) {
  const { locale, dataset, event } = await params
  const loaded = loadDataset(dataset)
  const detail = eventDetail(loaded, event, locale)
  if (!detail) notFound()
  const words = messages[locale]
  const { data } = prepareDataset(loaded, locale)
  const camera = cameraForRadius(detail.position, detail.place.precision_m, data.camera)
  const view: View = { ...withCamera(defaultView, camera, data), event }
  const id = `page ${locale}/${dataset}/${event}`
  keepDrawing(id, () => drawView(data, view, mapSize))
  const site = { origin: siteOrigin(), locale }
  const home = { name: data.title, href: explorerHref(locale, dataset, defaultView) }
  const here = { name: detail.title, href: eventHref(locale, dataset, event) }
  keepJsonLd(`${id} event`, eventJsonLd(detail, site))
  keepJsonLd(`${id} way`, breadcrumbJsonLd([home, here], site))
  return (
    <>
      <GlyphSheet />
      <TopBar
        locale={locale}
        home={home.href}
        hrefIn={(other) => eventHref(other, dataset, event)}
        sections={topSections(locale, dataset)}
      >
        <p className="ds">{data.title}</p>
      </TopBar>
      <EventArticle
        detail={detail}
        zone={data}
        locale={locale}
        neighbours={
          <Neighbours
            data={data}
            id={event}
            heading="h2"
            link={(id, content) => <a href={eventHref(locale, dataset, id)}>{content}</a>}
          />
        }
      >
        <figure className="full figure">
          <div className="map">
            <ServerDrawing id={id} camera={formatCamera(camera)} />
            <MapCredits credits={readOutline(dataset).attribution} words={words} />
          </div>
          <figcaption>
            {detail.position ? words.circleCaption : words.noCircleCaption}{' '}
            <a href={explorerHref(locale, dataset, view)}>{words.openInMap}</a>{' '}
            {detail.position && (
              <a href={nearHref(data, view, detail.position, detail.place.precision_m)}>{words.near.here}</a>
            )}
          </figcaption>
        </figure>
      </EventArticle>
      <JsonLdScript id={`${id} event`} />
      <JsonLdScript id={`${id} way`} />
    </>
  )
}
