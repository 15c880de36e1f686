import type { ClaimFigure } from './claimFigure'
import { describeHour } from './describe'
import type { Answer, LoadedDataset, Question, Source } from './event'
import { formatRange } from './figure'
import type { Locale } from './locale'
import type { Messages } from './messages'
import type { StripUnit } from './strip'

/** A dataset's questions in one language, and who answers what. */
export type Comparison = {
  /** the kinds of speakers that answer anything, in the dataset's order: the columns */
  speakers: ComparedSpeaker[]
  questions: ComparedQuestion[]
  sources: Record<string, ComparedSource>
  events: Record<string, string>
}

/** A kind of speaker; `room` is how much of the table's width its column is given, for as much as it says. */
export type ComparedSpeaker = { id: string; name: string; statements: number; room: 'little' | 'usual' | 'much' }

/** A question; `unit` tells what its answers' figures count, null where it asks for no figure. */
export type ComparedQuestion = { id: string; question: string; unit: StripUnit | null; answers: ComparedAnswer[] }

/** An answer; a figure of unit ‘clock’ is in minutes after midnight, local time. */
export type ComparedAnswer = {
  speaker: string
  by: string
  value: string
  figure: ClaimFigure | null
  source: string | null
  event: string
}

export type ComparedSource = Pick<Source, 'url' | 'copy_at' | 'language' | 'title'> & { publisher: string }

const shares = { usual: 0.08, much: 0.3 } // of all statements, from which a column gets that much room

/** The comparison of a dataset in one language. */
export function compare(loaded: LoadedDataset, locale: Locale): Comparison {
  const questions = loaded.dataset.compare.map((question) => toQuestion(question, locale))
  const answers = questions.flatMap((question) => question.answers)
  const titles = new Map(loaded.events.map(({ id, properties }) => [id, properties.title[locale]]))
  return {
    speakers: loaded.dataset.speakers.flatMap(({ id, name }) => toSpeaker(id, name[locale], questions) ?? []),
    questions,
    sources: Object.fromEntries(
      answers.flatMap(({ source: id }) => {
        const source = id === null ? undefined : loaded.sources.get(id)
        return id !== null && source ? [[id, toSource(source, locale)]] : []
      }),
    ),
    events: Object.fromEntries(answers.map(({ event }) => [event, titles.get(event) ?? event])),
  }
}

/** The questions that concern an event, with the answers that are about it. */
export function questionsAbout({ dataset }: LoadedDataset, event: string, locale: Locale): ComparedQuestion[] {
  const questions = dataset.compare.map((question) => toQuestion(question, locale))
  const about = questions.map((question) => ({
    ...question,
    answers: question.answers.filter((answer) => answer.event === event),
  }))
  return about.filter(({ answers }) => answers.length > 0)
}

function toSpeaker(id: string, name: string, questions: readonly ComparedQuestion[]): ComparedSpeaker | null {
  const all = questions.flatMap(({ answers }) => answers)
  const statements = all.filter(({ speaker }) => speaker === id).length
  const share = statements / all.length
  const room = share >= shares.much ? 'much' : share >= shares.usual ? 'usual' : 'little'
  return statements === 0 ? null : { id, name, statements, room }
}

function toQuestion({ id, question, answers }: Question, locale: Locale): ComparedQuestion {
  const unit = answers.some(({ time }) => time) ? 'clock' : answers.some(({ figure }) => figure) ? 'count' : null
  return { id, question: question[locale], unit, answers: answers.map((answer) => toAnswer(answer, locale)) }
}

function toAnswer({ speaker, by, value, figure, time, source, event }: Answer, locale: Locale): ComparedAnswer {
  const count = figure && figure.min !== null ? { min: figure.min, max: figure.max } : null
  return {
    speaker,
    by: by[locale],
    value: value[locale],
    figure: time ? atMinute(time) : count,
    source,
    event,
  }
}

function atMinute(time: string): ClaimFigure {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return { min: hour * 60 + minute, max: hour * 60 + minute }
}

function toSource({ publisher, title, url, copy_at, language }: Source, locale: Locale): ComparedSource {
  return { publisher: publisher[locale], title, url, copy_at, language }
}

/** What one kind of speaker answers. */
export function answersOf({ answers }: ComparedQuestion, speaker: string): ComparedAnswer[] {
  return answers.filter((answer) => answer.speaker === speaker)
}

/** A figure in words, `7–8`, `10+` or `3:50 a.m.`; null where the answer gives none. */
export function describeAnswer(figure: ClaimFigure | null, unit: StripUnit | null, words: Messages): string | null {
  if (!figure) return null
  if (unit !== 'clock') return formatRange(figure, words.locale)
  return describeHour({ hour: Math.floor(figure.min / 60), minute: figure.min % 60 }, words, true)
}

/**
 * How far the figures of a question lie apart: the distance of the ends as a share of the highest, of a day for hours;
 * null where fewer than two figures are given.
 */
export function spreadOf({ answers, unit }: Pick<ComparedQuestion, 'answers' | 'unit'>): number | null {
  const figures = answers.flatMap(({ figure }) => figure ?? [])
  if (figures.length < 2) return null
  const [low, high] = [
    Math.min(...figures.map(({ min }) => min)),
    Math.max(...figures.map(({ min, max }) => max ?? min)),
  ]
  return high === 0 ? 0 : (high - low) / (unit === 'clock' ? 24 * 60 : high)
}

/** What the rows can be sorted by, beside a speaker's id: the dataset's order, the spread, how many kinds of speakers. */
export const rowOrders = ['question', 'spread', 'speakers'] as const

/** Questions in an order; by a speaker's id: those it says most about first. Equals keep the dataset's order. */
export function sortQuestions({ questions, speakers }: Comparison, order: string): readonly ComparedQuestion[] {
  const rank = rankBy(order, speakers)
  if (!rank) return questions
  return [...questions].sort((a, b) => rank(b) - rank(a))
}

function rankBy(order: string, speakers: readonly ComparedSpeaker[]): ((question: ComparedQuestion) => number) | null {
  if (order === 'spread') return (question) => spreadOf(question) ?? -1
  if (order === 'speakers') return ({ answers }) => new Set(answers.map(({ speaker }) => speaker)).size
  return speakers.some(({ id }) => id === order) ? (question) => answersOf(question, order).length : null
}

/** Those who answer the same: the figure in words, else what they say. */
export type GroupedAnswers = { text: string; isFigure: boolean; answers: ComparedAnswer[] }

/** A question's answers by what they say, figures from the lowest, then words. */
export function groupAnswers({ answers, unit }: ComparedQuestion, words: Messages): GroupedAnswers[] {
  const groups = new Map<string, GroupedAnswers>()
  const rank = ({ figure }: ComparedAnswer) => figure?.min ?? Number.POSITIVE_INFINITY
  for (const answer of [...answers].sort((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))))) {
    const figure = describeAnswer(answer.figure, unit, words)
    const text = figure ?? answer.value
    const group = groups.get(text) ?? { text, isFigure: figure !== null, answers: [] }
    group.answers.push(answer)
    groups.set(text, group)
  }
  return [...groups.values()]
}
