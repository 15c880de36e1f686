import * as z from 'zod'

import { locales } from '@/data/locale'
import { bbox } from './geometry'
import { address, cameraText, count, localized, slug, text, time } from './text'

const licence = z.strictObject({
  id: text('SPDX id: CC-BY-4.0.'),
  name: text('Its full name.'),
  url: address('Where it can be read.'),
})

const thread = z.strictObject({
  id: slug('Used by events under thread.'),
  name: localized('The strand’s name.'),
  description: localized('What belongs to it.'),
})

const nationalTotal = z.strictObject({
  measure: localized('What was counted.'),
  as_of: time('The day up to which it was counted.'),
  by: localized('Who counted.'),
  value: localized('The figure, as they gave it.'),
  source: slug('An id in sources.json.'),
})

const speaker = z.strictObject({
  id: slug('Used by answers under speaker.'),
  name: localized('A kind of speaker.'),
})

const answer = z.strictObject({
  by: localized('Who says so.'),
  value: localized('What they say.'),
  source: slug('An id in sources.json.')
    .nullable()
    .describe('An id in sources.json; null only where none is known yet.'),
  event: slug('The event that the answer is about: an id in events.geojson.'),
  speaker: slug('What kind of speaker: an id under speakers.'),
  figure: z
    .strictObject({ min: count('Lowest figure; null where open.'), max: count('Highest figure; null where open.') })
    .nullable()
    .describe('The answer as a range, where the question asks for a number.'),
  time: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .nullable()
    .optional()
    .describe('The answer as an hour, local time, where the question asks for one: 03:50.'),
})

const question = z.strictObject({
  id: slug('The question’s id.'),
  question: localized('The question.'),
  answers: z.array(answer).describe('Who answers what.'),
})

const step = z.strictObject({
  id: slug('The step’s id, part of its address.'),
  title: localized('The step’s title.'),
  text: localized('A paragraph.'),
  view: z
    .record(z.string(), z.string())
    .describe('What the step shows, with the keys of an address: map, event, from, to, type, thread…'),
})

const story = z.strictObject({
  id: slug('The story’s id, part of its address.'),
  title: localized('The story’s title.'),
  description: localized('What it tells, in a sentence.'),
  steps: z.array(step).min(1).describe('Its steps, in order.'),
})

const note = z.strictObject({
  event: slug('The event that it is about: an id in events.geojson.'),
  text: localized('Two or three words, shown after the day: “the fort”.'),
})

const namedView = z.strictObject({
  id: slug('The view’s id.'),
  name: localized('The view’s name.'),
  map: cameraText('Its camera: zoom/lat/lng.'),
})

const identity = {
  id: slug('The same as the folder’s name; part of every address.'),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe('Version of the data, such as 1.0.0.'),
  released: time('The day of this version.').optional().describe('The day of this version: 2026-11-23. Feeds tell it.'),
  title: localized('The dataset’s title.'),
  description: localized('What it holds, in a few sentences.'),
  languages: z.array(z.enum(locales)).min(1).describe('The languages of its texts.'),
  licence: licence.describe('Under which terms the texts may be used.'),
  authors: z.array(text('A name.')).min(1).describe('Who made it.'),
}

const setting = {
  timezone: text('IANA time zone: America/Caracas.'),
  utc_offset: z
    .string()
    .regex(/^[+-]\d{2}:\d{2}$/)
    .describe('Its offset in the time covered: -04:00.'),
  timezone_label: localized('How the zone is named to readers.'),
  bbox: bbox('[west, south, east, north] around every place.'),
  region: bbox('[west, south, east, north] of the region that the basemap draws.'),
  camera: cameraText('What the bare address opens on: zoom/lat/lng.'),
  views: z.array(namedView).describe('Named views, one click away.'),
}

const strands = {
  threads: z.array(thread).describe('Strands of the story.'),
  speakers: z.array(speaker).describe('Kinds of speakers, the columns of the comparison.'),
  compare: z.array(question).describe('Questions, and who answers what.'),
  national_totals: z.array(nationalTotal).describe('Totals for the country that different bodies gave.'),
  stories: z.array(story).describe('Guided stories: steps that are views.'),
  notes: z.array(note).max(3).optional().describe('At most three events that the timeline names.'),
  moved: z.record(slug('The former id.'), slug('The present id.')).describe('Events merged or renamed: old id to new.'),
}

/** `dataset.json` */
export const datasetFile = z.strictObject({ ...identity, ...setting, ...strands })
