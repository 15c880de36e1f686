import * as z from 'zod'

import { disorderTypes, eventTypes, roles, type SubEventType, verifications } from '@/data/acled'
import { point } from './geometry'
import { count, localized, slug, time } from './text'

/** How sure `start` and `end` are, finest first. */
export const timePrecisions = ['exact', 'hour', 'part_of_day', 'day', 'month', 'year'] as const

/** What an account can be about. */
export const claimTopics = [
  'start',
  'end',
  'place',
  'raiders',
  'identity',
  'killed',
  'injured',
  'captured',
  'escaped',
  'weapons',
  'cause',
  'response',
  'turnout',
  'damage',
] as const

const subEventTypes: readonly SubEventType[] = eventTypes.flatMap(({ subTypes }): readonly SubEventType[] => subTypes)

const actor = z.strictObject({
  name: localized('Who took part, as published.'),
  role: z.enum(roles.map(({ name }) => name)).describe('In what capacity, in ACLED’s words; not a verdict on anybody.'),
})

const casualtyClaim = z.strictObject({
  by: localized('Who gives the figure.'),
  value: localized('The figure, as they gave it.'),
  source: slug('Where it is published: an id in sources.json.'),
})

const casualtyRange = z.strictObject({
  min: count('The lowest figure that somebody gave; null where unknown, 0 only where somebody said none.'),
  max: count('The highest figure that somebody gave; null where open.'),
  best: count('The figure best supported; null where none clearly is.'),
  claims: z.array(casualtyClaim).describe('Who gave which figure.'),
})

const casualties = z.strictObject({
  killed: casualtyRange.optional().describe('People killed.'),
  injured: casualtyRange.optional().describe('People injured.'),
  detained: casualtyRange.optional().describe('People detained.'),
  escaped: casualtyRange.optional().describe('People who escaped.'),
})

const claim = z.strictObject({
  about: z.enum(claimTopics).describe('What the account is about.'),
  by: localized('Who says so.'),
  statement: localized('What they say, in our words.'),
  source: slug('Where it is published: an id in sources.json.')
    .nullable()
    .describe('Where it is published: an id in sources.json; null only where no source is known yet.'),
})

const revision = z.strictObject({
  date: time('The day of the correction.'),
  note: localized('What was corrected, and why.'),
})

const described = {
  title: localized('A headline: what happened, in the present tense.'),
  summary: localized('What happened, in a few sentences, without taking a side.'),
  start: time('When it began: 2017, 2017-08, 2017-08-06 or 2017-08-06T05:00:00-04:00; no more than is known.'),
  end: time('When it ended, written like start.')
    .nullable()
    .describe('When it ended, written like start; null where it ended on the same day or is not known.'),
  time_precision: z
    .enum(timePrecisions)
    .describe('How sure the time is; with part_of_day an hour only serves to sort and is never shown.'),
  place: slug('Where: an id in places.geojson. A name is turned into its id by npm run geocode.'),
  other_places: z.array(slug('An id in places.geojson.')).describe('Other places of the same event.'),
}

const coded = {
  event_type: z.enum(eventTypes.map(({ name }) => name)).describe('One of ACLED’s six types.'),
  sub_event_type: z.enum(subEventTypes).describe('One of ACLED’s 25 sub-types; it must belong to the type.'),
  disorder_type: z.enum(disorderTypes).describe('ACLED’s disorder type, which follows from type and sub-type.'),
}

const supported = {
  actors: z.array(actor).describe('Who took part.'),
  casualties: casualties.describe('People killed, injured, detained or escaped: only what somebody gave a figure for.'),
  claims: z.array(claim).describe('Accounts side by side, any number of them, each with its speaker and source.'),
  verification: z
    .enum(verifications)
    .describe(
      'confirmed: two or more agree on the core; reported: one says so; disputed: they differ on what matters.',
    ),
  sources: z.array(slug('An id in sources.json.')).min(1).describe('Where it is published; at least one.'),
  thread: slug('The strand of the story: an id under threads in dataset.json.'),
  unverified: z
    .record(z.string(), localized('Why it is not certain.'))
    .describe('What rests on inference or on one side, by property name, and why.'),
  revisions: z.array(revision).describe('What was corrected after publication; a correction is never silent.'),
}

/** One event: a GeoJSON Feature whose `geometry` is filled in from the gazetteer. */
export const eventFeature = z.strictObject({
  type: z.literal('Feature').describe('Always Feature.'),
  id: slug('The event’s permanent id; part of its address.'),
  geometry: point.nullable().describe('Written by npm run geocode from the place; null where it is not a point.'),
  properties: z.strictObject({ ...described, ...coded, ...supported }).describe('What is known of the event.'),
})

/** `events.geojson` */
export const eventsFile = z.strictObject({
  type: z.literal('FeatureCollection').describe('Always FeatureCollection.'),
  features: z.array(eventFeature).describe('The events.'),
})
