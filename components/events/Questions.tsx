import { Language, type LinkedSource, sourceHref } from '@/components/ui/SourceLink'
import { Strip } from '@/components/ui/Strip'
import { type ComparedQuestion, type GroupedAnswers, groupAnswers } from '@/data/compare'
import type { Locale } from '@/data/locale'
import { messages } from '@/data/messages'
import { compareHref } from '@/data/paths'

type Props = {
  questions: readonly ComparedQuestion[]
  sources: ReadonlyMap<string, LinkedSource>
  dataset: string
  locale: Locale
}

const stripWidth = 148 // pixels

/** The comparison's questions that concern an event: each figure once, with those who give it. */
export function Questions({ questions, sources, dataset, locale }: Props) {
  return (
    <div className="asked">
      {questions.map((question) => {
        const figures = question.answers.flatMap(({ figure }) => figure ?? [])
        return (
          <div key={question.id}>
            <p className="topic-name">
              <a href={compareHref(locale, dataset, question.id)}>{question.question}</a>
            </p>
            {question.unit && figures.length > 1 && (
              <Strip figures={figures} unit={question.unit} width={stripWidth} locale={locale} />
            )}
            <ul>
              {groupAnswers(question, messages[locale]).map((group) => (
                <Group key={group.text} group={group} sources={sources} locale={locale} />
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}

type GroupProps = { group: GroupedAnswers } & Pick<Props, 'sources' | 'locale'>

/** Who says 1, who says 3; each name leads to where it was said. */
function Group({ group: { text, isFigure, answers }, sources, locale }: GroupProps) {
  const words = messages[locale]
  return (
    <li>
      <b className={isFigure ? undefined : 'said'}>{text}</b>
      <span>
        {answers.map(({ by, value, source: id }) => {
          const source = id === null ? undefined : sources.get(id)
          const href = source && sourceHref(source)
          return (
            <span key={`${by} ${value}`} className="one">
              {href ? <a href={href}>{by}</a> : by} {source && <Language code={source.language} words={words} />}
            </span>
          )
        })}
      </span>
    </li>
  )
}
