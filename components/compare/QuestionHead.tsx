import { Strip } from '@/components/ui/Strip'
import type { ComparedQuestion } from '@/data/compare'
import type { Locale } from '@/data/locale'
import { tableRoles } from './tableRoles'

type Props = { question: ComparedQuestion; place: string; locale: Locale }

const stripWidth = 148 // pixels

/** A question with the strip of the figures that answer it. */
export function QuestionHead({ question: { question, unit, answers }, place, locale }: Props) {
  const figures = answers.flatMap(({ figure }) => figure ?? [])
  return (
    <th scope="row" {...tableRoles.head}>
      <small className="only-narrow">{place}</small>
      {question}
      {unit && figures.length > 1 && <Strip figures={figures} unit={unit} width={stripWidth} locale={locale} />}
    </th>
  )
}
