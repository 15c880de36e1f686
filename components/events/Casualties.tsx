import { Fold } from '@/components/ui/Fold'
import { SourceLink } from '@/components/ui/SourceLink'
import { Strip } from '@/components/ui/Strip'
import { claimFigure } from '@/data/claimFigure'
import type { CasualtyDetail, SourceDetail } from '@/data/detail'
import { formatRange } from '@/data/figure'
import type { Locale } from '@/data/locale'
import { type Messages, messages } from '@/data/messages'

type Props = { casualties: readonly CasualtyDetail[]; sources: ReadonlyMap<string, SourceDetail>; locale: Locale }

/** Ranges large, then for each kind one dot per statement and who says it, where. */
export function Casualties({ casualties, sources, locale }: Props) {
  const words = messages[locale]
  return (
    <>
      <div className="cas">
        {casualties.map((casualty) => (
          <div key={casualty.kind}>
            <b>{formatRange(casualty, locale) ?? '?'}</b>
            <span>
              {words.casualties[casualty.kind].label}, {words.byStatements(casualty.claims.length)}
            </span>
          </div>
        ))}
      </div>
      {casualties.map((casualty) => (
        <Statements key={casualty.kind} casualty={casualty} sources={sources} locale={locale} />
      ))}
    </>
  )
}

function Statements({ casualty, sources, locale }: Omit<Props, 'casualties'> & { casualty: CasualtyDetail }) {
  const words = messages[locale]
  const label = words.casualties[casualty.kind].label
  const figures = casualty.claims.flatMap(({ value }) => claimFigure(value) ?? [])
  return (
    <div className="statements">
      <p className="topic-name">
        {label.charAt(0).toUpperCase() + label.slice(1)}
        <span>{describeBest(casualty, words)}</span>
      </p>
      {figures.length > 1 && <Strip figures={figures} unit="count" width={340} locale={locale} />}
      <Fold
        className="cl"
        label={words.showMore}
        items={casualty.claims.map((claim) => {
          const source = claim.source === null ? undefined : sources.get(claim.source)
          return (
            <li key={`${claim.by} ${claim.value}`}>
              <b>{describeFigure(claim.value, locale)}</b>
              <span>
                <span className="by">{claim.by}</span>
                {/^\d+$/.test(claim.value) || <span className="value">{claim.value}</span>}
                {source && <SourceLink source={source} locale={locale} />}
              </span>
            </li>
          )
        })}
      />
    </div>
  )
}

/** The figure that a statement opens with; a dash where its words give none. */
function describeFigure(value: string, locale: Locale): string {
  const figure = claimFigure(value)
  return (figure && formatRange(figure, locale)) ?? '–'
}

function describeBest({ best, min, max }: CasualtyDetail, words: Messages): string | null {
  return best === null || min === max ? null : words.bestEstimate(String(best))
}
