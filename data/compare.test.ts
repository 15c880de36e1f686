import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  answersOf,
  type ComparedQuestion,
  compare,
  describeAnswer,
  groupAnswers,
  questionsAbout,
  rowOrders,
  sortQuestions,
  spreadOf,
} from './compare'
import { comparisonCsv } from './compareCsv'
import { loadDataset } from './load'
import { locales } from './locale'
import { messages } from './messages'

const loaded = loadDataset('venezuela-2017')
const comparison = compare(loaded, 'en')
const { dataset } = loaded

describe('the comparison of a dataset', () => {
  test('leaves no answer out and invents none', () => {
    const cells = comparison.questions.flatMap((question) =>
      comparison.speakers.flatMap(({ id }) => answersOf(question, id).map(({ by, value }) => [question.id, by, value])),
    )
    const written = dataset.compare.flatMap(({ id, answers }) => answers.map(({ by, value }) => [id, by.en, value.en]))
    expect(cells.toSorted()).toEqual(written.toSorted())
  })

  test('has every source and event that an answer names', () => {
    for (const { source, event } of comparison.questions.flatMap(({ answers }) => answers)) {
      if (source !== null) expect(comparison.sources[source]?.publisher).toBe(loaded.sources.get(source)?.publisher.en)
      expect(comparison.events[event]).toBe(loaded.events.find(({ id }) => id === event)?.properties.title.en)
    }
  })

  test('hours are minutes after midnight; a question without figures has no unit', () => {
    const units = Object.fromEntries(comparison.questions.map(({ id, unit }) => [id, unit]))
    expect(units).toMatchObject({ start: 'clock', killed: 'count', identity: null })
    const maduro = comparison.questions.find(({ id }) => id === 'start')?.answers[0]
    expect(maduro?.figure).toEqual({ min: 230, max: 230 })
    expect(describeAnswer(maduro?.figure ?? null, 'clock', messages.en)).toBe('3:50 a.m.')
    expect(describeAnswer({ min: 10, max: null }, 'count', messages.en)).toBe('10+')
    expect(describeAnswer(null, 'count', messages.en)).toBeNull()
  })

  test('an event has the questions that concern it, with the answers about it alone', () => {
    const about = questionsAbout(loaded, 'paramacay-combate', 'es')
    expect(about.map(({ id }) => id)).toContain('killed')
    expect(about.flatMap(({ answers }) => answers).every(({ event }) => event === 'paramacay-combate')).toBe(true)
    expect(questionsAbout(loaded, 'no-such-event', 'es')).toEqual([])
  })

  test('who says the same stands together, figures from the lowest, then words', () => {
    const killed = comparison.questions.find(({ id }) => id === 'killed')
    const groups = groupAnswers(killed as ComparedQuestion, messages.en)
    expect(groups.map(({ text, answers }) => [text, answers.length])).toEqual([
      ['1', 3],
      ['2', 3],
      ['2+', 1],
    ])
    const escaped = comparison.questions.find(({ id }) => id === 'escaped') as ComparedQuestion
    expect(groupAnswers(escaped, messages.en).map(({ isFigure }) => isFigure)).toEqual([true, false, false])
  })

  test('a kind of speaker that says nothing has no column', () => {
    const quiet = {
      ...loaded,
      dataset: { ...dataset, speakers: [...dataset.speakers, { id: 'x', name: { en: 'X', es: 'X' } }] },
    }
    expect(compare(quiet, 'en').speakers).toEqual(comparison.speakers)
    expect(compare({ ...loaded, dataset: { ...dataset, compare: [] } }, 'en').speakers).toEqual([])
  })
})

const figure = fc.record({ min: fc.nat(500), more: fc.option(fc.nat(50)) }).map(({ min, more }) => ({
  min,
  max: more === null ? null : min + more,
}))
const answer = (speaker: string) =>
  fc.record({
    speaker: fc.constant(speaker),
    by: fc.string(),
    value: fc.string(),
    figure: fc.option(figure),
    source: fc.constant(null),
    event: fc.constant('e'),
  })
const questions: fc.Arbitrary<ComparedQuestion[]> = fc
  .array(fc.array(fc.constantFrom('a', 'b', 'c').chain(answer), { maxLength: 6 }), { maxLength: 8 })
  .map((rows) => rows.map((answers, index) => ({ id: `q${index}`, question: `Q${index}`, unit: 'count', answers })))
const speakers = ['a', 'b', 'c'].map((id) => ({ id, name: id, statements: 1, room: 'usual' as const }))

describe('the order of the rows', () => {
  test('sorting keeps every row, puts the greatest first, and equals in the order asked', () => {
    fc.assert(
      fc.property(questions, fc.constantFrom(...rowOrders, 'a', 'no-such-order'), (rows, order) => {
        const sorted = sortQuestions({ questions: rows, speakers, sources: {}, events: {} }, order)
        expect([...sorted].sort((a, b) => rows.indexOf(a) - rows.indexOf(b))).toEqual(rows)
        const rank = (row: ComparedQuestion) => {
          if (order === 'spread') return spreadOf(row) ?? -1
          if (order === 'speakers') return new Set(row.answers.map(({ speaker }) => speaker)).size
          return order === 'a' ? answersOf(row, 'a').length : 0
        }
        sorted.slice(1).forEach((row, index) => {
          const before = sorted[index] as ComparedQuestion
          const difference = rank(before) - rank(row)
          expect(difference > 0 || (difference === 0 && rows.indexOf(before) < rows.indexOf(row))).toBe(true)
        })
      }),
    )
  })

  test('a spread is a share from 0 to 1, and nothing where one figure stands alone', () => {
    fc.assert(
      fc.property(questions, (rows) => {
        for (const row of rows) {
          const spread = spreadOf(row)
          const count = row.answers.filter((each) => each.figure).length
          if (count < 2) expect(spread).toBeNull()
          else expect(spread !== null && spread >= 0 && spread <= 1).toBe(true)
        }
      }),
    )
    const at = (min: number) => ({ ...answersTemplate, figure: { min, max: min } })
    expect(spreadOf({ unit: 'count', answers: [at(1), at(4)] })).toBe(0.75)
    expect(spreadOf({ unit: 'clock', answers: [at(0), at(720)] })).toBe(0.5)
    expect(spreadOf({ unit: 'count', answers: [at(0), at(0)] })).toBe(0)
  })
})

const answersTemplate = { speaker: 'a', by: '', value: '', source: null, event: 'e' }

describe('the comparison as CSV', () => {
  test.each(locales)('in %s: a head, and a line per statement with its source and event', (locale) => {
    const csv = comparisonCsv(compare(loaded, locale), locale, (event) => `https://example.org/${event}`)
    const lines = csv.split('\r\n')
    expect(lines[0]).toBe(messages[locale].compare.csvHeads.join(','))
    expect(lines).toHaveLength(2 + dataset.compare.reduce((sum, { answers }) => sum + answers.length, 0))
    expect(lines[1]).toContain(',20,20,20,,')
    expect(lines[1]).toMatch(/https:\/\/example\.org\/paramacay-ingreso-parque-armas$/)
  })

  test('a statement that a spreadsheet would run is text', () => {
    const row = { ...answersTemplate, value: '=HYPERLINK("http://x")', figure: null }
    const question: ComparedQuestion = { id: 'q', question: '@q', unit: null, answers: [row] }
    const csv = comparisonCsv({ questions: [question], speakers, sources: {}, events: {} }, 'en', () => '')
    expect(csv).toContain(`'@q,a,,"'=HYPERLINK(""http://x"")"`)
  })
})
