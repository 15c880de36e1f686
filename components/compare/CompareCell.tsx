import { SourceLink } from '@/components/ui/SourceLink'
import { type ComparedAnswer, type ComparedSpeaker, type Comparison, describeAnswer } from '@/data/compare'
import type { Locale } from '@/data/locale'
import { messages } from '@/data/messages'
import { eventHref } from '@/data/paths'
import type { StripUnit } from '@/data/strip'
import { tableRoles } from './tableRoles'

/** Columns of the table's grid that a speaker takes. */
export const spans: Record<ComparedSpeaker['room'], number> = { little: 5, usual: 6, much: 18 }

type Place = { dataset: string; locale: Locale }

type Props = {
  speaker: ComparedSpeaker
  answers: readonly ComparedAnswer[]
  unit: StripUnit | null
  comparison: Comparison
  place: Place
}

/** What one kind of speaker answers to one question; where nothing was found, a dash that is spoken so. */
export function CompareCell({ speaker, answers, unit, comparison, place }: Props) {
  const words = messages[place.locale]
  const name = <span className="only-narrow of">{speaker.name}</span>
  if (answers.length === 0) {
    return (
      <td className="no" {...tableRoles.cell} colSpan={spans[speaker.room]}>
        {name}
        <span aria-hidden="true" title={words.noStatement}>
          –
        </span>
        <span className="unseen">{words.noStatement}</span>
      </td>
    )
  }
  return (
    <td {...tableRoles.cell} colSpan={spans[speaker.room]} className={speaker.room === 'much' ? 'much' : undefined}>
      {name}
      <ul>
        {answers.map((answer) => (
          <li key={`${answer.by} ${answer.value}`}>
            <Statement answer={answer} unit={unit} comparison={comparison} place={place} />
          </li>
        ))}
      </ul>
    </td>
  )
}

type StatementProps = { answer: ComparedAnswer } & Pick<Props, 'unit' | 'comparison' | 'place'>

/** The figure large, as a link to the event; words where there is no figure; who says so, and where. */
function Statement({ answer, unit, comparison, place: { dataset, locale } }: StatementProps) {
  const words = messages[locale]
  const figure = describeAnswer(answer.figure, unit, words)
  const source = answer.source === null ? undefined : comparison.sources[answer.source]
  const isSaid = figure !== null && normalize(figure) === normalize(answer.value)
  return (
    <>
      <a
        className={figure === null ? 'said' : 'figure'}
        href={eventHref(locale, dataset, answer.event)}
        title={comparison.events[answer.event]}
      >
        {figure ?? answer.value}
      </a>
      {figure !== null && !isSaid && <p className="value">{answer.value}</p>}
      {answer.by !== source?.publisher && <p className="who">{answer.by}</p>}
      {source && <SourceLink source={source} locale={locale} />}
    </>
  )
}

/** A figure and its words are the same but for the kind of space. */
function normalize(text: string): string {
  return text.replace(/\s/g, ' ')
}
