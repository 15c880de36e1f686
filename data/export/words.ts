import { typeSlug } from '../acled'
import { describeWhen, describeWhere } from '../describe'
import { placeDetail } from '../detail'
import type { EventFeature } from '../event'
import { formatRange } from '../figure'
import { messages } from '../messages'
import { capitalize } from '../text'
import type { Export } from './export'
import type { ExportFeature } from './feature'

/** When and where, what kind of event and how sure, and who was killed where somebody says so: a line each, in words. */
export function describeFacts({ loaded, locale }: Export, { properties: event }: EventFeature): string[] {
  const words = messages[locale]
  const killed = event.casualties.killed && formatRange(event.casualties.killed, locale)
  const type = [words.eventTypes[typeSlug(event.event_type)].long, words.subEventTypes[event.sub_event_type]]
  return [
    capitalize(describeWhen(event, loaded.dataset.utc_offset, words, 'long')),
    describeWhere(placeDetail(loaded, event.place, locale), words),
    `${type.join(': ')}. ${words.verification[event.verification]}`,
    ...(killed ? [words.casualties.killed.of(killed, killed === '1')] : []),
  ]
}

/** Who published it, in a line. */
export function describeSources({ locale }: Export, { properties: { sources } }: ExportFeature): string {
  return `${messages[locale].sources}: ${sources.map(({ publisher }) => publisher).join('; ')}`
}
