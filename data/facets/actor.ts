import { roles } from '../acled'
import type { CodedLists } from '../engine/columns'
import { listCounts } from '../engine/filter'
import { actorName } from '../names'
import { capitalize } from '../text'
import { byCount, type Choice, type Counted, toChoice, wordsOf } from './choice'

/** ACLED's roles, in each the actors that mostly took part in it; none until they are loaded. */
export function actorFacet(counted: Counted): Choice[] {
  const { data, columns, failed, view, file } = counted
  const words = wordsOf(counted)
  if (!columns.lazy || !file) return []
  const { actors, roles: capacities } = columns.lazy
  const counts = listCounts(failed, 'actor', actors)
  const roleCounts = listCounts(failed, 'role', capacities)
  const roleOf = mainRoles(actors, capacities)
  const choices = roles.flatMap(({ name, slug }) => {
    const code = capacities.values.indexOf(slug)
    if (code < 0) return []
    const members = actors.values.flatMap((actor, index) => {
      if (roleOf[index] !== slug) return []
      const choice = { value: actor, name: actorName(actor, file, data.locale) ?? actor, count: counts[index] ?? 0 }
      return [toChoice('actor', choice, view)]
    })
    const choice = { value: slug, name: capitalize(words.roles[name]), count: roleCounts[code] ?? 0 }
    return [toChoice('role', choice, view, byCount(members, words))]
  })
  return byCount(choices, words)
}

/** The role that each actor has most often, by the actor's code. */
function mainRoles(actors: CodedLists, capacities: CodedLists): (string | undefined)[] {
  const times = actors.values.map(() => capacities.values.map(() => 0))
  actors.codes.forEach((actor, index) => {
    const counts = times[actor]
    const role = capacities.codes[index] ?? 0
    if (counts) counts[role] = (counts[role] ?? 0) + 1
  })
  return times.map((counts) => capacities.values[counts.indexOf(Math.max(...counts))])
}
