import type * as z from 'zod'

import { isLocale } from '@/data/locale'
import { nearest } from '@/data/nearest'
import { slugPattern } from '@/data/schema/text'
import { schemaAt } from './schemaAt'

/** What is wrong at a path of a file, and what to do. */
export type Explanation = { path: PropertyKey[]; problem: string; cure: string }

type Issue = z.core.$ZodIssue

/** Turns one of zod's issues into words for an editor; an unknown property is a fault of its own each. */
export function explain(schema: z.ZodType, issue: Issue): Explanation[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(schema, issue.path, key))
  const at = schemaAt(schema, issue.path)
  return [{ path: issue.path, problem: problemOf(issue), cure: cureOf(issue, at) }]
}

function unknownKey(schema: z.ZodType, path: PropertyKey[], key: string): Explanation {
  const known = Object.keys(schemaAt(schema, path)?.shape ?? {})
  const [similar] = nearest(key, known)
  return { path: [...path, key], problem: 'is not a known property', cure: unknownCure(key, known, similar) }
}

function unknownCure(key: string, known: string[], similar: string | undefined): string {
  if (key === 'crs') return 'remove it: GeoJSON is always WGS 84 (RFC 7946, 4); give longitude and latitude in degrees'
  if (similar) return `did you mean “${similar}”?`
  return `remove it, or use one of ${known.join(', ')}`
}

function problemOf(issue: Issue): string {
  if (issue.input === undefined) return isLocale(String(issue.path.at(-1))) ? 'translation is missing' : 'is missing'
  if (issue.code === 'invalid_type') return `is ${quote(issue.input)} instead of ${noun(issue.expected)}`
  if (isBlank(issue.input)) return isLocale(String(issue.path.at(-1))) ? 'translation is blank' : 'is blank'
  if (issue.code === 'too_small' && Array.isArray(issue.input)) return tooFew(issue.input)
  if (issue.code === 'too_small') return `is ${quote(issue.input)}, below ${issue.minimum}`
  if (issue.code === 'too_big') return `is ${quote(issue.input)}, above ${issue.maximum}`
  if (issue.code === 'invalid_key') return `“${String(issue.path.at(-1))}” is not a valid id`
  return `is ${quote(issue.input)}, which is ${isNoId(issue) ? 'no id' : 'not allowed'}`
}

function tooFew(input: unknown[]): string {
  return input.length === 0 ? 'is empty' : `has only ${input.length}`
}

function cureOf(issue: Issue, at: ReturnType<typeof schemaAt>): string {
  if (issue.code === 'invalid_value') return valueCure(issue.input, issue.values.map(String))
  if (issue.code === 'invalid_union' && at?.values.length) return valueCure(issue.input, at.values)
  if (issue.code === 'invalid_key') return 'use lower-case letters, digits and single hyphens'
  const verb = issue.input === undefined ? 'add it' : 'correct it'
  const described = `${verb}: ${at?.description ?? 'see data/README.md'}`.replace(/\.$/, '')
  return isNoId(issue) ? `${described}; use lower-case letters, digits and single hyphens` : described
}

function isNoId(issue: Issue): boolean {
  return issue.code === 'invalid_format' && 'pattern' in issue && issue.pattern === String(slugPattern)
}

function valueCure(input: unknown, allowed: string[]): string {
  const [similar] = typeof input === 'string' ? nearest(input, allowed) : []
  const choices = allowed.length === 1 ? `write ${allowed[0]}` : `use one of ${allowed.join(', ')}`
  return similar && allowed.length > 1 ? `did you mean “${similar}”? ${capitalize(choices)}` : choices
}

const nouns: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  tuple: 'a list of the right length',
}

function noun(expected: string): string {
  return nouns[expected] ?? expected
}

/** A value as short as can be recognized. */
function quote(input: unknown): string {
  if (typeof input === 'string') return `“${input.length > 60 ? `${input.slice(0, 60)}…` : input}”`
  if (Array.isArray(input)) return 'a list'
  return typeof input === 'object' && input !== null ? 'an object' : String(input)
}

function isBlank(input: unknown): boolean {
  return typeof input === 'string' && input.trim() === ''
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
