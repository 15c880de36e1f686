import fc from 'fast-check'
import { expect, test } from 'vitest'

import { eventTypes, roles, slugify, typeIndex, typeSlug } from './acled'
import { messages } from './messages'

test('ACLED has 6 types with 25 sub-types and 8 roles', () => {
  expect(eventTypes).toHaveLength(6)
  expect(eventTypes.flatMap(({ subTypes }) => subTypes)).toHaveLength(25)
  expect(roles).toHaveLength(8)
})

test('no two types or sub-types share a slug', () => {
  const slugs = eventTypes.flatMap(({ slug, subTypes }) => [slug, ...subTypes.map(slugify)])
  expect(new Set(slugs).size).toBe(6 + 25)
})

test('a type is found by its name', () => {
  eventTypes.forEach(({ name, slug }, index) => {
    expect(typeIndex(name)).toBe(index)
    expect(typeSlug(name)).toBe(slug)
  })
})

test('a role’s slug is that of its name', () => {
  for (const { name, slug } of roles) expect(slugify(name)).toBe(slug)
})

test.each([
  ['Remote explosive/landmine/IED', 'remote-explosive-landmine-ied'],
  ['Guardia Nacional (táchira)', 'guardia-nacional-tachira'],
  ['¡…!', ''],
])('%s becomes %s', (name, slug) => {
  expect(slugify(name)).toBe(slug)
})

test('a slug holds only what an address shows as it is, and is its own slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(slugify(name)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      expect(slugify(slugify(name))).toBe(slugify(name))
    }),
  )
})

test.each(['en', 'es'] as const)('every code has a word in %s', (locale) => {
  const { eventTypes: types, subEventTypes, roles: roleWords } = messages[locale]
  expect(Object.keys(types)).toEqual(eventTypes.map(({ slug }) => slug))
  expect(Object.keys(subEventTypes)).toEqual(eventTypes.flatMap(({ subTypes }) => subTypes))
  expect(Object.keys(roleWords)).toEqual(roles.map(({ name }) => name))
})
