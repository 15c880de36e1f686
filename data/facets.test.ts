import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { eventTypes, roles, slugify, verifications } from './acled'
import { chipsOf, filtersOn, wholeFilters, withoutFilters } from './chips'
import { type FilterKey, failures, leastToDrop, matching } from './engine/filter'
import { columnsOf } from './explorer'
import {
  actorFacet,
  type Choice,
  type Counted,
  placeFacet,
  precisionFacet,
  sourceFacet,
  statusFacet,
  threadFacet,
  toggle,
  typeFacet,
  whenFacet,
} from './facets'
import { loadDataset } from './load'
import { prepareDataset } from './prepare'
import { defaultView, formatView, type View } from './view'

const { data, facets } = prepareDataset(loadDataset('venezuela-2017'), 'en')
const columns = columnsOf(data, facets)
const { file } = facets

function counted(view: View): Counted {
  return { data, columns, failed: failures(columns, view), view, file }
}

/** Every value that every facet offers, in one list. */
function allChoices(view: View): Choice[] {
  const of = counted(view)
  const makers = [typeFacet, statusFacet, threadFacet, placeFacet, actorFacet, sourceFacet, precisionFacet, whenFacet]
  return makers.flatMap((make) => make(of)).flatMap(flatten)
}

function flatten(choice: Choice): Choice[] {
  return [choice, ...choice.children.flatMap(flatten)]
}

const some = (values: readonly string[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 }),
  )

const views: fc.Arbitrary<View> = fc
  .record({
    from: fc.constantFrom(null, null, '2017-04', '2017-08-04', '2018'),
    type: some(eventTypes.flatMap(({ slug, subTypes }) => [slug, ...subTypes.map(slugify)])),
    actor: some(columns.lazy?.actors.values ?? []),
    role: some(roles.map(({ slug }) => slug)),
    place: some([...columns.place.values, ...Object.keys(data.areas)]),
    thread: some(columns.thread.values),
    source: some(columns.lazy?.sources.values ?? []),
    status: fc.subarray([...verifications]),
    precision: fc.constantFrom(null, null, 150, 1_500, 40_000),
    q: fc.constantFrom('', '', '', 'guardia', 'valencia'),
  })
  .map((filters) => ({ ...defaultView, ...filters }))

describe('facets', () => {
  test('count what choosing a value, and no other of its kind, would leave', () => {
    fc.assert(
      fc.property(views, fc.nat(), (view, pick) => {
        const choices = allChoices(view)
        const sample = choices.filter((_, index) => (index + pick) % 29 === 0)
        for (const choice of sample) {
          const { key, value } = choice
          const alone: Partial<View> =
            key === 'when'
              ? { from: value, to: value }
              : key === 'precision'
                ? { precision: Number(value) }
                : { [key]: [value] }
          const left = matching(failures(columns, { ...view, ...alone }))
          expect([key, value, choice.count]).toEqual([key, value, left.length])
        }
      }),
      { numRuns: 40 },
    )
  })

  test('and chips undo one another', () => {
    fc.assert(
      fc.property(views, fc.nat(), (view, pick) => {
        const choices = allChoices(view).filter(({ state }) => state === 'off' || state === 'some')
        const choice = choices[pick % choices.length]
        fc.pre(choice !== undefined && !(choice.key === 'when' && view.from !== null))
        fc.pre(!(choice.key === 'precision' && view.precision !== null))
        const chosen = { ...view, ...toggle(view, choice) }
        const chips = chipsOf(chosen, { data, file }).filter(
          ({ key, value }) => key === choice.key && (value === '' || value === choice.value),
        )
        expect(chips).toHaveLength(1)
        expect(formatView({ ...chosen, ...chips[0]?.change })).toBe(formatView(view))
      }),
      { numRuns: 100 },
    )
  })

  test('chosen once more are off', () => {
    fc.assert(
      fc.property(views, fc.nat(), (view, pick) => {
        const on = allChoices(view).filter(({ state }) => state === 'on')
        const choice = on[pick % Math.max(1, on.length)]
        fc.pre(choice !== undefined)
        const without = { ...view, ...toggle(view, choice) }
        const again = allChoices(without).find(({ key, value }) => key === choice.key && value === choice.value)
        expect(again?.state === 'on').toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test('order by count, and offer every value once', () => {
    const of = counted(defaultView)
    for (const make of [threadFacet, actorFacet, sourceFacet]) {
      const choices = make(of).flatMap(({ children }) => children)
      const names = choices.map(({ key, value }) => `${key} ${value}`)
      expect(new Set(names).size).toBe(names.length)
    }
    const counts = sourceFacet(of).map(({ count }) => count)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
  })

  test('lie within what holds them', () => {
    const view = { ...defaultView, type: ['battles'], place: ['carabobo'] }
    const states = new Map(allChoices(view).map(({ key, value, state }) => [`${key} ${value}`, state]))
    expect(states.get('type battles')).toBe('on')
    expect(states.get('type armed-clash')).toBe('within')
    expect(states.get('place carabobo-naguanagua')).toBe('within')
    expect(states.get('place fuerte-paramacay')).toBe('within')
    const one = { ...defaultView, place: ['fuerte-paramacay'] }
    const around = new Map(allChoices(one).map(({ value, state }) => [value, state]))
    expect([around.get('carabobo'), around.get('carabobo-naguanagua'), around.get('miranda')]).toEqual([
      'some',
      'some',
      'off',
    ])
  })
})

describe('chips', () => {
  test('name every filter that is on, in both languages', () => {
    const view: View = {
      ...defaultView,
      from: '2017-04-01',
      to: '2017-08-31',
      type: ['explosions', 'armed-clash'],
      actor: ['nicolas-maduro'],
      role: ['state-forces'],
      place: ['carabobo-valencia', 'fuerte-paramacay'],
      source: ['provea'],
      precision: 1_500,
      near: { center: [-68.017, 10.236], radius: 5 },
      q: 'fort',
      see: true,
    }
    expect(chipsOf(view, { data, file }).map(({ name }) => name)).toEqual([
      '1 Apr to 31 Aug 2017',
      'Explosions',
      'Armed clash',
      'Nicolás Maduro',
      'State forces',
      'Valencia',
      'Fort Paramacay (41st Armoured Brigade)',
      'Provea',
      'Within 1.5 km',
      expect.stringMatching(/^Within 5 km of 10\.2\d*, −68\.0\d*$/),
      'fort',
      'What the map shows',
    ])
    expect(formatView(withoutFilters(view))).toBe('')
  })

  test('tell which one filter to drop, and what that would leave', () => {
    fc.assert(
      fc.property(views, (view) => {
        const failed = failures(columns, view)
        const chips = chipsOf(view, { data, file })
        const way = leastToDrop(failed)
        const leftWithout = (keys: readonly FilterKey[]) =>
          matching(failures(columns, { ...view, ...wholeFilters(chips, keys).change })).length
        expect(leftWithout(way?.keys ?? [])).toBe(way?.left)
        const sets = subsets(filtersOn(chips)).map((keys) => ({ keys, left: leftWithout(keys) }))
        const possible = sets.filter(({ left }) => left > 0)
        const fewest = Math.min(...possible.map(({ keys }) => keys.length))
        expect(way?.keys).toHaveLength(fewest)
        expect(way?.left).toBe(
          Math.max(...possible.filter(({ keys }) => keys.length === fewest).map(({ left }) => left)),
        )
      }),
      { numRuns: 100 },
    )
  })
})

function subsets<T>(values: readonly T[]): T[][] {
  return values.reduce<T[][]>((sets, value) => sets.concat(sets.map((set) => set.concat(value))), [[]])
}
