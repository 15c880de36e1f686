import type { Metadata } from 'next'
import { ExplorerPage } from '@/app/explorerPage'
import { explorerMetadata } from '@/app/metadata'
import { listDatasets } from '@/data/load'
import type { Locale } from '@/data/locale'

type Props = { params: Promise<{ locale: Locale; dataset: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return listDatasets().map((dataset) => ({ dataset }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, dataset } = await params
  return explorerMetadata(locale, dataset, '')
}

/** The bare address: static. An address with a view is answered by `view/[dataset]`. */
export default async function Page({ params }: Props) {
  const { locale, dataset } = await params
  return <ExplorerPage locale={locale} dataset={dataset} query="" />
}
