import type { ClaimFigure } from '@/data/claimFigure'

const width = 340
const pad = 14
const step = 8 // pixels between dots of one figure

/** One dot per statement over a scale; the table below says the same in words, so it is hidden from readers. */
export function DotStrip({ figures }: { figures: readonly ClaimFigure[] }) {
  const values = figures.flatMap(({ min, max }) => [min, max ?? min])
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const margin = Math.max(1, Math.round((high - low) / 6))
  const [from, to] = [Math.max(0, low - margin), high + margin]
  const x = (value: number) => pad + ((value - from) / (to - from)) * (width - 2 * pad)
  const stacks = new Map<number, number>()
  const tallest = Math.max(...[...new Set(figures.map(({ min }) => min))].map((value) => countOf(figures, value)))
  const axis = tallest * step + 6
  return (
    <svg className="strip" viewBox={`0 0 ${width} ${axis + 20}`} aria-hidden="true">
      <path className="strip-axis" d={`M${pad} ${axis}H${width - pad}`} />
      <path className="strip-range" d={`M${x(low)} ${axis}H${x(high)}`} />
      {figures.map(({ min, max }) => {
        const level = stacks.get(min) ?? 0
        stacks.set(min, level + 1)
        const y = axis - 6 - level * step
        return (
          <g key={`${min} ${max} ${level}`}>
            {max !== null && max > min && <path className="strip-range" d={`M${x(min)} ${y}H${x(max)}`} />}
            <circle className={max === null ? 'dot-open' : 'dot-full'} cx={x(min)} cy={y} r="3.2" />
          </g>
        )
      })}
      {ticks(from, to).map((tick) => (
        <text key={tick} x={x(tick)} y={axis + 15}>
          {tick}
        </text>
      ))}
    </svg>
  )
}

function countOf(figures: readonly ClaimFigure[], value: number): number {
  return figures.filter(({ min }) => min === value).length
}

function ticks(from: number, to: number): number[] {
  const every = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((size) => (to - from) / size <= 6) ?? 2000
  const first = Math.ceil(from / every) * every
  return Array.from({ length: Math.floor((to - first) / every) + 1 }, (_, index) => first + index * every)
}
