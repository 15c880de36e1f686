import { eventTypes, roles, slugify, type Verification, verifications } from '../acled'
import { filterInterval, type Interval, parseDate } from '../date'
import { type Order, orders } from '../order'
import type { Camera } from '../position'
import { formatCamera, parseCamera } from './camera'
import { formatDuration, parseDuration } from './duration'
import { type Field, id, ids, list, single } from './field'
import { formatNear, type Near, parseNear } from './near'
import { formatSpan, parseSpan } from './span'
import { cleanWords } from './words'

/** The part of the address that is ours. */
export type Fields = {
  /** Null: the dataset's own camera. */
  camera: Camera | null
  /** The selected event. */
  event: string | null
  /** Local date or date-time as written, both ends included. */
  from: string | null
  to: string | null
  /** Slugs of ACLED's event types and sub-types. */
  type: string[]
  /** Slugs of the actors' English names. */
  actor: string[]
  /** Slugs of ACLED's roles. */
  role: string[]
  place: string[]
  thread: string[]
  source: string[]
  status: Verification[]
  /** Worst radius accepted, metres. */
  precision: number | null
  near: Near | null
  q: string
  /** `outline`, `streets` or an id that the operator configured; null: the operator's choice. */
  base: string | null
  story: string | null
  step: string | null
  play: boolean
  /** The stretch of time that the timeline shows; null: what fits the period. */
  timeline: Interval | null
  /** Playback: minutes of the events' time per second, and how many the moving window holds; null: what suits the zoom. */
  speed: number | null
  window: number | null
  loop: boolean
  /** Only what the map's window shows. */
  see: boolean
  /** The list's order; null: what suits the filters. */
  sort: Order | null
  /** In a story: the reader has left the step's text for the list or an event. */
  away: boolean
}

const typeSlugs = new Set(eventTypes.flatMap(({ slug, subTypes }) => [slug, ...subTypes.map(slugify)]))
const roleSlugs: ReadonlySet<string> = new Set(roles.map(({ slug }) => slug))

const maxPrecision = 2_000_000 // metres: a large country

/** Every key of a view, in the order in which an address has them. */
export const fields: { [Name in keyof Fields]: Field<Fields[Name]> } = {
  camera: single('map', parseCamera, formatCamera),
  event: id('event'),
  from: date('from'),
  to: date('to'),
  type: list('type', (text): text is string => typeSlugs.has(text)),
  actor: ids('actor'),
  role: list('role', (text): text is string => roleSlugs.has(text)),
  place: ids('place'),
  thread: ids('thread'),
  source: ids('source'),
  status: list('status', isVerification),
  precision: single('precision', parsePrecision, String),
  near: single('near', parseNear, formatNear),
  q: {
    key: 'q',
    initial: '',
    parse: (text) => ({ value: cleanWords(text), malformed: [] }),
    format: (value) => cleanWords(value) || null,
  },
  base: id('base'),
  story: id('story'),
  step: id('step'),
  play: flag('play'),
  timeline: single('timeline', parseSpan, formatSpan),
  speed: single('speed', parseDuration, formatDuration),
  window: single('window', parseDuration, formatDuration),
  loop: flag('loop'),
  see: flag('see'),
  sort: single('sort', parseOrder, String),
  away: flag('away'),
}

/** Whether `from` comes after `to`, so that nothing could ever match. */
export function isReversed({ from, to }: Pick<Fields, 'from' | 'to'>): boolean {
  const span = filterInterval(from, to)
  return span !== null && span.from >= span.to
}

/** `2017` to `2017-08-07T12:00`, on the dataset's clock: neither seconds nor an offset. */
function date(key: string): Field<string | null> {
  return single(
    key,
    (text) => (text.length <= '2017-08-07T12:00'.length && parseDate(text) ? text : null),
    (value) => value,
  )
}

/** A key that stands alone: present means yes. */
function flag(key: string): Field<boolean> {
  return {
    key,
    initial: false,
    parse: () => ({ value: true, malformed: [] }),
    format: (value) => (value ? '' : null),
  }
}

function parsePrecision(text: string): number | null {
  const metres = /^\d{1,7}$/.test(text) ? Number(text) : 0
  return metres >= 1 && metres <= maxPrecision ? metres : null
}

function parseOrder(text: string): Order | null {
  return orders.find((order) => order === text) ?? null
}

function isVerification(text: string): text is Verification {
  return (verifications as readonly string[]).includes(text)
}
