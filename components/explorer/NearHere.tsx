import { PlainLink } from '@/components/ui/PlainLink'
import type { ExplorerData } from '@/data/explorer'
import { messages } from '@/data/messages'
import { nearHref } from '@/data/nearHref'
import { isPointKind } from '@/data/precision'
import type { PlaceSummary } from '@/data/summary'
import type { View } from '@/data/view'
import type { NearState } from './useNear'

type Props = { data: ExplorerData; view: View; place: PlaceSummary | undefined; onNear: NearState['lookAround'] }

/** What happened near a place: a circle around it; nothing where the place is no point. */
export function NearHere({ data, view, place, onNear }: Props) {
  if (!place || !isPointKind(place.kind)) return null
  const { position, precision_m } = place
  return (
    <PlainLink
      className="near-here"
      href={nearHref(data, view, position, precision_m)}
      onFollow={() => onNear(position, precision_m)}
    >
      {messages[data.locale].near.here}
    </PlainLink>
  )
}
