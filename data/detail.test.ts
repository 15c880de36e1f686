import { describe, expect, test } from 'vitest'

import { eventDetail, placeDetail } from './detail'
import { loadDataset } from './load'
import { locales } from './locale'

const loaded = loadDataset('venezuela-2017')

function details(locale: (typeof locales)[number]) {
  return loaded.events.map(({ id }) => {
    const detail = eventDetail(loaded, id, locale)
    if (!detail) throw new Error(`no detail of ${id}`)
    return detail
  })
}

/** How many things an event holds, counted in its details or in the file. */
function countAll(events: readonly { [list: string]: number }[]): { [list: string]: number } {
  const total: { [list: string]: number } = {}
  for (const event of events)
    for (const [list, count] of Object.entries(event)) total[list] = (total[list] ?? 0) + count
  return total
}

const inFile = countAll(
  loaded.events.map(({ properties }) => ({
    claims: properties.claims.length,
    figures: Object.values(properties.casualties).filter(Boolean).length,
    figureClaims: Object.values(properties.casualties).flatMap((range) => range?.claims ?? []).length,
    sources: properties.sources.length,
    actors: properties.actors.length,
    unverified: Object.keys(properties.unverified).length,
    revisions: properties.revisions.length,
    otherPlaces: properties.other_places.length,
  })),
)

describe.each(locales)('details in %s', (locale) => {
  test('drop nothing that the file says', () => {
    const shown = countAll(
      details(locale).map(({ claims, casualties, sources, actors, unverified, revisions, otherPlaces }) => ({
        claims: claims.length,
        figures: casualties.length,
        figureClaims: casualties.flatMap((casualty) => casualty.claims).length,
        sources: sources.length,
        actors: actors.length,
        unverified: unverified.length,
        revisions: revisions.length,
        otherPlaces: otherPlaces.length,
      })),
    )
    expect(shown).toEqual(inFile)
    expect(shown.claims).toBeGreaterThanOrEqual(254)
  })

  test('know every source that a statement cites', () => {
    for (const { sources, cited, claims, casualties } of details(locale)) {
      const known = new Set([...sources, ...cited].map(({ id }) => id))
      expect(known.size).toBe(sources.length + cited.length)
      const statements = [...claims, ...casualties.flatMap((casualty) => casualty.claims)]
      for (const { source } of statements) if (source !== null) expect(known).toContain(source)
    }
  })

  test('hold the texts of that language and no other', () => {
    for (const detail of details(locale)) {
      const { properties } = loaded.events.find(({ id }) => id === detail.id) ?? {}
      expect(detail.title).toBe(properties?.title[locale])
      expect(detail.summary).toBe(properties?.summary[locale])
      expect(detail.claims.map(({ statement }) => statement)).toEqual(
        properties?.claims.map((c) => c.statement[locale]),
      )
      expect(JSON.stringify(detail)).not.toContain('"es":')
    }
  })
})

test('an unknown figure stays null', () => {
  const injured = eventDetail(loaded, 'paramacay-combate', 'en')?.casualties.find(({ kind }) => kind === 'injured')
  expect(injured).toMatchObject({ min: 1, max: null, best: null })
})

test('there are no details of an event that does not exist', () => {
  expect(eventDetail(loaded, 'no-such-event', 'en')).toBeUndefined()
  expect(() => placeDetail(loaded, 'atlantis', 'en')).toThrow('places.geojson')
})
