import { SourceLink } from '@/components/ui/SourceLink'
import type { Source } from '@/data/event'
import type { Locale } from '@/data/locale'
import { type Messages, messages } from '@/data/messages'
import type { Total, TotalsOfMeasure } from '@/data/totals'
import { chartSizes, layoutTotals, lettersOf } from '@/data/totalsChart'
import { TotalsChart } from './TotalsChart'

type Props = { measures: readonly TotalsOfMeasure[]; sources: ReadonlyMap<string, Source>; locale: Locale }

/** What different bodies counted for the whole country: a chart where there is something to draw, and always the table. */
export function Totals({ measures, sources, locale }: Props) {
  const words = messages[locale]
  if (measures.length === 0) return null
  return (
    <section className="totals" id="totals" aria-labelledby="totals-title">
      <h2 id="totals-title">{words.totals.title}</h2>
      <p className="lede">{words.totals.lede}</p>
      {measures.map(({ measure, totals }) => (
        <Measure key={measure} measure={measure} totals={totals} sources={sources} locale={locale} />
      ))}
    </section>
  )
}

function Measure({ measure, totals, sources, locale }: TotalsOfMeasure & Omit<Props, 'measures'>) {
  const words = messages[locale]
  const chart = layoutTotals(totals, chartSizes.wide)
  const narrow = layoutTotals(totals, chartSizes.narrow)
  const letters = chart ? lettersOf(totals) : new Map<string, string>()
  return (
    <section className="measure">
      <h3>{measure}</h3>
      {chart && <TotalsChart size="wide" chart={chart} label={words.totals.chart(measure)} locale={locale} />}
      {narrow && <TotalsChart size="narrow" chart={narrow} label={words.totals.chart(measure)} locale={locale} />}
      <table>
        <caption className="unseen">{measure}</caption>
        <thead>
          <tr>
            {chart && <th scope="col">{words.totals.letter}</th>}
            <th scope="col">{words.totals.upTo}</th>
            <th scope="col">{words.totals.who}</th>
            <th scope="col">{words.totals.figure}</th>
            <th scope="col">{words.totals.source}</th>
          </tr>
        </thead>
        <tbody>
          {totals.map((total) => (
            <Row
              key={`${total.date} ${total.by} ${total.value}`}
              total={total}
              letter={chart && (total.figure === null ? '' : (letters.get(total.by) ?? ''))}
              source={sources.get(total.source)}
              locale={locale}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = { total: Total; letter: string | null; source: Source | undefined; locale: Locale }

function Row({ total: { date, when, by, value, figure }, letter, source, locale }: RowProps) {
  return (
    <tr>
      {letter !== null && <td className="letter">{letter === '' ? <Undrawn words={messages[locale]} /> : letter}</td>}
      <td>
        <time dateTime={date}>{when}</time>
      </td>
      <th scope="row">{by}</th>
      <td className={figure === null ? 'in-words' : 'figure'}>{value}</td>
      <td>{source && <SourceLink source={{ ...source, publisher: source.publisher[locale] }} locale={locale} />}</td>
    </tr>
  )
}

function Undrawn({ words }: { words: Messages }) {
  return (
    <>
      <span aria-hidden="true" title={words.totals.notDrawn}>
        –
      </span>
      <span className="unseen">{words.totals.notDrawn}</span>
    </>
  )
}
