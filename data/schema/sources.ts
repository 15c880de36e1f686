import * as z from 'zod'

import { address, localized, slug, text, time } from './text'

/** Who is speaking: an outlet, an authority, an organization, an encyclopedia, somebody on a network. */
export const sourceKinds = ['news', 'official', 'ngo', 'encyclopedia', 'social'] as const

/** One source. */
export const source = z.strictObject({
  publisher: localized('Who published it.'),
  title: text('Title.')
    .nullable()
    .describe('The title as published, in its own language; null where not known for certain.'),
  author: text('Author.').nullable().describe('Who signed it; null where not known.'),
  date: time('Day.').nullable().describe('When it was published: 2017, 2017-08 or 2017-08-06; null where not known.'),
  url: address('Address.').nullable().describe('The original’s address; null where only a copy or none was found.'),
  archive_url: address('Address.').nullable().describe('An archived copy’s address; null where none was made.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
    .describe('Language tag (BCP 47): es, en, pt.'),
  kind: z.enum(sourceKinds).describe('Who is speaking.'),
  note: localized('Note.')
    .nullable()
    .describe('Where the publisher stands, or whose copy it is; null where nothing to say.'),
  copy_at: address('Address.').nullable().describe('The address of a copy on another site, where only that was found.'),
})

/** `sources.json` */
export const sourcesFile = z.record(slug('The source’s permanent id.'), source).describe('The sources by id.')
