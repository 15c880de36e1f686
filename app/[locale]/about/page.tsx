import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageMetadata } from '@/app/metadata'
import { topSections } from '@/app/sections'
import { AboutEnglish } from '@/components/pages/AboutEnglish'
import { AboutSpanish } from '@/components/pages/AboutSpanish'
import { TopBar } from '@/components/ui/TopBar'
import { listDatasets, loadDataset } from '@/data/load'
import { isLocale, type Locale } from '@/data/locale'
import { messages } from '@/data/messages'
import { previewWords } from '@/data/messages/preview'
import { aboutHref, explorerHref, previewHref, totalsHref } from '@/data/paths'
import { defaultView } from '@/data/view'

type Props = { params: Promise<{ locale: string }> }

const texts: Record<Locale, typeof AboutEnglish> = { en: AboutEnglish, es: AboutSpanish }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const { about } = messages[locale]
  const [first = ''] = listDatasets()
  return pageMetadata({
    locale,
    title: about,
    description: previewWords[locale].about,
    canonical: aboutHref(locale),
    hrefIn: aboutHref,
    image: previewHref(locale, first, ''),
    type: 'website',
  })
}

/** Method, sources, licences and privacy, in the reader's language. */
export default async function Page({ params }: Props) {
  const { locale } = await params
  const [first = ''] = listDatasets()
  if (!isLocale(locale)) notFound()
  const Text = texts[locale]
  const datasets = listDatasets().map((id) => {
    const { dataset, events, places, sources } = loadDataset(id)
    return {
      id,
      title: dataset.title[locale],
      description: dataset.description[locale],
      version: dataset.version,
      authors: dataset.authors.join(', '),
      licence: dataset.licence,
      counts: { events: events.length, places: places.size, sources: sources.size },
      href: explorerHref(locale, id, defaultView),
      totals: dataset.national_totals.length > 0 ? totalsHref(locale, id) : null,
    }
  })
  return (
    <>
      <TopBar
        locale={locale}
        home={explorerHref(locale, first, defaultView)}
        hrefIn={aboutHref}
        sections={{ ...topSections(locale, first), about: { href: aboutHref(locale), isCurrent: true } }}
      />
      <main className="art">
        <article className="plain">
          <Text datasets={datasets} />
        </article>
      </main>
    </>
  )
}
