import { type EventTypeSlug, eventTypes, type Verification, verifications } from '../acled'
import { ringRadius } from '../engine/cluster'
import { round, type SvgNode, svg } from './node'

/** Shapes of about equal area in a 20 × 20 box around the origin. */
const shapes: Record<EventTypeSlug, string> = {
  battles: 'M0-9L9 0 0 9-9 0Z',
  explosions:
    'M0-9.5L2-4.8 6.7-6.7 4.8-2 9.5 0 4.8 2 6.7 6.7 2 4.8 0 9.5-2 4.8-6.7 6.7-4.8 2-9.5 0-4.8-2-6.7-6.7-2-4.8Z',
  vac: 'M-4.8-8L0-3.2 4.8-8 8-4.8 3.2 0 8 4.8 4.8 8 0 3.2-4.8 8-8 4.8-3.2 0-8-4.8Z',
  riots: 'M0-8.4L8.8 6.8H-8.8Z',
  protests: 'M0-7A7 7 0 1 1 0 7A7 7 0 1 1 0-7Z',
  strategic: 'M-6.2-6.2H6.2V6.2H-6.2Z',
}

/** Their left halves: the line between stands at 0. */
const halves: Record<EventTypeSlug, string> = {
  battles: 'M0-9V9L-9 0Z',
  explosions: 'M0-9.5V9.5L-2 4.8-6.7 6.7-4.8 2-9.5 0-4.8-2-6.7-6.7-2-4.8Z',
  vac: 'M-4.8-8L0-3.2V3.2L-4.8 8-8 4.8-3.2 0-8-4.8Z',
  riots: 'M0-8.4V6.8H-8.8Z',
  protests: 'M0-7V7A7 7 0 0 1 0-7Z',
  strategic: 'M-6.2-6.2H0V6.2H-6.2Z',
}

/** The name of a mark among the definitions: shape says the type, fill the certainty. */
export function markId(type: EventTypeSlug, verification: Verification): string {
  return `m-${type}-${verification}`
}

/** What marks refer to; stands once in a page. */
export function markDefinitions(): SvgNode {
  return svg(
    'defs',
    {},
    ...eventTypes.flatMap(({ slug }) => verifications.map((verification) => definition(slug, verification))),
    ...eventTypes.map(({ slug }) => glow(slug, `t-${slug}`, 0.35)),
    glow('ring', 'glow-ring', 0.55),
  )
}

function definition(slug: EventTypeSlug, verification: Verification): SvgNode {
  const d = shapes[slug]
  const casing = svg('path', { class: 'gcase', d })
  const id = markId(slug, verification)
  if (verification === 'confirmed') return svg('g', { id }, casing, svg('path', { class: 'gf', d }))
  const hollow = svg('path', { class: 'gh', d, transform: 'scale(.88)' })
  const half = verification === 'disputed' ? svg('path', { class: 'gf', d: halves[slug] }) : null
  return svg('g', { id }, casing, hollow, half)
}

function glow(name: string, className: string, from: number): SvgNode {
  return svg(
    'radialGradient',
    { id: `glow-${name}`, class: className },
    svg('stop', { class: 'glow-from', offset: from }),
    svg('stop', { class: 'glow-to', offset: 1 }),
  )
}

/** A cluster's ring: segments clockwise from twelve in the types' order, the count in the middle. */
export function ring(counts: readonly number[], count: number): SvgNode[] {
  const radius = ringRadius(count)
  const width = Math.min(9, Math.max(4.5, radius / 4))
  const middle = radius - width / 2
  return [
    svg('circle', { class: 'disc', r: round(radius + 2) }),
    ...segments(counts, middle).map(({ type, from, to }) => {
      const className = `seg t-${eventTypes[type]?.slug}`
      const attributes = { class: className, 'stroke-width': round(width) }
      return to - from >= 2 * Math.PI
        ? svg('circle', { ...attributes, r: round(middle) })
        : svg('path', { ...attributes, d: arc(middle, from, to) })
    }),
    svg('text', { class: radius < 18 ? 'n1' : radius < 26 ? 'n2' : 'n3', dy: '.35em' }, formatCount(count)),
  ]
}

/** ‘12k’ above 9,999: what fits into the largest ring. */
export function formatCount(count: number): string {
  return count > 9_999 ? `${Math.round(count / 1_000)}k` : String(count)
}

const leastAngle = (12.6 * Math.PI) / 180 // a type that is present can be seen
const gap = 1.6 // pixels between segments

function segments(counts: readonly number[], radius: number): { type: number; from: number; to: number }[] {
  const angles = shareAngles(counts)
  const present = angles.filter((angle) => angle > 0).length
  if (present === 1) return [{ type: angles.findIndex((angle) => angle > 0), from: 0, to: 2 * Math.PI }]
  const half = gap / radius / 2
  let start = 0
  return angles.flatMap((angle, type) => {
    const from = start
    start += angle
    return angle > 0 ? [{ type, from: from + half, to: start - half }] : []
  })
}

/** Angles in proportion to the counts, the small ones raised to the least angle at the others' cost. */
function shareAngles(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return raiseSmall(counts.map((count) => (2 * Math.PI * count) / total))
}

function raiseSmall(angles: readonly number[]): number[] {
  const small = angles.filter((angle) => angle > 0 && angle <= leastAngle)
  const large = angles.filter((angle) => angle > leastAngle).reduce((sum, angle) => sum + angle, 0)
  const scale = (2 * Math.PI - small.length * leastAngle) / large
  const shared = angles.map((angle) => (angle === 0 ? 0 : angle <= leastAngle ? leastAngle : angle * scale))
  // Giving way may make another one small.
  return shared.some((angle) => angle > 0 && angle < leastAngle) ? raiseSmall(shared) : shared
}

function arc(radius: number, from: number, to: number): string {
  const point = (angle: number) => `${round(radius * Math.sin(angle))} ${round(-radius * Math.cos(angle))}`
  return `M${point(from)}A${round(radius)} ${round(radius)} 0 ${to - from > Math.PI ? 1 : 0} 1 ${point(to)}`
}
