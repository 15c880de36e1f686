import { describeView } from './describeView'
import { svg, toMarkup } from './drawing/node'
import { embedHref, embedSnippet } from './embed'
import type { LoadedDataset } from './event'
import type { ExplorerData } from './explorer'
import { cameraForRadius } from './fit'
import { messages } from './messages'
import { type OembedRequest, optionsForSize, thumbnailSize } from './oembed'
import { eventPreviewHref, previewHref } from './paths'
import { prepareDataset, prepareExplorer } from './prepare'
import { previewQuery } from './preview/key'
import { defaultView, type View, withCamera } from './view'

/** An oEmbed answer of type rich (oembed.com, section 2.3.4), in the order in which it is written. */
export type OembedDocument = Record<string, string | number>

const day = 86_400 // seconds

/** The frame for a page of ours, with its title and picture; null where the dataset has no such event. */
export function oembedDocument(request: OembedRequest, loaded: LoadedDataset, origin: string): OembedDocument | null {
  const { page, width, height } = request
  const found = findView(request, loaded)
  if (!found) return null
  const { data, view } = found
  const { brand } = messages[page.locale]
  const title = describeView(data, view)
  const address = origin + embedHref(page.locale, page.dataset, view, optionsForSize(width, height))
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: brand,
    provider_url: origin,
    cache_age: day,
    width,
    height,
    html: embedSnippet({ address, title: `${title} · ${brand}`, width, height }),
    ...(request.takesThumbnail && {
      thumbnail_url: origin + thumbnailPath(request, data, view),
      thumbnail_width: thumbnailSize.width,
      thumbnail_height: thumbnailSize.height,
    }),
  }
}

/** The same as XML (oembed.com, section 2.3.5). */
export function toOembedXml(document: OembedDocument): string {
  const fields = Object.entries(document).map(([name, value]) => svg(name, {}, xmlText(String(value))))
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${toMarkup(svg('oembed', {}, ...fields))}\n`
}

/** Searched words stand in titles, and XML has no sign for these, not even an escaped one. */
function xmlText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
}

/** What the page shows: an explorer's own view, or the event with its circle, as its page has it. */
function findView({ page }: OembedRequest, loaded: LoadedDataset): { data: ExplorerData; view: View } | null {
  if (page.event === null) {
    const { data, view } = prepareExplorer(loaded, page.locale, page.query)
    return { data, view: { ...view, other: [] } }
  }
  const { data } = prepareDataset(loaded, page.locale)
  const { moved } = loaded.dataset
  const now = Object.hasOwn(moved, page.event) ? moved[page.event] : page.event // a merged event's page leads there too
  const event = data.events.find(({ id }) => id === now)
  if (!event) return null
  const precision = data.places[event.properties.place]?.precision_m ?? 0
  const camera = cameraForRadius(event.geometry?.coordinates ?? null, precision, data.camera)
  return { data, view: { ...withCamera(defaultView, camera, data), event: event.id } }
}

function thumbnailPath({ page: { locale, dataset, event } }: OembedRequest, data: ExplorerData, view: View): string {
  if (event !== null && view.event !== null) return eventPreviewHref(locale, dataset, view.event)
  return previewHref(locale, dataset, previewQuery(view, data))
}
