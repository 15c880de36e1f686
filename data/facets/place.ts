import { facetCounts } from '../engine/filter'
import { byCount, type Choice, type Counted, toChoice, wordsOf } from './choice'

/** States, in them municipalities, in them places; last the places in no state: abroad, or the whole country. */
export function placeFacet(counted: Counted): Choice[] {
  const { data, columns, failed, view } = counted
  const words = wordsOf(counted)
  const { codes, values } = columns.place
  const counts = facetCounts(failed, 'place', codes, values.length)
  const areasOf = (code: number) => columns.areas[code] ?? []
  const toPlace = (id: string, code: number) =>
    toChoice('place', { value: id, name: data.places[id]?.name ?? id, count: counts[code] ?? 0 }, view)

  function toArea(slug: string): Choice {
    const inner = Object.keys(data.areas).filter((other) => data.areas[other]?.within === slug)
    const members = values.flatMap((id, code) => (areasOf(code).includes(slug) ? [{ id, code }] : []))
    const own = members.filter(({ code }) => !areasOf(code).some((area) => inner.includes(area)))
    const children = byCount([...inner.map(toArea), ...own.map(({ id, code }) => toPlace(id, code))], words)
    const count = members.reduce((sum, { code }) => sum + (counts[code] ?? 0), 0)
    return toChoice('place', { value: slug, name: data.areas[slug]?.name ?? slug, count }, view, children)
  }

  const states = Object.keys(data.areas).filter((slug) => data.areas[slug]?.within === null)
  const elsewhere = values.flatMap((id, code) => (areasOf(code).length === 0 ? [toPlace(id, code)] : []))
  return [...byCount(states.map(toArea), words), ...byCount(elsewhere, words)]
}
