import { type EventTypeSlug, eventTypes, typeSlug } from '../acled'
import { describeView } from '../describeView'
import type { EventFeature } from '../event'
import { messages } from '../messages'
import { prepareExplorer } from '../prepare'
import { formatView } from '../view'
import { type Chunks, type Export, eventAddress, exportEvents, viewAddress } from './export'
import { type ExportFeature, type ExportProperties, exportFeature } from './feature'
import { describeFacts, describeSources } from './words'
import { element, emptyElement, escapeXml, wrap } from './xml'

/** The types' colours on a light map (`app/styles/tokens.css`), in KML's order: alpha, blue, green, red. */
const colours: Record<EventTypeSlug, string> = {
  battles: 'ff3f0686',
  explosions: 'ff0062bd',
  vac: 'ffca4f9a',
  riots: 'ff08506e',
  protests: 'ff944a0f',
  strategic: 'ff857a68',
}

/** The events as KML 2.2 (OGC 07-147r2): a placemark each, styled by type, with its time; without a point it has no geometry. */
export function* kmlChunks(asked: Export): Chunks {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield '<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:atom="http://www.w3.org/2005/Atom">\n<Document>'
  yield* documentHead(asked)
  for (const event of exportEvents(asked)) yield `\n${placemark(asked, event)}`
  yield '\n</Document>\n</kml>\n'
}

function documentHead(asked: Export): string[] {
  const { dataset } = asked.loaded
  const { data, view } = prepareExplorer(asked.loaded, asked.locale, formatView(asked.view))
  const { licence, authors } = dataset
  const lines = [dataset.description[asked.locale], `${licence.name}, ${licence.url}`, viewAddress(asked)]
  return [
    element('name', describeView(data, view)),
    wrap('atom:author', [element('atom:name', authors.join(', '))]),
    emptyElement('atom:link', { href: viewAddress(asked) }),
    element('description', asHtmlText(lines)),
    ...eventTypes.map(({ slug }) => style(slug)),
    extendedData({ dataset: dataset.id, version: dataset.version, licence: licence.id, view: viewAddress(asked) }),
  ]
}

function style(slug: EventTypeSlug): string {
  const icon = wrap('IconStyle', [element('color', colours[slug])])
  return wrap('Style', [icon, wrap('LabelStyle', ['<scale>0.8</scale>'])], { id: slug })
}

function placemark(asked: Export, event: EventFeature): string {
  const feature = exportFeature(asked.loaded, event, asked.locale)
  const { id, geometry, properties } = feature
  const url = eventAddress(asked, id)
  const text = [...describeFacts(asked, event), properties.summary, describeSources(asked, feature), url]
  const point = geometry && wrap('Point', [element('coordinates', geometry.coordinates.join(','))])
  return wrap(
    'Placemark',
    [
      element('name', properties.title),
      emptyElement('atom:link', { href: url }),
      element('description', asHtmlText(text)),
      timePrimitive(properties),
      element('styleUrl', `#${typeSlug(properties.event_type)}`),
      extendedData(dataOf(asked, feature)),
      point ?? '',
    ],
    { id: `event-${id}` }, // an XML id does not begin with a digit, ours may
  )
}

/** KML takes a year or a month alone, as we do (XML Schema's gYear and gYearMonth). */
function timePrimitive({ start, start_time, end, end_time, utc_offset }: ExportProperties): string {
  const moment = (date: string, time: string | null) => (time === null ? date : `${date}T${time}:00${utc_offset}`)
  const [begin, last] = [moment(start, start_time), end && moment(end, end_time)]
  if (last === null || last === begin) return wrap('TimeStamp', [element('when', begin)])
  return wrap('TimeSpan', [element('begin', begin), element('end', last)])
}

type Values = Record<string, string | number | null>

function dataOf(asked: Export, { id, properties: event }: ExportFeature): Values {
  return {
    event_id: id,
    start: event.start,
    start_time: event.start_time,
    end: event.end,
    end_time: event.end_time,
    part_of_day: event.part_of_day,
    time_precision: event.time_precision,
    event_type: event.event_type,
    sub_event_type: event.sub_event_type,
    verification: messages[asked.locale].verification[event.verification],
    actors: event.actors.map(({ name }) => name).join('; '),
    location: event.location,
    admin1: event.admin1,
    admin2: event.admin2,
    precision_m: event.precision_m,
    geo_precision: event.geo_precision,
    fatalities: event.fatalities,
    thread: event.thread,
    source: event.sources.map(({ url, publisher }) => url ?? publisher).join(' '),
    licence: asked.loaded.dataset.licence.id,
  }
}

function extendedData(values: Values): string {
  const known = Object.entries(values).filter(([, value]) => value !== null)
  return wrap(
    'ExtendedData',
    known.map(([name, value]) => wrap('Data', [element('value', value)], { name })),
  )
}

/** Globes read a description as HTML, so a text of ours is escaped once for them and once more as XML. */
function asHtmlText(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/[&<>]/g, escapeXml)).join('\n')
}
