import { Icon } from '@/components/ui/Icon'
import type { Locale } from '@/data/locale'
import type { ShareWords } from '@/data/messages/share'
import { collectionHref, downloadFormats, downloadHref, feedHref } from '@/data/paths'
import type { View } from '@/data/view'

type Props = { locale: Locale; dataset: string; view: View; count: string; words: ShareWords }

/** What the filters leave, in the formats of other programs. */
export function DownloadPart({ locale, dataset, view, count, words }: Props) {
  return (
    <>
      <p className="share-help">{words.downloadHelp(count)}</p>
      <ul className="ways">
        {downloadFormats.map((format) => (
          <li key={format}>
            <a href={downloadHref(locale, dataset, format, view)} download>
              <Icon name="download" />
              <b>{words.formats[format].name}</b>
              <span>{words.formats[format].what}</span>
            </a>
          </li>
        ))}
        <li>
          <a href={feedHref(locale, dataset, view)}>
            <Icon name="feed" />
            <b>{words.feed.name}</b>
            <span>{words.feed.what}</span>
          </a>
        </li>
        <li>
          <a href={collectionHref(dataset)}>
            <Icon name="layers" />
            <b>{words.api.name}</b>
            <span>{words.api.what}</span>
          </a>
        </li>
      </ul>
    </>
  )
}
