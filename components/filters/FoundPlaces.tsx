import { Icon } from '@/components/ui/Icon'
import { Marked } from '@/components/ui/Marked'
import { PlainLink } from '@/components/ui/PlainLink'
import type { ExplorerData } from '@/data/explorer'
import { cameraForRadius } from '@/data/fit'
import type { Found } from '@/data/found'
import { messages } from '@/data/messages'
import { explorerHref } from '@/data/paths'
import type { Camera } from '@/data/position'
import { type View, withCamera } from '@/data/view'

type Props = { data: ExplorerData; view: View; found: Found; onCamera: (camera: Camera) => void }

/** The places that searched words name; choosing one moves the map there. */
export function FoundPlaces({ data, view, found, onCamera }: Props) {
  const words = messages[data.locale].search
  if (found.places.length === 0) return null
  const terms = new Set(found.placeTerms)
  return (
    <section className="found-places" aria-label={words.places}>
      <ul>
        {found.places.map(({ id, name, where, position, precision_m }) => {
          const camera = cameraForRadius(position, precision_m, data.camera)
          return (
            <li key={id}>
              <PlainLink
                href={explorerHref(data.locale, data.id, withCamera(view, camera, data))}
                onFollow={() => onCamera(camera)}
              >
                <Icon name="pin" />
                <span>
                  <b>
                    <Marked text={name} terms={terms} />
                  </b>{' '}
                  {where}
                </span>
              </PlainLink>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
