import { answersOf, type ComparedQuestion, type ComparedSpeaker, type Comparison } from '@/data/compare'
import type { Locale } from '@/data/locale'
import { messages } from '@/data/messages'
import { questionAnchor } from '@/data/paths'
import { CompareCell, spans } from './CompareCell'
import { QuestionHead } from './QuestionHead'
import { tableRoles } from './tableRoles'

type Sorting = { order: string; setOrder: (order: string) => void }

type Props = {
  comparison: Comparison
  questions: readonly ComparedQuestion[]
  dataset: string
  locale: Locale
  sorting: Sorting
}

/** A row per question, a column per kind of speaker; a narrow screen shows one question at a time. */
export function CompareTable({ comparison, questions, dataset, locale, sorting }: Props) {
  const words = messages[locale]
  const { speakers } = comparison
  const place = { dataset, locale }
  return (
    <div className="cmp-scroll">
      <table className="ct" {...tableRoles.table} aria-label={words.compare.table}>
        <thead {...tableRoles.group}>
          <tr {...tableRoles.row}>
            <th scope="col" {...tableRoles.column}>
              {words.compare.question}
            </th>
            {speakers.map((speaker) => (
              <SpeakerHead key={speaker.id} speaker={speaker} sorting={sorting} locale={locale} />
            ))}
          </tr>
        </thead>
        {questions.map((question, index) => (
          <tbody key={question.id} id={questionAnchor(question.id)} {...tableRoles.group}>
            <tr {...tableRoles.row}>
              <QuestionHead
                question={question}
                place={words.compare.place(index + 1, questions.length)}
                locale={locale}
              />
              {speakers.map((speaker) => (
                <CompareCell
                  key={speaker.id}
                  speaker={speaker}
                  answers={answersOf(question, speaker.id)}
                  unit={question.unit}
                  comparison={comparison}
                  place={place}
                />
              ))}
            </tr>
            <Steps
              before={questions[index - 1]}
              after={questions[index + 1]}
              columns={columnsOf(speakers)}
              locale={locale}
            />
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** All columns of the grid, the question's with them. */
function columnsOf(speakers: readonly ComparedSpeaker[]): number {
  return speakers.reduce((sum, { room }) => sum + spans[room], 1)
}

/** A kind of speaker; pressing it puts the questions first that it says most about. */
function SpeakerHead({ speaker, sorting, locale }: { speaker: ComparedSpeaker; sorting: Sorting; locale: Locale }) {
  const words = messages[locale]
  const isSorted = sorting.order === speaker.id
  return (
    <th
      scope="col"
      {...tableRoles.column}
      colSpan={spans[speaker.room]}
      aria-sort={isSorted ? 'descending' : undefined}
    >
      <span className="only-without-script">{speaker.name}</span>
      <button
        type="button"
        className="needs-script"
        title={words.compare.sortBySpeaker(speaker.name)}
        onClick={() => sorting.setOrder(isSorted ? 'question' : speaker.id)}
      >
        {speaker.name}
      </button>
      <small>{words.statements(speaker.statements)}</small>
    </th>
  )
}

type StepsProps = {
  before: ComparedQuestion | undefined
  after: ComparedQuestion | undefined
  columns: number
  locale: Locale
}

/** On a narrow screen: the ways to the question before and the one after. */
function Steps({ before, after, columns, locale }: StepsProps) {
  const words = messages[locale]
  return (
    <tr className="q-steps">
      <td colSpan={columns}>
        {before && <a href={`#${questionAnchor(before.id)}`}>{words.compare.previous}</a>}
        {after && <a href={`#${questionAnchor(after.id)}`}>{words.compare.next}</a>}
      </td>
    </tr>
  )
}
