import '@/app/styles/share.css'
import { useState } from 'react'
import { Modal } from '@/components/ui/Modal'
import { describeView } from '@/data/describeView'
import type { ExplorerData } from '@/data/explorer'
import { messages } from '@/data/messages'
import { shareWords } from '@/data/messages/share'
import { eventHref, eventPreviewHref, explorerHref, previewHref } from '@/data/paths'
import { previewQuery } from '@/data/preview/key'
import type { View } from '@/data/view'
import { DownloadPart } from './DownloadPart'
import { EmbedPart } from './EmbedPart'
import { LinkPart } from './LinkPart'

type Props = {
  data: ExplorerData
  view: View
  /** how many events the filters leave, in words */
  count: string
  part: 'share' | 'download'
  onClose: () => void
}

/** Takes the view away: as a link, a picture, a frame in another page; or the events that it leaves, as files. */
export function ShareDialog({ data, view, count, part, onClose }: Props) {
  const { id, locale } = data
  const words = shareWords[locale]
  return (
    <Modal title={words[part === 'share' ? 'title' : 'download']} close={messages[locale].close} onClose={onClose}>
      {part === 'share' ? (
        <SharePart data={data} view={view} />
      ) : (
        <DownloadPart locale={locale} dataset={id} view={view} count={count} words={words} />
      )}
    </Modal>
  )
}

function SharePart({ data, view }: Pick<Props, 'data' | 'view'>) {
  const { id, locale } = data
  const words = shareWords[locale]
  const [isOfEvent, setOfEvent] = useState(false)
  const event = isOfEvent ? view.event : null
  const href = event === null ? explorerHref(locale, id, view) : eventHref(locale, id, event)
  const title = describeView(data, view)
  const picture =
    event === null ? previewHref(locale, id, previewQuery(view, data)) : eventPreviewHref(locale, id, event)
  return (
    <>
      {view.event !== null && (
        <fieldset className="share-what">
          <legend className="unseen">{words.what}</legend>
          {[false, true].map((ofEvent) => (
            <label key={String(ofEvent)}>
              <input type="radio" name="what" checked={ofEvent === isOfEvent} onChange={() => setOfEvent(ofEvent)} />
              {ofEvent ? words.ofEvent : words.ofView}
            </label>
          ))}
        </fieldset>
      )}
      <LinkPart address={location.origin + href} title={title} picture={picture} words={words} />
      <EmbedPart locale={locale} dataset={id} view={view} title={title} words={words} />
    </>
  )
}
