import { typeSlug } from '../acled'
import { describeView } from '../describeView'
import type { EventFeature } from '../event'
import { locales } from '../locale'
import { messages } from '../messages'
import { feedHref } from '../paths'
import { prepareExplorer } from '../prepare'
import { formatView } from '../view'
import { type Chunks, type Export, eventAddress, exportEvents, viewAddress } from './export'
import { type ExportFeature, exportFeature } from './feature'
import { releaseOf, updatedOf } from './updated'
import { describeFacts, describeSources } from './words'
import { element, emptyElement, wrap } from './xml'

const namespaces = 'xmlns="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss"'

/**
 * The events as an Atom feed (RFC 4287) with GeoRSS Simple (OGC 17-002r1), whose points are latitude and longitude in
 * this order. What was corrected last comes first, then what happened last.
 */
export function* atomChunks(asked: Export): Chunks {
  const events = latestFirst(asked)
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<feed ${namespaces} xml:lang="${asked.locale}">`
  yield* feedHead(asked, events[0])
  for (const event of events) yield `\n${entry(asked, event)}`
  yield '\n</feed>\n'
}

/** The media type of a feed. */
export const atomType = 'application/atom+xml'

function latestFirst(asked: Export): EventFeature[] {
  const dated = exportEvents(asked)
    .reverse()
    .map((event) => ({ event, updated: updatedOf(asked.loaded, event) }))
  return dated.sort((a, b) => compare(b.updated, a.updated)).map(({ event }) => event)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function feedHead(asked: Export, latest: EventFeature | undefined): string[] {
  const { loaded, locale, view, origin } = asked
  const { dataset } = loaded
  const prepared = prepareExplorer(loaded, locale, formatView(view))
  const title = describeView(prepared.data, prepared.view)
  const self = (of: typeof locale) => origin + feedHref(of, dataset.id, view)
  const others = locales.filter((other) => other !== locale)
  return [
    element('title', title),
    title === dataset.title[locale] ? '' : element('subtitle', dataset.title[locale]),
    element('id', feedId(asked)),
    element('updated', latest ? updatedOf(loaded, latest) : releaseOf(loaded)),
    wrap('author', [element('name', dataset.authors.join(', '))]),
    element('rights', `${dataset.licence.name}, ${dataset.licence.url}`),
    emptyElement('link', { rel: 'license', href: dataset.licence.url }), // RFC 4946
    emptyElement('link', { rel: 'self', type: atomType, href: self(locale) }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: viewAddress(asked) }),
    ...others.map((other) =>
      emptyElement('link', { rel: 'alternate', type: atomType, hreflang: other, href: self(other) }),
    ),
  ]
}

function entry(asked: Export, event: EventFeature): string {
  const { loaded, locale } = asked
  const feature = exportFeature(loaded, event, locale)
  const { title, summary, event_type } = feature.properties
  const address = eventAddress(asked, event.id)
  const text = [...describeFacts(asked, event), summary, describeSources(asked, feature)]
  return wrap('entry', [
    element('title', title),
    element('id', `${tag}${locale}/${loaded.dataset.id}/${event.id}`),
    element('updated', updatedOf(loaded, event)),
    emptyElement('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: address }),
    emptyElement('category', {
      term: typeSlug(event_type),
      label: messages[locale].eventTypes[typeSlug(event_type)].long,
    }),
    element('summary', summary),
    element('content', text.join('\n\n'), { type: 'text' }),
    ...place(feature),
  ])
}

function place({ geometry, properties }: ExportFeature): string[] {
  if (!geometry) return []
  const [lng, lat] = geometry.coordinates
  return [
    element('georss:point', `${lat} ${lng}`),
    element('georss:featurename', properties.location),
    element('georss:radius', properties.precision_m), // metres
  ]
}

/**
 * Ids are tag URIs (RFC 4151), not addresses: they stay when the site moves. A language is an id's part, for a reader
 * takes two entries of one id for versions of each other.
 */
const tag = 'tag:paramacay,2026:'

function feedId({ loaded, locale, view }: Export): string {
  const query = formatView(view)
  return `${tag}${locale}/${loaded.dataset.id}${query === '' ? '' : `?${query}`}`
}
