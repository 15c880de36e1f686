'use client'
import { Icon } from '@/components/ui/Icon'
import { useCopy } from '@/components/ui/useCopy'
import type { Locale } from '@/data/locale'
import { messages } from '@/data/messages'
import { openStreetMapHref } from '@/data/paths'
import type { Position } from '@/data/position'

type Props = {
  position: Position | null
  /** the place's radius, metres */
  radius: number
  locale: Locale
  pageHref?: string
}

/** What one can do with an event: take its link or its coordinates, look at the place elsewhere, read it as a page. */
export function DetailActions({ position, radius, locale, pageHref }: Props) {
  const words = messages[locale]
  const { copied, failed, copy } = useCopy()
  const coordinates = position && `${position[1]}, ${position[0]}`
  const said = copied === null ? '' : copied === coordinates ? words.coordinatesCopied : words.linkCopied
  return (
    <div className="acts">
      <button type="button" className="tb" onClick={() => copy(location.href)}>
        <Icon name="link" />
        {words.copyLink}
      </button>
      {coordinates && (
        <>
          <button type="button" className="tb" onClick={() => copy(coordinates)}>
            <Icon name="copy" />
            {words.copyCoordinates}
          </button>
          <a className="tb" href={openStreetMapHref(position, radius > 2_000 ? 12 : 15)} rel="noopener">
            <Icon name="external" />
            {words.openStreetMap}
          </a>
        </>
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
