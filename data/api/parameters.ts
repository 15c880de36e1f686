import { disorderTypes, eventTypes, verifications } from '../acled'
import type { Interval } from '../date'
import { timePrecisions } from '../engine/columns'
import type { EventProperties, LoadedDataset } from '../event'
import { cures, isSelectionKey, type Problem, readSelection, repeated } from '../export/selection'
import { isLocale, locales } from '../locale'
import type { BBox } from '../position'
import { type SelectionKey, selectionKeys, type View } from '../view'
import { shorten } from '../view/words'
import { parseBBox } from './bbox'
import { parseDatetime } from './datetime'

/** How many features a page has, unless asked otherwise (50 of ours are 25 KB, compressed), and at most. */
export const limits = { initial: 50, maximum: 10_000 }

export const maxOffset = 100_000_000

/** Properties that are filters under their own names, with the values that each may have. */
export const propertyFilters = {
  event_type: eventTypes.map(({ name }) => name),
  sub_event_type: eventTypes.flatMap(({ subTypes }): string[] => [...subTypes]),
  disorder_type: disorderTypes,
  time_precision: timePrecisions,
  verification: verifications,
} as const satisfies Partial<Record<keyof EventProperties, readonly string[]>>

export type PropertyFilter = keyof typeof propertyFilters

const propertyNames = Object.keys(propertyFilters) as PropertyFilter[]

/** What every resource takes: its format and its language. */
export const commonParameters = ['f', 'lang'] as const

/** Every parameter of `/items`, in the order of the API's definition. */
export const itemsParameters = [
  ...(['limit', 'offset', 'bbox', 'datetime'] as const),
  ...propertyNames,
  ...selectionKeys,
  ...commonParameters,
] as const

/** Which features are asked for: those that every part leaves, from `offset` on at most `limit`. */
export type ItemsQuery = {
  view: View
  properties: [PropertyFilter, readonly string[]][]
  bbox: BBox | null
  datetime: Interval | null
  limit: number
  offset: number
}

/** Reads the query of `/items`; what it does not understand is told, never passed over. */
export function readItemsQuery(
  query: URLSearchParams,
  loaded: LoadedDataset,
): { asked: ItemsQuery; problems: Problem[] } {
  const problems: Problem[] = unknownParameters(query, itemsParameters)
  const read = <T>(key: string, parse: (text: string) => T | null, cure: string): T | null => {
    const text = query.get(key)
    const value = text === null ? null : parse(text)
    if (text !== null && value === null) problems.push(notUnderstood(key, text, cure))
    return value
  }
  const { utc_offset } = loaded.dataset
  const selection = readSelection(query, loaded)
  const asked = {
    view: selection.view,
    properties: propertyNames.flatMap((name): [PropertyFilter, readonly string[]][] => {
      const values = read(
        name,
        (text) => oneOf(text, propertyFilters[name]),
        `write some of ${propertyFilters[name].join(', ')}`,
      )
      return values ? [[name, values]] : []
    }),
    bbox: read('bbox', parseBBox, 'write west,south,east,north in degrees, or six numbers with heights'),
    datetime: read('datetime', (text) => parseDatetime(text, utc_offset), datetimeCure),
    limit: Math.min(read('limit', (text) => wholeNumber(text, 1), limitCure) ?? limits.initial, limits.maximum),
    offset: Math.min(read('offset', (text) => wholeNumber(text, 0), 'follow the links next and prev') ?? 0, maxOffset),
  }
  const own = new Set(selection.problems.map(({ key }) => key)) // `see` is unknown here already
  return { asked, problems: [...problems.filter(({ key }) => !own.has(key)), ...selection.problems] }
}

const datetimeCure =
  'write 2017-08-06T09:00:00Z, or an interval such as 2017-08-04T00:00:00Z/2017-08-07T23:59:59Z or ../2017-08-06'
const limitCure = `write a whole number from 1 to ${limits.maximum}`

/** Parameters that a resource does not have, written twice, or in a format or language that there is not. */
export function unknownParameters(query: URLSearchParams, known: readonly string[] = commonParameters): Problem[] {
  const cure = `leave it out; there is ${known.join(', ')}`
  const unknown = [...new Set(query.keys())].filter((key) => !known.includes(key))
  const [format, locale] = [query.get('f'), query.get('lang')]
  return [
    ...unknown.map((key) => ({ key, value: shorten(query.get(key) ?? ''), problem: 'is no parameter here', cure })),
    ...repeated(query).filter(({ key }) => known.includes(key) && !isSelectionKey(key)),
    ...(format === null || format === 'json' || format === 'html'
      ? []
      : [notUnderstood('f', format, 'write json or html')]),
    ...(locale === null || isLocale(locale) ? [] : [notUnderstood('lang', locale, `write ${locales.join(' or ')}`)]),
  ]
}

/** How a filter of the page is written; for the API's definition. */
export function cureOf(key: SelectionKey): string {
  return cures[key]
}

function notUnderstood(key: string, text: string, cure: string): Problem {
  return { key, value: shorten(text), problem: 'is not understood', cure }
}

function oneOf(text: string, values: readonly string[]): string[] | null {
  const asked = text.split(',', values.length + 1)
  return asked.every((value) => values.includes(value)) ? asked : null
}

function wholeNumber(text: string, least: number): number | null {
  return /^\d{1,15}$/.test(text) && Number(text) >= least ? Number(text) : null
}
