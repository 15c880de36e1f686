import { typeSlug } from './acled'
import { describeDates } from './describeDates'
import { nearestPlaceName } from './drawing/name'
import { failures, matching } from './engine/filter'
import { columnsOf, type ExplorerData } from './explorer'
import { messages } from './messages'
import { previewWords } from './messages/preview'
import { isPointKind } from './precision'
import type { View } from './view'

/** A view in words, for a page's title: the selected event, else what the filters leave, else the dataset. */
export function describeView(data: ExplorerData, view: View): string {
  const words = messages[data.locale]
  const event = data.events.find(({ id }) => id === view.event)
  if (event) return event.properties.title
  const shown = matching(failures(columnsOf(data), view))
  if (shown.length === data.events.length) return data.title
  const types = new Set(shown.map((index) => data.events[index]?.properties.event_type))
  const [only] = types
  const slug = types.size === 1 && only ? typeSlug(only) : null
  const what = slug
    ? `${shown.length} ${shown.length === 1 ? words.eventTypes[slug].one : words.eventTypes[slug].many}`
    : words.events(shown.length)
  const quoted = view.q === '' ? null : words.filters.quote(view.q)
  return [inPlace(what, view, data), describeDates(view, data), quoted].filter(Boolean).join(', ')
}

/** ‘7 battles near Valencia’, ‘7 battles in Carabobo’; as it is where the view has no one place. */
function inPlace(what: string, { place, near }: View, { places, areas, locale }: ExplorerData): string {
  const words = previewWords[locale]
  if (near) return words.near(what, nearestPlaceName(places, near.center, nameZoom))
  const [id, ...others] = place
  if (id === undefined || others.length > 0) return what
  const found = places[id]
  if (found && isPointKind(found.kind)) return words.near(what, found.name)
  const name = found?.name ?? areas[id]?.name
  return name === undefined ? what : words.in(what, name)
}

const nameZoom = 12 // from it on every place of the gazetteer has a name to give
