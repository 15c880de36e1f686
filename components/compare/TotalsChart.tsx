import type { Locale } from '@/data/locale'
import { messages } from '@/data/messages'
import type { TotalsChart as Chart } from '@/data/totalsChart'

type Props = { chart: Chart; label: string; size: 'wide' | 'narrow'; locale: Locale }

/** A line per speaker over time, drawn in ink: colour belongs to the types of events. */
export function TotalsChart({ chart, label, size, locale }: Props) {
  const words = messages[locale]
  const { plot, rows, months, lines, dots } = chart
  return (
    <svg className={`chart chart-${size}`} viewBox={`0 0 ${chart.width} ${chart.height}`} role="img" aria-label={label}>
      {rows.map(({ y, value }) => (
        <g key={value}>
          <path className={value === 0 ? 'chart-axis' : 'chart-row'} d={`M${plot.left} ${y}H${plot.right}`} />
          <text className="chart-tick end" x={plot.left - 6} y={y + 4}>
            {value.toLocaleString(locale)}
          </text>
        </g>
      ))}
      {months.map(({ x, month, year }, index) => (
        <g key={`${year}-${month}`}>
          <path className="chart-axis" d={`M${x} ${plot.bottom}v5`} />
          <text className={index === months.length - 1 ? 'end' : 'start'} x={x} y={plot.bottom + 19}>
            {`${words.date(1, words.monthsShort[month - 1] ?? '', null)}${index === 0 ? ` ${year}` : ''}`}
          </text>
        </g>
      ))}
      {lines.map(({ letter, path }) => (
        <path key={letter} className="chart-line" d={path} />
      ))}
      {dots.map(({ x, y, figure, letter, label: place }) => (
        <g key={`${letter} ${x} ${y}`}>
          <circle className="chart-dot" cx={x} cy={y} r="3.4" />
          <text className={`chart-label ${place.anchor}`} x={place.x} y={place.y}>
            {figure.toLocaleString(locale)} <tspan>{letter}</tspan>
          </text>
        </g>
      ))}
    </svg>
  )
}
