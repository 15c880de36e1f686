import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { failures } from './engine/filter'
import { columnsOf, readView } from './explorer'
import { loadDataset } from './load'
import { locales } from './locale'
import { prepareDataset, prepareExplorer } from './prepare'
import { excerptAround, markTerms } from './search/excerpt'
import { makeFinder, wordsOf } from './search/finder'
import { slipsToStart } from './search/typo'
import { fold } from './text'

const loaded = loadDataset('venezuela-2017')
const [english, spanish] = locales.map((locale) => prepareDataset(loaded, locale))
if (!english || !spanish) throw new Error('The dataset has two languages.')
const { find, file } = english.facets
const ids = english.data.events.map(({ id }) => id)
const eventsFor = (q: string) => find(q)?.events ?? []

/** All that is said of an event, in both languages, as words. */
const saidOf = ids.map((id, index) => {
  const facets = file.events[id]
  const place = file.places[english.data.events[index]?.properties.place ?? '']
  const names = facets?.actors.flatMap((slug) => Object.values(file.actors[slug] ?? {})) ?? []
  const texts = [...Object.values(facets?.title ?? {}), ...Object.values(facets?.summary ?? {}), ...names]
  return wordsOf(
    [...texts, ...Object.values(place?.name ?? {}), ...(place?.aliases ?? []), ...(place?.areas ?? [])].join(' '),
  )
})
const vocabulary = [...new Set(saidOf.flat())]

describe('the search', () => {
  test('finds the events that have every word, or one that it begins, in either language', () => {
    const words = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 12 }), (chosen, letters) => {
        const starts = chosen.map((word) => word.slice(0, letters))
        const expected = ids.flatMap((_, index) => {
          const said = saidOf[index] ?? []
          return starts.every((start) => said.some((word) => word.startsWith(start))) ? [index] : []
        })
        expect([...eventsFor(starts.join(' '))].sort((a, b) => a - b)).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  test('finds the same in both languages, whatever accents and case', () => {
    const words = fc.constantFrom(...vocabulary)
    fc.assert(
      fc.property(words, (word) => {
        const loud = [...word.toUpperCase()].join('\u0301')
        const found = eventsFor(word)
        expect(fold(loud) === word ? eventsFor(loud) : found).toEqual(found)
        expect([...(spanish.facets.find(word)?.events ?? [])]).toEqual(found)
      }),
      { numRuns: 40 },
    )
  })

  test.each([
    ['gaurdia', 'guardia'],
    ['gardia', 'guardia'],
    ['caguaripno', 'caguaripano'],
    ['rectroes', 'rectores'],
    ['protesat', 'protesta'],
    ['naguangua', 'naguanagua'],
  ])('takes %s for %s', (typed, meant) => {
    expect(eventsFor(typed).length).toBeGreaterThan(0)
    expect(new Set(eventsFor(typed))).toEqual(new Set([...eventsFor(typed), ...eventsFor(meant)]))
  })

  test.each(['xyzzyq', '2071', 'qqq', '¡!', ''])('takes %j for nothing', (typed) => {
    expect(eventsFor(typed)).toEqual([])
  })

  test('does not take a known word for another', () => {
    const fort = eventsFor('fuerte').map((index) => saidOf[index] ?? [])
    expect(fort.length).toBeGreaterThan(0)
    expect(fort.every((said) => said.some((word) => word.startsWith('fuerte')))).toBe(true)
  })

  test('puts titles before summaries before names', () => {
    const finder = makeFinder(
      ['title', 'summary', 'names'],
      [
        { id: 0, title: 'March', summary: 'A long day', names: 'rectoría rectoría rectoría' },
        { id: 1, title: 'Vote', summary: 'In the rectoría', names: '' },
        { id: 2, title: 'A very long title of many words about nothing but the Rectoría', summary: '', names: '' },
        { id: 3, title: 'Nothing', summary: '', names: '' },
      ],
    )
    expect(finder('rectoria').map(({ id }) => id)).toEqual([2, 1, 0])
    expect(finder('long rectoria').map(({ id }) => id)).toEqual([2, 0])
  })

  test('finds places by name, alias and area, of two letters or more', () => {
    const names = (q: string) => find(q)?.places.map(({ id }) => id)
    expect(names('fuerte paramacay')?.[0]).toBe('fuerte-paramacay')
    expect(names('valencia')?.[0]).toBe('valencia')
    expect(names('v')).toEqual([])
    expect(spanish.facets.find('carabobo')?.places[0]?.name).toBe('Estado Carabobo')
  })

  test('shows why an event was found where its title does not', () => {
    const found = find('rectores')
    const [first = -1] = found?.events ?? []
    expect(found?.excerpts[first]?.text).toMatch(/rector/i)
    for (const index of eventsFor('paramacay')) {
      const title = file.events[ids[index] ?? '']?.title.en ?? ''
      expect(find('paramacay')?.excerpts[index] === undefined).toBe(/paramacay/i.test(title))
    }
  })
})

describe('marking', () => {
  test('loses no letter, and marks the words asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.constantFrom('a', 'fort', 'rectoria')),
        (text, words) => {
          const whole = `${text} La Rectoría, the fort`
          const pieces = markTerms(whole, new Set(words))
          expect(pieces.map((piece) => piece.text).join('')).toBe(whole)
          for (const piece of pieces) if (piece.isMatch) expect(words).toContain(fold(piece.text))
        },
      ),
    )
    expect(markTerms('La Rectoría', new Set(['rectoria']))).toEqual([
      { text: 'La ', isMatch: false },
      { text: 'Rectoría', isMatch: true },
    ])
  })

  test('an excerpt has the match, and is short', () => {
    const text = `${'word '.repeat(50)}the Rectoría stood there ${'and '.repeat(50)}`.trim()
    const excerpt = excerptAround(text, new Set(['rectoria']))
    expect(excerpt).toMatch(/^… word .*Rectoría stood there and.* …$/)
    expect(excerpt?.length).toBeLessThan(110)
    expect(excerptAround('Rectoría', new Set(['rectoria']))).toBe('Rectoría')
    expect(excerptAround(text, new Set(['fort']))).toBeNull()
  })
})

