import '@/app/styles/share.css'
import { useState } from 'react'
import { Modal } from '@/components/ui/Modal'
import type { Locale } from '@/data/locale'
import { messages } from '@/data/messages'
import { shareWords } from '@/data/messages/share'
import { eventHref, eventPreviewHref, explorerHref, previewHref } from '@/data/paths'
import { previewQuery } from '@/data/preview/key'
import type { View } from '@/data/view'
import { DownloadPart } from './DownloadPart'
import { EmbedPart } from './EmbedPart'
import { LinkPart } from './LinkPart'

/** What is shared or taken away; `title` is the view's in words, `count` says how many events it shows. */
export type Shared = {
  locale: Locale
  dataset: { id: string; camera: string }
  view: View
  title: string
  count: string
}

type Props = { shared: Shared; part: 'share' | 'download'; onClose: () => void }

/** Takes the view away: as a link, a picture, a frame in another page; or the events that it leaves, as files. */
export function ShareDialog({ shared, part, onClose }: Props) {
  const { locale, dataset, view, count } = shared
  const words = shareWords[locale]
  return (
    <Modal title={words[part === 'share' ? 'title' : 'download']} close={messages[locale].close} onClose={onClose}>
      {part === 'share' ? (
        <SharePart {...shared} />
      ) : (
        <DownloadPart locale={locale} dataset={dataset.id} view={view} count={count} words={words} />
      )}
    </Modal>
  )
}

function SharePart({ locale, dataset, view, title }: Shared) {
  const words = shareWords[locale]
  const [isOfEvent, setOfEvent] = useState(false)
  const event = isOfEvent ? view.event : null
  const href = event === null ? explorerHref(locale, dataset.id, view) : eventHref(locale, dataset.id, event)
  const picture =
    event === null
      ? previewHref(locale, dataset.id, previewQuery(view, dataset))
      : eventPreviewHref(locale, dataset.id, event)
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
      <EmbedPart locale={locale} dataset={dataset.id} view={view} title={title} words={words} />
    </>
  )
}
