'use client'
import { Icon } from '@/components/ui/Icon'
import { useCopy } from '@/components/ui/useCopy'
import { type ComparedQuestion, type Comparison, rowOrders, sortQuestions } from '@/data/compare'
import { comparisonCsv } from '@/data/compareCsv'
import type { Locale } from '@/data/locale'
import { messages } from '@/data/messages'
import { eventHref, questionAnchor } from '@/data/paths'
import { CompareTable } from './CompareTable'
import { useOrder } from './useOrder'

type Props = { comparison: Comparison; dataset: string; locale: Locale }

/** The table of questions with what one can do with it: sort, copy, print. */
export function ComparePage({ comparison, dataset, locale }: Props) {
  const words = messages[locale]
  const { order, setOrder } = useOrder()
  const questions = sortQuestions(comparison, order)
  const speaker = comparison.speakers.find(({ id }) => id === order)
  const said = speaker?.name ?? words.compare.orders[order as (typeof rowOrders)[number]]
  return (
    <>
      <h1>{words.compare.title}</h1>
      <p className="lede">{words.compare.lede(questions.length, comparison.speakers.length)}</p>
      <div className="cmp-tools needs-script">
        <fieldset>
          <legend>{words.compare.sortBy}</legend>
          {rowOrders.map((name) => (
            <button key={name} type="button" aria-pressed={name === order} onClick={() => setOrder(name)}>
              {words.compare.orders[name]}
            </button>
          ))}
        </fieldset>
        <CopyTable comparison={comparison} dataset={dataset} locale={locale} />
        <button type="button" className="tb" onClick={() => window.print()}>
          <Icon name="print" />
          {words.compare.print}
        </button>
      </div>
      <p className="unseen" role="status">
        {order === 'question' ? '' : words.compare.sorted(said)}
      </p>
      <QuestionIndex questions={questions} label={words.compare.all(questions.length)} />
      <CompareTable
        comparison={comparison}
        questions={questions}
        dataset={dataset}
        locale={locale}
        sorting={{ order, setOrder }}
      />
    </>
  )
}

/** Narrow screens show one question at a time: this leads to any of them. */
function QuestionIndex({ questions, label }: { questions: readonly ComparedQuestion[]; label: string }) {
  return (
    <details className="q-index">
      <summary>{label}</summary>
      <ol>
        {questions.map(({ id, question }) => (
          <li key={id}>
            <a
              href={`#${questionAnchor(id)}`}
              onClick={({ currentTarget }) => currentTarget.closest('details')?.removeAttribute('open')}
            >
              {question}
            </a>
          </li>
        ))}
      </ol>
    </details>
  )
}

function CopyTable({ comparison, dataset, locale }: Props) {
  const words = messages[locale]
  const { copied, failed, copy } = useCopy()
  const toSite = (event: string) => `${location.origin}${eventHref(locale, dataset, event)}`
  return (
    <>
      <button type="button" className="tb" onClick={() => copy(comparisonCsv(comparison, locale, toSite))}>
        <Icon name="copy" />
        {words.compare.copyCsv}
      </button>
      <span className="said" role="status">
        {copied !== null && words.compare.copied}
      </span>
      {failed !== null && (
        <label className="copy-failed">
          {words.copyFailed} <textarea readOnly rows={3} value={failed} />
        </label>
      )}
    </>
  )
}