describe('slips', () => {
  test.each([
    ['guardia', 'guardia', 0],
    ['gaurdia', 'guardia', 1],
    ['gaurd', 'guardia', 1],
    ['gurdia', 'guardia', 1],
    ['guuardia', 'guardia', 1],
    ['guadria', 'guardias', 1],
    ['abc', 'xyz', Number.POSITIVE_INFINITY],
    ['guardia', 'gu', Number.POSITIVE_INFINITY],
  ])('between %s and the start of %s: %d', (word, term, slips) => {
    expect(slipsToStart(word, term, 2)).toBe(slips)
  })
})

describe('what the server answers', () => {
  const queries = [
    'q=gaurdia',
    'q=valencia&type=riots',
    'actor=nicolas-maduro',
    'role=civilians&source=provea',
    'place=carabobo',
  ]
  test.each(queries)('is what the late columns say: ?%s', (query) => {
    const { data, view } = prepareExplorer(loaded, 'en', query)
    const loadedLate = columnsOf(data, english.facets)
    expect(failures(columnsOf(JSON.parse(JSON.stringify(data))), view)).toEqual(failures(loadedLate, view))
  })

  test('leaves out and tells ids that the dataset does not have', () => {
    const { data, view } = prepareExplorer(loaded, 'en', 'actor=nobody,nicolas-maduro&source=constructor')
    expect(view).toMatchObject({ actor: ['nicolas-maduro'], source: [] })
    expect(data.given?.names).toEqual({ 'nicolas-maduro': 'Nicolás Maduro' })
    expect(readView('actor=nobody&source=constructor', data).unknown).toEqual([
      ['actor', 'nobody'],
      ['source', 'constructor'],
    ])
  })
})
