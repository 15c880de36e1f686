import * as z from 'zod'

import { type Locale, locales } from '@/data/locale'

/** A permanent id, fit for an address: lower-case letters, digits and single hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** A year, a month, a day, or a date and time with its offset; whether the day exists is checked apart. */
export const timePattern = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/

/** Zoom, latitude and longitude, in the order of OpenStreetMap's links. */
export const cameraPattern = /^\d+(?:\.\d+)?\/-?\d+(?:\.\d+)?\/-?\d+(?:\.\d+)?$/

/** An id of the file itself or of another one. */
export function slug(description: string) {
  return z.string().regex(slugPattern).describe(description)
}

/** Words in one language; spaces alone are not words. */
export function text(description: string) {
  return z.string().regex(/\S/).describe(description)
}

/** The same words in every language of the site. */
export function localized(description: string) {
  const languages = locales.map((locale) => [locale, text(`The text in ${languageNames[locale]}.`)])
  return z.strictObject(Object.fromEntries(languages) as Record<Locale, z.ZodString>).describe(description)
}

const languageNames: Record<Locale, string> = { en: 'English', es: 'Spanish' }

/** A date or time as precise as it is known. */
export function time(description: string) {
  return z.string().regex(timePattern).describe(description)
}

/** A web address; whether it is one is checked apart. */
export function address(description: string) {
  return z
    .string()
    .regex(/^https?:\/\/\S+$/)
    .describe(description)
}

/** A camera as the address writes it: `13/10.2360/-68.0170`. */
export function cameraText(description: string) {
  return z.string().regex(cameraPattern).describe(description)
}

/** A whole number of people or things; unknown is null, and 0 means that somebody said “none”. */
export function count(description: string) {
  return z.int().min(0).nullable().describe(description)
}
