import { useState } from 'react'
import { Icon } from '@/components/ui/Icon'
import type { ShareWords } from '@/data/messages/share'
import { CopyField } from './CopyField'
import { QrCode } from './QrCode'

type Props = { address: string; title: string; picture: string; words: ShareWords }

/** The link, and what it unfolds to: the system's own share sheet where there is one, a QR code, the picture. */
export function LinkPart({ address, title, picture, words }: Props) {
  const canShare = typeof navigator.share === 'function'
  return (
    <>
      <CopyField label={words.link} text={address} words={words} />
      {canShare && (
        <button type="button" className="tb framed" onClick={() => shareBySystem(title, address)}>
          <Icon name="share" />
          {words.system}
        </button>
      )}
      <div className="share-shown">
        <Picture key={picture} href={picture} words={words} />
        <figure>
          <QrCode text={address} label={words.codeAlt} />
          <figcaption>{words.code}</figcaption>
        </figure>
      </div>
    </>
  )
}

/** Closing the system's sheet is no failure; where it fails the link still stands in its field. */
function shareBySystem(title: string, url: string): void {
  navigator.share({ title, url }).catch(() => undefined)
}

function Picture({ href, words }: { href: string; words: ShareWords }) {
  const [hasFailed, setFailed] = useState(false)
  if (hasFailed) return <p className="msg">{words.noPicture}</p>
  return (
    <figure>
      {/* biome-ignore lint/performance/noImgElement: the server makes it in the size that is shown and saved */}
      <img src={href} alt={words.pictureAlt} width={1200} height={630} onError={() => setFailed(true)} />
      <figcaption>
        <a href={href} download="paramacay.png">
          {words.savePicture}
        </a>
      </figcaption>
    </figure>
  )
}
