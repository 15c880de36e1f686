'use client'
import { Icon } from '@/components/ui/Icon'
import { useCopy } from '@/components/ui/useCopy'
import type { Locale } from '@/data/locale'
import { messages } from '@/data/messages'
import type { Position } from '@/data/position'

type Props = {
  position: Position | null
  locale: Locale
  pageHref?: string
}

/** What one can do with an event: take its link or its coordinates, read it as a page. */
export function DetailActions({ position, locale, pageHref }: Props) {
  const words = messages[locale]
  const { copied, failed, copy } = useCopy()
  const coordinates = position && `${position[1]}, ${position[0]}`
  const said = copied === null ? '' : copied === coordinates ? words.coordinatesCopied : words.linkCopied
  return (
    <div className="acts">
      <button type="button" className="tb needs-script" onClick={() => copy(location.href)}>
        <Icon name="link" />
        {words.copyLink}
      </button>
      {coordinates && (
        <button type="button" className="tb needs-script" onClick={() => copy(coordinates)}>
          <Icon name="copy" />
          {words.copyCoordinates}
        </button>
      )}
      {pageHref && (
        <a className="tb" href={pageHref}>
          <Icon name="page" />
          {words.eventPage}
        </a>
      )}
      <span className="said" role="status">
        {said}
      </span>
      {failed !== null && (
        <p className="copy-failed">
          {words.copyFailed} <output>{failed}</output>
        </p>
      )}
    </div>
  )
}
