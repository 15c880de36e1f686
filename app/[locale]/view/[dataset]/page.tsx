import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ExplorerPage } from '@/app/explorerPage'
import { explorerMetadata } from '@/app/metadata'
import { type SearchParams, toQuery } from '@/app/searchParams'
import { listDatasets } from '@/data/load'
import type { Locale } from '@/data/locale'

type Props = { params: Promise<{ locale: Locale; dataset: string }>; searchParams: Promise<SearchParams> }

async function readProps({ params, searchParams }: Props) {
  const { locale, dataset } = await params
  if (!listDatasets().includes(dataset)) notFound()
  return { locale, dataset, query: toQuery(await searchParams) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, dataset, query } = await readProps(props)
  return explorerMetadata(locale, dataset, query)
}

/** The explorer for an address that carries a view; the server leads there from `/{locale}/{dataset}?…`. */
export default async function Page(props: Props) {
  return <ExplorerPage {...(await readProps(props))} />
}
