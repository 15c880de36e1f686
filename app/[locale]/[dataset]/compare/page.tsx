import '@/app/styles/compare.css'
import type { Metadata } from 'next'
import { pageMetadata } from '@/app/metadata'
import { topSections } from '@/app/sections'
import { ComparePage } from '@/components/compare/ComparePage'
import { Totals } from '@/components/compare/Totals'
import { TopBar } from '@/components/ui/TopBar'
import { compare } from '@/data/compare'
import { listDatasets, loadDataset } from '@/data/load'
import type { Locale } from '@/data/locale'
import { messages } from '@/data/messages'
import { compareHref, explorerHref, previewHref } from '@/data/paths'
import { nationalTotals } from '@/data/totals'
import { defaultView } from '@/data/view'

type Props = { params: Promise<{ locale: Locale; dataset: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return listDatasets().map((dataset) => ({ dataset }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, dataset } = await params
  const loaded = loadDataset(dataset)
  const { title, lede } = messages[locale].compare
  const { questions, speakers } = compare(loaded, locale)
  const hrefIn = (other: Locale) => compareHref(other, dataset)
  return pageMetadata({
    locale,
    title: `${title}: ${loaded.dataset.title[locale]}`,
    description: lede(questions.length, speakers.length),
    canonical: hrefIn(locale),
    hrefIn,
    image: previewHref(locale, dataset, ''),
    type: 'article',
  })
}

/** Who says what, and what different bodies counted: complete without JavaScript. */
export default async function Page({ params }: Props) {
  const { locale, dataset } = await params
  const loaded = loadDataset(dataset)
  return (
    <>
      <TopBar
        locale={locale}
        home={explorerHref(locale, dataset, defaultView)}
        hrefIn={(other) => compareHref(other, dataset)}
        sections={topSections(locale, dataset, 'compare')}
      >
        <p className="ds">{loaded.dataset.title[locale]}</p>
      </TopBar>
      <main className="cmp">
        <ComparePage comparison={compare(loaded, locale)} dataset={dataset} locale={locale} />
        <Totals measures={nationalTotals(loaded, locale)} sources={loaded.sources} locale={locale} />
      </main>
    </>
  )
}
