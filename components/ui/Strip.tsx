import type { ClaimFigure } from '@/data/claimFigure'
import { describeHour } from '@/data/describe'
import type { Locale } from '@/data/locale'
import { type Messages, messages } from '@/data/messages'
import { layoutStrip, type StripUnit } from '@/data/strip'

type Props = { figures: readonly ClaimFigure[]; unit: StripUnit; width: number; locale: Locale }

/** One dot per figure over a scale; a table beside it says the same in words, so it is hidden from screen readers. */
export function Strip({ figures, unit, width, locale }: Props) {
  const strip = layoutStrip(figures, unit, width)
  if (!strip) return null
  const { axis, dots, height, spread, ticks } = strip
  return (
    <svg className="strip" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className="strip-axis" d={`M0 ${axis}H${width}`} />
      <path className="strip-range" d={`M${spread.from} ${axis}H${spread.to}`} />
      {dots.map(({ x, y, tail, isOpen }) => (
        <g key={`${x} ${y}`}>
          {tail !== null && <path className="strip-range" d={`M${x} ${y}H${tail}`} />}
          <circle className={isOpen ? 'dot-open' : 'dot-full'} cx={x} cy={y} r="3" />
        </g>
      ))}
      {ticks.map(({ x, value, anchor }) => (
        <text key={value} className={`at-${anchor}`} x={x} y={axis + 13}>
          {describeTick(value, unit, messages[locale])}
        </text>
      ))}
    </svg>
  )
}

function describeTick(value: number, unit: StripUnit, words: Messages): string {
  if (unit === 'count') return value.toLocaleString(words.locale)
  return describeHour({ hour: Math.floor(value / 60) % 24, minute: value % 60 }, words, true)
}
