import type { Fault } from '@/data/fault'
import { type Look, list, record } from './look'

/** Ranges upside down, a best figure outside its range, figures that nobody is named for. */
export function checkCasualties({ events }: Look): Fault[] {
  return events.flatMap(({ id, properties }) =>
    Object.entries(record(properties.casualties)).flatMap(([kind, range]) =>
      judge(record(range)).map(({ property, ...words }) => ({
        file: 'events.geojson',
        id,
        property: `casualties.${kind}.${property}`,
        ...words,
      })),
    ),
  )
}

function judge({ min, max, best, claims }: Record<string, unknown>) {
  const [low, high, likely] = [min, max, best].map((value) => (typeof value === 'number' ? value : null))
  const isUnspoken = Array.isArray(claims) && list(claims).length === 0 && [low, high, likely].some(isKnown)
  return [
    isAbove(low, high) && {
      property: 'max',
      problem: `${high} is below min, ${low}`,
      cure: 'swap them, or correct one',
    },
    isAbove(low, likely) && {
      property: 'best',
      problem: `${likely} is below min, ${low}`,
      cure: 'lower min, or write null',
    },
    isAbove(likely, high) && {
      property: 'best',
      problem: `${likely} is above max, ${high}`,
      cure: 'raise max, or write null',
    },
    isUnspoken && {
      property: 'claims',
      problem: 'is empty, though there is a figure',
      cure: 'say who gave it, and where',
    },
  ].filter((finding) => finding !== false)
}

function isKnown(value: number | null | undefined): boolean {
  return typeof value === 'number'
}

function isAbove(lower: number | null | undefined, upper: number | null | undefined): boolean {
  return typeof lower === 'number' && typeof upper === 'number' && lower > upper
}
